package loam.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import loam.calibration.RunMemory;
import loam.calibration.Runs;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.stats.DecimalText;

/**
 * The simulated points of a calibration in a text file, one line each, so that the same command
 * goes on where it was stopped. A line that was cut off or damaged is passed over.
 */
public final class CalibrationRuns implements RunMemory, AutoCloseable {
  private static final String END = ";";

  private final Path file;
  private final Map<String, double[][]> known = new ConcurrentHashMap<>();
  private final BufferedWriter writer;
  private int allowed = Integer.MAX_VALUE;

  private CalibrationRuns(Path file, List<String> lines) throws IOException {
    this.file = file;
    lines.forEach(this::remember);
    this.writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    writer.newLine(); // what was cut off stays apart
  }

  /** The file, as far as it is there. */
  public static CalibrationRuns open(Path file) {
    try {
      return new CalibrationRuns(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  /** The points in a file, each a line that can be put into another. */
  static List<String> lines(Path file) {
    return StrangersFile.text(file).lines().filter(CalibrationRuns::isWhole).toList();
  }

  /** Writes points into a file of their own. */
  static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  private static boolean isWhole(String line) {
    return line.indexOf(':') >= 0 && line.endsWith(END);
  }

  /** How many points are known. */
  public int size() {
    return known.size();
  }

  @Override
  public Optional<double[][]> recall(Runs.Job job) {
    return Optional.ofNullable(known.get(key(job)));
  }

  @Override
  public synchronized void commit(Runs.Job job, double[][] outcomes) {
    if (--allowed < 0) {
      throw new RefusedException("more is asked for than the results hold");
    }
    List<String> replications = new ArrayList<>();
    for (double[] replication : outcomes) {
      List<String> cells = new ArrayList<>();
      for (double outcome : replication) {
        cells.add(Double.isFinite(outcome) ? DecimalText.exact(outcome) : "NaN");
      }
      replications.add(String.join(" ", cells));
    }
    try {
      writer.write(key(job) + ":" + String.join(",", replications) + END);
      writer.newLine();
      writer.flush();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  private void remember(String line) {
    if (!isWhole(line)) {
      return;
    }
    int colon = line.indexOf(':');
    try {
      known.put(
          line.substring(0, colon),
          Stream.of(line.substring(colon + 1, line.length() - 1).split(",", -1))
              .map(CalibrationRuns::numbers)
              .toArray(double[][]::new));
    } catch (NumberFormatException e) {
      return; // damaged: the point is simulated again
    }
  }

  private static double[] numbers(String replication) {
    return Stream.of(replication.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static String key(Runs.Job job) {
    return "%s-%d".formatted(Sha256.of(job.point()).substring(0, 24), job.first());
  }

  /** Nothing more comes: the points are left in an order that does not depend on threads. */
  public void settle() {
    close();
    write(file, lines(file).stream().distinct().sorted().toList());
  }

  /** Allows so many more points and then refuses. */
  void refusingBeyond(int most) {
    allowed = most;
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }
}
