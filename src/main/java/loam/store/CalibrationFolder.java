package loam.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import loam.language.FailedAccessException;
import loam.store.ResultFolder.TakenException;

/**
 * A folder in which a calibration keeps what it has simulated, so that the same command goes on
 * where it was stopped, and where it puts its results in the end.
 */
public final class CalibrationFolder {
  /** What the results follow from. */
  public static final String INPUTS = "calibration.json";

  /** What was simulated. */
  public static final String RUNS = "runs.txt";

  /** A copy of the targets. */
  public static final String TARGETS = "targets.yaml";

  private static final String POSTERIOR = "posterior.csv";

  private final Path folder;
  private int allowed = Integer.MAX_VALUE; // points that are simulated

  private CalibrationFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Begins or goes on.
   *
   * @param inputs what the results follow from
   * @param replace whether results that are there already may be made anew
   * @throws TakenException if the folder holds results, or anything else
   */
  public static CalibrationFolder open(Path folder, Map<String, Object> inputs, boolean replace) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(INPUTS);
      String text = Json.pretty(inputs);
      boolean isOurs = Files.exists(file);
      boolean isSame = isOurs && Files.readString(file).equals(text);
      refuseIfTaken(folder, isOurs, isSame, replace);
      if (!isSame) {
        Files.deleteIfExists(folder.resolve(RUNS));
      }
      Files.deleteIfExists(folder.resolve(POSTERIOR));
      Files.deleteIfExists(folder.resolve(Manifest.FILE));
      Files.writeString(file, text);
      return new CalibrationFolder(folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make a folder beside %s", folder);
    }
  }

  private static void refuseIfTaken(Path folder, boolean isOurs, boolean isSame, boolean replace)
      throws IOException {
    boolean isEmpty;
    try (var files = Files.list(folder)) {
      isEmpty = files.findAny().isEmpty();
    }
    if (!isOurs && !isEmpty) {
      throw new TakenException(
          "%s is there and holds no results of Loam; name another folder with --out", folder);
    }
    boolean isDone = Files.exists(folder.resolve(POSTERIOR));
    if (isOurs && !replace && (isDone || !isSame)) {
      throw new TakenException(
          "%s is there already; look at it, name another folder with --out, or replace it with --force",
          folder);
    }
  }

  /**
   * Keeps the targets beside what follows from them, so that they can be had where the results are.
   *
   * @return their path in the folder
   */
  public String keep(Path targets) {
    try {
      write(TARGETS, Files.readAllBytes(targets));
      return TARGETS;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", targets);
    }
  }

  /**
   * Takes points for simulated that were so elsewhere; about as many more may be simulated then.
   *
   * @param known a folder into which a {@link Recall} has written
   */
  public void reexecute(Path known) {
    Path points = known.resolve(RUNS);
    try {
      allowed = Recall.allowed(known);
      if (Files.exists(points)) {
        Files.move(points, folder.resolve(RUNS), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", known);
    }
  }

  /** What was simulated so far. */
  public CalibrationRuns runs() {
    CalibrationRuns runs = CalibrationRuns.open(folder.resolve(RUNS));
    runs.refusingBeyond(allowed);
    return runs;
  }

  /** The last thing to do: the manifest, which gets hashes of all files. */
  public void seal(Map<String, Object> manifest) {
    Manifest.seal(folder, manifest);
  }

  /** Writes a file whole or not at all. */
  public void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file whole or not at all. */
  public void write(String name, byte[] bytes) {
    try {
      Path partial = Files.write(folder.resolve(name + ".partial"), bytes);
      Files.move(partial, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", folder.resolve(name));
    }
  }
}
