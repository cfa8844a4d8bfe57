package loam.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.store.table.DuckDb;

/**
 * Where two files differ first, as people find it. Only the one that was made here is looked at.
 */
public final class FilePlace {
  private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+\\d+)\"");
  private static final int LOCAL_HEADER = 30;
  private static final int LOCAL_MARK = 0x04034b50;

  private FilePlace() {}

  /**
   * The place.
   *
   * @param published a file that anybody may have changed
   * @param here the same as it was made here
   * @param name of both
   * @param at the first byte that differs, from 0
   */
  public static Phrase of(Path published, Path here, String name, long at) {
    try {
      if (name.endsWith(".parquet")) {
        return value(published, here).orElseGet(() -> inByte(at));
      }
      if (name.endsWith(".xlsx")) {
        return part(Files.readAllBytes(here), (int) at).orElseGet(() -> inByte(at));
      }
      return name.endsWith(".journal")
          ? run(here, at).orElseGet(() -> inByte(at))
          : line(here, name, at);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", here);
    }
  }

  private static Phrase inByte(long at) {
    return Phrase.of("in byte %s", at);
  }

  private static Phrase line(Path here, String name, long at) throws IOException {
    long line = 1;
    int column = 0;
    boolean quoted = false;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(here))) {
      for (long place = 0; place < at; place++) {
        int one = bytes.read();
        quoted ^= one == '"';
        line += one == '\n' ? 1 : 0;
        column = one == '\n' ? 0 : one == ',' && !quoted ? column + 1 : column;
      }
    }
    return name.endsWith(".csv")
        ? Phrase.of("in line %s, column %s", line, column(here, column))
        : Phrase.of("in line %s", line);
  }

  private static String column(Path here, int column) throws IOException {
    try (var lines = Files.lines(here)) {
      List<String> names =
          lines
              .filter(line -> !line.startsWith("#"))
              .findFirst()
              .map(head -> Arrays.asList(head.split(",", -1)))
              .orElse(List.of());
      return column < names.size() ? names.get(column) : String.valueOf(column + 1);
    }
  }

  /** A workbook is a row of parts, each behind a header of its own and not compressed. */
  private static Optional<Phrase> part(byte[] zip, int at) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int start = 0;
    while (start + LOCAL_HEADER <= zip.length && bytes.getInt(start) == LOCAL_MARK) {
      int name = bytes.getShort(start + 26);
      int begin = start + LOCAL_HEADER + name + bytes.getShort(start + 28);
      int end = begin + bytes.getInt(start + 18);
      if (at < end) {
        String part = new String(zip, start + LOCAL_HEADER, name, StandardCharsets.UTF_8);
        Matcher cells =
            CELL.matcher(
                new String(zip, begin, Math.max(0, at - begin), StandardCharsets.ISO_8859_1));
        String cell = "";
        while (cells.find()) {
          cell = cells.group(1);
        }
        return Optional.of(
            cell.isEmpty()
                ? Phrase.of("in its part %s", part)
                : Phrase.of("in its part %s, cell %s", part, cell));
      }
      start = end;
    }
    return Optional.empty();
  }

  private static Optional<Phrase> run(Path here, long at) throws IOException {
    try (InputStream bytes = Files.newInputStream(here)) {
      byte[] before = bytes.readNBytes((int) Math.min(at + Journal.HEAD, Integer.MAX_VALUE - 8));
      for (int start = (int) Math.min(at, before.length - 16); start >= 0; start--) {
        if (Arrays.equals(
            before, start, start + Journal.MARK.length, Journal.MARK, 0, Journal.MARK.length)) {
          ByteBuffer head = ByteBuffer.wrap(before, start + Journal.MARK.length, 8);
          return Optional.of(
              Phrase.of("in point %s, replication %s", head.getInt(), head.getInt()));
        }
      }
    }
    return Optional.empty();
  }

  /** The first row with other values; nothing if the file cannot be read or has other rows. */
  private static Optional<Phrase> value(Path published, Path here) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (DuckDb database = DuckDb.open(temporary, 1)) {
      String sql =
          """
          SELECT b.scenario, b.replication, b.date::VARCHAR, b.metric, a.value, b.value
          FROM %s a POSITIONAL JOIN %s b
          WHERE a.value IS DISTINCT FROM b.value OR a.metric IS DISTINCT FROM b.metric
            OR a.date IS DISTINCT FROM b.date OR a.replication IS DISTINCT FROM b.replication
            OR a.scenario IS DISTINCT FROM b.scenario
          LIMIT 1
          """
              .formatted(database.parquet(published), database.parquet(here));
      return database
          .query(
              sql,
              row ->
                  Phrase.of(
                      "in %s, replication %s, on %s in %s: %s published, %s here",
                      String.valueOf(row.getString(1)),
                      row.getInt(2),
                      String.valueOf(row.getString(3)),
                      String.valueOf(row.getString(4)),
                      row.getDouble(5),
                      row.getDouble(6)))
          .stream()
          .findFirst();
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }
}
