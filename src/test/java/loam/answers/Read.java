package loam.answers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import loam.store.file.Json;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads tables back from the forms in which people and programs get them. */
final class Read {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private Read() {}

  static Found csv(Path file) {
    try {
      return csv(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Found csv(String text) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
      List<List<String>> rows = parser.stream().map(CSVRecord::toList).toList();
      return Found.of(rows.get(0), rows.subList(1, rows.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A list of objects, or one, below a key, which may be a way such as {@code sensitivity.factors}.
   * Names inside an object are joined by dots; lists of objects inside are tables of their own.
   */
  static Found json(String text, String way) {
    Object at = Json.parse(text);
    for (String key : way.split("\\.", -1)) {
      at = at instanceof Map<?, ?> map ? map.get(key) : null;
    }
    if (at == null) {
      throw new IllegalArgumentException("nothing is called %s in %s".formatted(way, text));
    }
    return at instanceof List<?> list ? objects(list) : objects(List.of(at));
  }

  /** A text that is a list of objects itself. */
  static Found jsonList(String text) {
    return json("{\"rows\": %s}".formatted(text), "rows");
  }

  private static Found objects(List<?> list) {
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> labels = new LinkedHashSet<>();
    for (Object item : list) {
      Map<String, String> row = new LinkedHashMap<>();
      flatten("", item, row);
      labels.addAll(row.keySet());
      rows.add(row);
    }
    return new Found(List.copyOf(labels), rows);
  }

  private static void flatten(String name, Object value, Map<String, String> row) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, inner) -> flatten(name.isEmpty() ? "" + key : name + "." + key, inner, row));
    } else if (!(value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance))) {
      row.put(name, value == null ? "" : value.toString());
    }
  }

  /** A table of a page by its id. */
  static Found page(String html, String id) {
    Matcher table =
        Pattern.compile("(?s)<table id=\"%s\">(.*?)</table>".formatted(Pattern.quote(id)))
            .matcher(html);
    if (!table.find()) {
      throw new IllegalArgumentException("no table %s among %s".formatted(id, ids(html)));
    }
    List<String> header = all("(?s)<th scope=\"col\"[^>]*>(.*?)</th>", table.group(1));
    List<List<String>> rows = new ArrayList<>();
    Matcher body = Pattern.compile("(?s)<tr[^>]*>(.*?)</tr>").matcher(table.group(1));
    while (body.find()) {
      if (!body.group(1).contains("scope=\"col\"")) {
        rows.add(all("(?s)<t[hd][^>]*>(.*?)</t[hd]>", body.group(1)));
      }
    }
    return Found.of(header, rows);
  }

  /** The ids of all tables of a page. */
  static List<String> ids(String html) {
    return all("<table id=\"([^\"]*)\">", html);
  }

  /** The caption of a table. */
  static String caption(String html, String id) {
    return all(
            "(?s)<table id=\"%s\">\\s*<caption[^>]*>(.*?)</caption>".formatted(Pattern.quote(id)),
            html)
        .get(0);
  }

  /** The sentences of a page that link to their numbers. */
  static List<String> findings(String html) {
    return all("<li>([^<]*) <a href", html);
  }

  /** Text that is found in HTML, without tags. */
  static List<String> all(String pattern, String html) {
    List<String> texts = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(html);
    while (matcher.find()) {
      texts.add(
          TAG.matcher(matcher.group(1))
              .replaceAll("")
              .replace("&lt;", "<")
              .replace("&gt;", ">")
              .replace("&quot;", "\"")
              .replace("&#39;", "'")
              .replace("&amp;", "&")
              .replace('\u00a0', ' ')
              .strip());
    }
    return texts;
  }

  /** A sheet of a workbook: its first row is the caption, its second the header. */
  static Found sheet(byte[] workbook, String name) {
    try (ReadableWorkbook open = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<Row> rows = open.findSheet(name).orElseThrow().read();
      List<List<String>> cells =
          rows.subList(1, rows.size()).stream()
              .map(row -> row.stream().map(Read::text).toList())
              .toList();
      return Found.of(cells.get(0), cells.subList(1, cells.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    return cell.getType() == CellType.NUMBER
        ? cell.asNumber().toPlainString()
        : Optional.ofNullable(cell.getText()).orElse("");
  }

  /**
   * Columns of a terminal: where all lines are blank at two places or more side by side, one column
   * ends. The first line has the labels.
   */
  static Found terminal(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    boolean[] blank = new boolean[width + 2];
    Arrays.fill(blank, true);
    for (String line : lines) {
      IntStream.range(0, line.length())
          .filter(place -> line.charAt(place) != ' ')
          .forEach(place -> blank[place] = false);
    }
    List<int[]> columns = new ArrayList<>();
    int from = 0;
    for (int place = 0; place < width + 1; place++) {
      if (blank[place] && blank[place + 1]) {
        if (place > from) {
          columns.add(new int[] {from, place});
        }
        from = place + 1;
      }
    }
    List<List<String>> cells =
        lines.stream()
            .map(line -> columns.stream().map(column -> cut(line, column)).toList())
            .toList();
    return Found.of(cells.get(0), cells.subList(1, cells.size()));
  }

  private static String cut(String line, int[] column) {
    int from = Math.min(column[0], line.length());
    return line.substring(from, Math.min(column[1], line.length())).strip();
  }

  /** The lines from the one that contains a text to the one before the next empty line. */
  static List<String> from(String text, List<String> lines) {
    int first =
        IntStream.range(0, lines.size())
            .filter(place -> lines.get(place).contains(text))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("no line has %s: %s".formatted(text, lines)));
    List<String> part = new ArrayList<>();
    for (int place = first; place < lines.size() && !lines.get(place).isBlank(); place++) {
      part.add(lines.get(place));
    }
    return part;
  }

  /** A table of Markdown, from its header on. */
  static Found markdown(String text) {
    List<List<String>> rows =
        text.lines()
            .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
            .map(line -> Arrays.stream(line.split("(?<!\\\\)\\|", -1)).map(String::strip).toList())
            .map(cells -> cells.subList(1, cells.size() - 1))
            .toList();
    return Found.of(rows.get(0), rows.subList(1, rows.size()));
  }
}
