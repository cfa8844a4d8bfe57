package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.answers.Expected.Value;

/**
 * One form of a table: what its columns are called there, and how the expected values stand in
 * them.
 *
 * <p>A column is written {@code label = template}; in the template, ids in braces are replaced by
 * their values, such as {@code 80 % interval = [{low}, {high}]}; a word without braces is one id;
 * where label and id are the same, it stands alone. Columns that tell rows apart begin with a star.
 */
final class Form {
  /** Who reads it. */
  enum Reader {
    /** Numbers unrounded, in the unit of the metric: CSV, JSON, SQL, Parquet. */
    PROGRAM,
    /** Rounded figures in a unit of their size: terminal, page, Markdown. */
    PERSON,
    /** Numbers unrounded in the unit that people read: workbook. */
    SHEET
  }

  private record Column(String label, String template, boolean isKey) {}

  private static final Pattern ID = Pattern.compile("\\{([^}]*)}");
  private static final double RELATIVE = 1e-6; // expected values have seven digits or more

  private final Reader reader;
  private final List<Column> columns;

  private Form(Reader reader, List<Column> columns) {
    this.reader = reader;
    this.columns = List.copyOf(columns);
  }

  static Form program(String... columns) {
    return of(Reader.PROGRAM, columns);
  }

  static Form person(String... columns) {
    return of(Reader.PERSON, columns);
  }

  static Form sheet(String... columns) {
    return of(Reader.SHEET, columns);
  }

  private static Form of(Reader reader, String... columns) {
    return new Form(reader, Arrays.stream(columns).map(Form::column).toList());
  }

  private static Column column(String text) {
    boolean isKey = text.startsWith("*");
    String plain = isKey ? text.substring(1) : text;
    int equals = plain.indexOf(" = ");
    String label = equals < 0 ? plain : plain.substring(0, equals);
    String template = equals < 0 ? plain : plain.substring(equals + 3);
    return new Column(label, template.contains("{") ? template : "{" + template + "}", isKey);
  }

  /** The table has these rows and no others, and these columns and no others. */
  void check(Found found, Expected expected) {
    assertThat(found.rows()).as("rows").hasSameSizeAs(expected.rows());
    checkRows(found, expected);
  }

  /** The table has these rows among others, and these columns and no others. */
  void checkRows(Found found, Expected expected) {
    assertThat(found.labels())
        .as("columns")
        .containsExactlyInAnyOrderElementsOf(columns.stream().map(Column::label).toList());
    assertThat(expected.rows()).isNotEmpty();
    for (Map<String, Value> row : expected.rows()) {
      Map<String, String> key = new LinkedHashMap<>();
      columns.stream()
          .filter(Column::isKey)
          .forEach(column -> key.put(column.label(), text(column, row)));
      List<Map<String, String>> such =
          found.rows().stream().filter(one -> hasKey(one, key)).toList();
      assertThat(such).as("rows with %s among %s", key, keys(found, key)).hasSize(1);
      columns.forEach(column -> check(such.get(0), column, row, key));
    }
  }

  private static List<List<String>> keys(Found found, Map<String, String> key) {
    return found.rows().stream()
        .map(row -> key.keySet().stream().map(label -> row.getOrDefault(label, "")).toList())
        .limit(40)
        .toList();
  }

  private static boolean hasKey(Map<String, String> row, Map<String, String> key) {
    return key.entrySet().stream()
        .allMatch(part -> same(row.getOrDefault(part.getKey(), ""), part.getValue()));
  }

  private static boolean same(String one, String other) {
    return one.equals(other)
        || (isNumber(one)
            && isNumber(other)
            && Double.parseDouble(one) == Double.parseDouble(other));
  }

  private String text(Column column, Map<String, Value> row) {
    Matcher matcher = ID.matcher(column.template());
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (matcher.find()) {
      Value value = value(row, matcher.group(1));
      parts.add(column.template().substring(from, matcher.start()));
      parts.add(reader == Reader.PROGRAM ? value.exact() : value.shown());
      from = matcher.end();
    }
    parts.add(column.template().substring(from));
    return String.join("", parts);
  }

  /** A value; {@code id_exact} is what a program reads of {@code id}, even where people do. */
  static Value value(Map<String, Value> row, String id) {
    if (id.endsWith("_exact")) {
      String exact = value(row, id.substring(0, id.length() - "_exact".length())).exact();
      return new Value(exact, exact);
    }
    Value value = row.get(id);
    if (value == null) {
      throw new IllegalArgumentException("no column %s among %s".formatted(id, row.keySet()));
    }
    return value;
  }

  private void check(
      Map<String, String> row,
      Column column,
      Map<String, Value> expected,
      Map<String, String> key) {
    String is = row.getOrDefault(column.label(), "");
    String ought = text(column, expected);
    String where = "%s of %s".formatted(column.label(), key);
    if (reader == Reader.PROGRAM && isNumber(ought) && isNumber(is)) {
      double number = Double.parseDouble(ought);
      assertThat(Double.parseDouble(is))
          .as(where)
          .isCloseTo(number, within(RELATIVE * Math.abs(number)));
    } else if (reader == Reader.SHEET && isNumber(is) && isNumber(plain(ought))) {
      BigDecimal shown = new BigDecimal(plain(ought));
      double half = 0.5 * Math.pow(10, -shown.scale());
      assertThat(Double.parseDouble(is))
          .as(where)
          .isCloseTo(shown.doubleValue(), within(half * (1 + RELATIVE)));
    } else {
      assertThat(is).as(where).isEqualTo(ought);
    }
  }

  /** A number as people read it without what makes it pleasant. */
  private static String plain(String shown) {
    return shown.replace(",", "").replace("−", "-").replaceFirst("^[+×]", "");
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
  }
}
