package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.TrajectoryStore;

/**
 * Trajectories in a file, one after the other, so that memory does not grow with their number. For
 * one writer, who reads when all are written.
 */
public final class TrajectorySpool implements TrajectoryStore, TrajectorySource, AutoCloseable {
  private static final int METRICS = Metric.all().size();

  private final Path file;
  private final FileChannel channel;
  private final String scenario;
  private final List<LocalDate> dates;
  private final List<String> hashes = new ArrayList<>();

  private TrajectorySpool(Path file, FileChannel channel, String scenario, List<LocalDate> dates) {
    this.file = file;
    this.channel = channel;
    this.scenario = scenario;
    this.dates = List.copyOf(dates);
  }

  /**
   * A new, empty spool; the file goes when the spool is closed.
   *
   * @throws UncheckedIOException if a file of that name is there already, or none can be made
   */
  public static TrajectorySpool create(Path file, String scenario, List<LocalDate> dates) {
    try {
      FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
      return new TrajectorySpool(file, channel, scenario, dates);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + file, e);
    }
  }

  /** Appends the next replication. */
  public void add(Trajectory trajectory) {
    if (trajectory.replication() != replications() + 1) {
      throw new IllegalArgumentException(
          "replication %d follows %d".formatted(trajectory.replication(), replications()));
    }
    ByteBuffer bytes = ByteBuffer.allocate(trajectory.values().length * Double.BYTES);
    bytes.asDoubleBuffer().put(trajectory.values());
    try {
      long at = replications() * bytesPerReplication();
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    hashes.add(Sha256.of(trajectory.values()));
  }

  @Override
  public void put(Trajectory trajectory) {
    if (trajectory.replication() > replications()) {
      add(trajectory);
    } else if (!hashes
        .get(trajectory.replication() - 1)
        .equals(Sha256.of(trajectory.values()))) {
      throw new IllegalStateException(
          "replication %d of %s comes out differently from the one that was kept"
              .formatted(trajectory.replication(), scenario));
    }
  }

  /** SHA-256 of the values of each replication. */
  public List<String> hashes() {
    return List.copyOf(hashes);
  }

  @Override
  public String scenario() {
    return scenario;
  }

  @Override
  public List<String> metrics() {
    return Metric.all().stream().map(Metric::id).toList();
  }

  @Override
  public List<LocalDate> dates() {
    return dates;
  }

  @Override
  public int replications() {
    return hashes.size();
  }

  @Override
  public double[] replication(int index) {
    return read(index * bytesPerReplication(), METRICS * dates.size());
  }

  @Override
  public double[][] values(Metric metric) {
    double[][] values = new double[replications()][];
    long offset = (long) metric.ordinal() * dates.size() * Double.BYTES;
    for (int index = 0; index < values.length; index++) {
      values[index] = read(index * bytesPerReplication() + offset, dates.size());
    }
    return values;
  }

  private long bytesPerReplication() {
    return (long) METRICS * dates.size() * Double.BYTES;
  }

  private double[] read(long from, int count) {
    ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, from + bytes.position()) < 0) {
          throw new IOException("the file ends too early");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    DoubleBuffer numbers = bytes.flip().asDoubleBuffer();
    double[] values = new double[count];
    numbers.get(values);
    return values;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file, e);
    }
  }
}
