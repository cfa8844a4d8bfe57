package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import loam.language.FailedAccessException;
import loam.store.ResultFolder.TakenException;

/**
 * A {@link ResultFolder} of a calibration. Beside the results in the making it keeps what has been
 * simulated, so that the same command goes on where it was stopped.
 */
public final class CalibrationFolder implements AutoCloseable {
  /** What the results follow from. */
  public static final String INPUTS = "calibration.json";

  /** What was simulated. */
  public static final String RUNS = "runs.txt";

  /** A copy of the targets. */
  public static final String TARGETS = "targets.yaml";

  private static final String POSTERIOR = "posterior.csv";

  private final ResultFolder folder;

  private CalibrationFolder(ResultFolder folder) {
    this.folder = folder;
  }

  /** Whether one of that name was begun and not completed. */
  public static boolean isUnfinished(Path target) {
    Path part = ResultFolder.part(target);
    return Leftovers.isUnfinished(part) && isBegunIn(part);
  }

  /** Whether one was begun in a folder, or completed. */
  static boolean isBegunIn(Path folder) {
    return Files.exists(folder.resolve(INPUTS));
  }

  /**
   * Begins or goes on.
   *
   * @param inputs what the results follow from
   * @param replace whether results that are there already may be made anew
   * @throws TakenException if there are results of that name, or anything else, or others were
   *     begun
   */
  public static CalibrationFolder open(Path target, Map<String, Object> inputs, boolean replace) {
    String text = Json.pretty(inputs);
    try {
      boolean isBegun = ResultFolder.isUnfinished(target) && isOf(ResultFolder.part(target), text);
      boolean isAllowed = replace || isBegunByAnEarlierVersion(target, text);
      ResultFolder folder =
          isBegun && (isAllowed || Files.notExists(target))
              ? ResultFolder.reopen(target)
              : ResultFolder.begin(target, isAllowed);
      if (isOf(target, text)
          && Files.exists(target.resolve(RUNS))
          && Files.notExists(folder.beside(RUNS))) {
        Files.copy(target.resolve(RUNS), folder.beside(RUNS));
      }
      Files.writeString(folder.beside(INPUTS), text);
      return new CalibrationFolder(folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make a folder beside %s", target);
    }
  }

  /** Earlier versions kept what was simulated in the place of the results. */
  private static boolean isBegunByAnEarlierVersion(Path target, String inputs) throws IOException {
    return isOf(target, inputs) && Files.notExists(target.resolve(POSTERIOR));
  }

  private static boolean isOf(Path folder, String inputs) throws IOException {
    return isBegunIn(folder) && Files.readString(folder.resolve(INPUTS)).equals(inputs);
  }

  /**
   * Keeps the targets beside what follows from them, so that they can be had where the results are.
   *
   * @param targets their text
   * @return their path in the folder
   */
  public String keep(String targets) {
    write(TARGETS, targets);
    return TARGETS;
  }

  /**
   * What was simulated so far.
   *
   * @param known a folder into which a {@link Recall} has written points that are taken for
   *     simulated; about as many more may be simulated then
   */
  public CalibrationRuns runs(Optional<Path> known) {
    Path here = folder.beside(RUNS);
    int allowed = Integer.MAX_VALUE;
    try {
      if (known.isPresent()) {
        Path points = known.get().resolve(RUNS);
        allowed = Recall.allowed(known.get());
        if (Files.exists(points)) {
          Files.move(points, here, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", known.get());
    }
    CalibrationRuns runs = CalibrationRuns.open(here);
    runs.refusingBeyond(allowed);
    return runs;
  }

  /** Writes a file of the results. */
  public void write(String name, String text) {
    folder.write(name, text);
  }

  /** Writes a file of the results. */
  public void write(String name, byte[] bytes) {
    folder.write(name, bytes);
  }

  /**
   * The last thing to do: the results get their name.
   *
   * @param manifest but for the hashes of the files
   * @return where something is left that should have been removed, see {@link ResultFolder#remains}
   */
  public Optional<Path> complete(Map<String, Object> manifest) {
    for (String name : new String[] {INPUTS, RUNS}) {
      try {
        Files.copy(folder.beside(name), folder.file(name));
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot write %s", folder.target().resolve(name));
      }
    }
    folder.vouch(manifest);
    folder.complete();
    return folder.remains();
  }

  /** What was simulated stays, unless the results are complete. */
  @Override
  public void close() {
    folder.leave(folder.beside(RUNS).toFile().length() > System.lineSeparator().length());
  }
}
