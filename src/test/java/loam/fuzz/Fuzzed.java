package loam.fuzz;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where a coverage-guided fuzzer (Jazzer) comes in. The system property {@code loam.fuzz} says as
 * which file it reads its inputs.
 */
public final class Fuzzed {
  private static final InputFile FILE =
      InputFile.valueOf(System.getProperty("loam.fuzz", "scenario").toUpperCase(Locale.ROOT));
  private static final Path FOLDER = prepared();

  private Fuzzed() {}

  private static Path prepared() {
    try {
      Path folder = Path.of(System.getProperty("loam.fuzz.folder", "."));
      FILE.prepare(folder);
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads one input; what it throws is a finding. */
  public static void fuzzerTestOneInput(byte[] input) {
    FILE.read(FOLDER, input);
  }
}
