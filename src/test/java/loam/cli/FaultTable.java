package loam.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of {@code src/docs/reliability.md}: a row for each fault, how often it was tried and
 * what was lost. The long form of the tests writes it; the short one checks that its faults are
 * there.
 */
public final class FaultTable {
  /** Whether the long form runs, as in the profile {@code reliability}. */
  public static final boolean LONG = Boolean.getBoolean("loam.reliability.long");

  private static final Path PAGE = Processes.HOME.resolve("src/docs/reliability.md");
  private static final String BEGIN = "<!-- table: made by the tests -->";
  private static final String END = "<!-- end of table -->";

  private FaultTable() {}

  /** A number for the short form, and one for the long one. */
  public static int times(int inShort, int inLong) {
    int asked = Integer.getInteger("loam.reliability.times", inLong);
    return LONG ? Math.min(inLong, asked) : inShort;
  }

  /**
   * A fault was tried and all that was asserted held.
   *
   * @param fault as the row says it
   * @param tried how often
   * @param lost what was lost, such as nothing
   */
  public static void tried(String fault, long tried, String lost) {
    List<String> lines = lines();
    String row = "| %s | %,d | %s |".formatted(fault, tried, lost);
    int place = rowOf(fault, lines);
    if (LONG) {
      if (place < 0) {
        lines.add(lines.indexOf(END) - 1, row);
      } else {
        lines.set(place, row);
      }
      write(lines);
    } else if (place < 0) {
      throw new AssertionError(
          "%s has no row for \"%s\"; mvn -Preliability verify writes it".formatted(PAGE, fault));
    }
  }

  private static int rowOf(String fault, List<String> lines) {
    for (int place = lines.indexOf(BEGIN); place < lines.indexOf(END); place++) {
      if (lines.get(place).startsWith("| " + fault + " |")) {
        return place;
      }
    }
    return -1;
  }

  private static List<String> lines() {
    try {
      return new ArrayList<>(Files.readAllLines(PAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(List<String> lines) {
    try {
      Files.write(PAGE, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
