package loam.cli.result;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.report.PlainTable;
import loam.stats.DecimalText;
import loam.store.file.CsvLine;
import loam.store.file.Json;
import loam.store.table.DuckDb;

/** Prints the answer to a query. */
public abstract class QueryAnswer implements DuckDb.Reader {
  private final PrintWriter out;

  private QueryAnswer(PrintWriter out) {
    this.out = out;
  }

  /** Columns for a terminal. */
  public static QueryAnswer table(PrintWriter out) {
    return new AsTable(out);
  }

  /**
   * RFC 4180 with line feeds.
   *
   * @param bom whether a byte order mark comes first
   */
  public static QueryAnswer csv(PrintWriter out, boolean bom) {
    return new AsCsv(out, bom);
  }

  /** A list of objects. */
  public static QueryAnswer json(PrintWriter out) {
    return new AsJson(out);
  }

  /** A row of words. */
  public final void texts(List<String> words) {
    row(words.stream().map(word -> Optional.<Object>of(word)).toList());
  }

  /** All rows are told. */
  public abstract void finish();

  private static List<String> cells(List<Optional<Object>> values) {
    return values.stream().map(value -> value.map(QueryAnswer::text).orElse("")).toList();
  }

  private static String text(Object value) {
    return value instanceof Double number ? DecimalText.of(number) : String.valueOf(value);
  }

  private static final class AsTable extends QueryAnswer {
    private PlainTable table = new PlainTable(List.of());

    AsTable(PrintWriter out) {
      super(out);
    }

    @Override
    public void columns(List<String> names) {
      table = new PlainTable(names);
    }

    @Override
    public void row(List<Optional<Object>> values) {
      table.add(cells(values));
    }

    @Override
    public void finish() {
      table.lines().forEach(super.out::println);
      super.out.flush();
    }
  }

  private static final class AsCsv extends QueryAnswer {
    private final boolean bom;

    AsCsv(PrintWriter out, boolean bom) {
      super(out);
      this.bom = bom;
    }

    @Override
    public void columns(List<String> names) {
      super.out.print((bom ? "\uFEFF" : "") + CsvLine.of(names));
    }

    @Override
    public void row(List<Optional<Object>> values) {
      super.out.print(CsvLine.of(cells(values), values));
    }

    @Override
    public void finish() {
      super.out.flush();
    }
  }

  private static final class AsJson extends QueryAnswer {
    private List<String> names = List.of();
    private final List<Map<String, Object>> rows = new ArrayList<>();

    AsJson(PrintWriter out) {
      super(out);
    }

    @Override
    public void columns(List<String> names) {
      this.names = names;
    }

    @Override
    public void row(List<Optional<Object>> values) {
      Map<String, Object> row = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        Optional<Object> value = values.get(i);
        if (value.isPresent()) {
          row.put(names.get(i), plain(value.get()));
        }
      }
      rows.add(row);
    }

    private static Object plain(Object value) {
      boolean isPlain =
          value instanceof Boolean
              || value instanceof Integer
              || value instanceof Long
              || (value instanceof Double number && Double.isFinite(number));
      return isPlain ? value : String.valueOf(value);
    }

    @Override
    public void finish() {
      super.out.print(Json.pretty(rows));
      super.out.flush();
    }
  }
}
