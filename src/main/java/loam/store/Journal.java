package loam.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Checkpoint;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.store.file.Sha256;

/**
 * Finished replications in a file, each in a block at its own place, so that memory grows with
 * their number by a hash alone. A block carries a checksum of all of it: one that was cut off or
 * changed counts as not there. May be used by many threads at once, and takes no harm from their
 * interruption.
 *
 * <p>A block is, in big-endian order: eight letters, scenario from 0 and replication from 1 (four
 * bytes each), number of events (eight bytes), SHA-256 of all values of the replication (32 bytes),
 * the kept values (eight bytes each), SHA-256 of all that (32 bytes).
 */
public final class Journal implements Checkpoint, AutoCloseable {
  static final byte[] MARK = "LoamRep1".getBytes(StandardCharsets.US_ASCII);
  static final int HASH = 32;
  static final int HEAD = MARK.length + 4 + 4 + 8 + HASH;

  private final Path file;
  private final RandomAccessFile blocks;
  private final int scenarios;
  private final List<Metric> metrics;
  private final MetricCatalogue catalogue; // of the trajectories that are recalled
  private final int months;
  private final int width; // numbers in a block
  private final boolean durable;
  private final Map<Long, String> hashes = new HashMap<>(); // by place
  private final Object syncing = new Object();
  private long written; // blocks, since it was opened
  private long synced; // guarded by syncing
  private int damaged;
  private long most = Long.MAX_VALUE;

  /** Which simulations a result rests on; others may have ended besides. */
  @FunctionalInterface
  public interface Used {
    /** Every one. */
    Used ALL = (scenario, replication) -> true;

    /** Whether it does on this one: scenario from 0, replication from 1. */
    boolean is(int scenario, int replication);
  }

  private Journal(
      Path file,
      RandomAccessFile blocks,
      int scenarios,
      List<Metric> metrics,
      int months,
      int width,
      boolean durable) {
    this.file = file;
    this.blocks = blocks;
    this.scenarios = scenarios;
    this.metrics = List.copyOf(metrics);
    this.catalogue = new MetricCatalogue(metrics);
    this.months = months;
    this.width = width;
    this.durable = durable;
  }

  /**
   * Opens a journal, with all that is whole in it; makes an empty one if there is none.
   *
   * @param scenarios their number
   * @param metrics whose values are kept
   * @param months number of observations of each
   * @throws java.io.UncheckedIOException if the file can be neither read nor made
   */
  public static Journal open(Path file, int scenarios, List<Metric> metrics, int months) {
    return open(file, scenarios, metrics, months, Math.multiplyExact(metrics.size(), months), true);
  }

  /** One of rows of numbers, each of the same width, which nobody reads as trajectories. */
  static Journal ofRows(Path file, int width) {
    return open(file, 1, List.of(), 0, width, true);
  }

  /** As above, but a power cut may take what was committed: for what is needed for minutes only. */
  static Journal passing(Path file, int scenarios, List<Metric> metrics, int months) {
    return open(
        file, scenarios, metrics, months, Math.multiplyExact(metrics.size(), months), false);
  }

  private static Journal open(
      Path file, int scenarios, List<Metric> metrics, int months, int width, boolean durable) {
    try {
      Journal journal =
          new Journal(
              file,
              new RandomAccessFile(file.toFile(), "rw"),
              scenarios,
              metrics,
              months,
              width,
              durable);
      journal.readAll();
      return journal;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot open %s", file);
    }
  }

  private void readAll() throws IOException {
    long length = blocks.length();
    for (long place = 0; place * blockSize() < length; place++) {
      byte[] block = new byte[blockSize()];
      blocks.seek(place * blockSize());
      int there = (int) Math.min(blockSize(), length - place * blockSize());
      blocks.readFully(block, 0, there);
      if (isWhole(block, place)) {
        hashes.put(place, hashIn(block));
      } else if (!Arrays.equals(block, new byte[blockSize()])) {
        damaged++;
      }
    }
  }

  private boolean isWhole(byte[] block, long place) {
    ByteBuffer head = ByteBuffer.wrap(block, MARK.length, 8);
    return Arrays.equals(block, 0, MARK.length, MARK, 0, MARK.length)
        && fitsItsSum(block)
        && place == place(head.getInt(), head.getInt());
  }

  /** Whether a block is what was written. */
  static boolean fitsItsSum(byte[] block) {
    return Arrays.equals(
        checksum(block), Arrays.copyOfRange(block, block.length - HASH, block.length));
  }

  private static byte[] checksum(byte[] block) {
    MessageDigest digest = Sha256.digest();
    digest.update(block, 0, block.length - HASH);
    return digest.digest();
  }

  static String hashIn(byte[] block) {
    return HexFormat.of().formatHex(block, HEAD - HASH, HEAD);
  }

  private int blockSize() {
    return blockSize(width, 1);
  }

  /** In bytes. */
  static int blockSize(int metrics, int months) {
    return Math.addExact(
        HEAD + HASH, Math.multiplyExact(Double.BYTES, Math.multiplyExact(metrics, months)));
  }

  private long place(int scenario, int replication) {
    return (replication - 1L) * scenarios + scenario;
  }

  /** Number of replications that it holds, of all scenarios. */
  public synchronized int size() {
    return hashes.size();
  }

  /** Number of blocks that were there on opening but not whole; they count as not there. */
  public int damaged() {
    return damaged;
  }

  /** SHA-256 of all values of a replication, if it is there. */
  synchronized Optional<String> hash(int scenario, int replication) {
    return Optional.ofNullable(hashes.get(place(scenario, replication)));
  }

  /** Takes so many more replications, and refuses the next. */
  void refuseBeyond(long more) {
    most = more;
  }

  @Override
  public void commit(int scenario, Trajectory trajectory) {
    String hash = Sha256.of(trajectory.values());
    keep(scenario, trajectory.replication(), block(scenario, trajectory, hash), hash);
  }

  /**
   * Keeps a row of numbers.
   *
   * @param row its place, from 0
   * @param hash of what the numbers come from, SHA-256
   */
  void commit(int row, String hash, double[] numbers) {
    byte[] block = new byte[blockSize()];
    begun(block, 0, row + 1, 0, hash).asDoubleBuffer().put(numbers);
    keep(0, row + 1, sealed(block), hash);
  }

  /** A row of numbers that come from something; nothing if there is none, or of something else. */
  Optional<double[]> row(int row, String hash) {
    return hash(0, row + 1).filter(hash::equals).map(there -> values(0, row + 1, 0, width));
  }

  private void keep(int scenario, int replication, byte[] block, String hash) {
    long place = place(scenario, replication);
    try {
      sync(write(place, block));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot keep replication %s in %s", replication, file);
    }
    put(place, hash);
  }

  private synchronized long write(long place, byte[] block) throws IOException {
    if (written >= most) {
      throw new RefusedException("more is asked for than the results hold");
    }
    blocks.seek(place * blockSize());
    blocks.write(block);
    return ++written;
  }

  /**
   * A power cut spares so many blocks from then on; whoever waits for the disk waits with others.
   */
  private void sync(long block) throws IOException {
    synchronized (syncing) {
      if (durable && block > synced) {
        long until = written();
        blocks.getFD().sync();
        synced = until;
      }
    }
  }

  private synchronized long written() {
    return written;
  }

  private synchronized void put(long place, String hash) {
    hashes.put(place, hash);
  }

  private byte[] block(int scenario, Trajectory trajectory, String hash) {
    if (trajectory.months() != months) {
      throw new IllegalArgumentException(
          "%d months, but the journal has %d".formatted(trajectory.months(), months));
    }
    byte[] bytes = new byte[blockSize()];
    ByteBuffer block = begun(bytes, scenario, trajectory.replication(), trajectory.events(), hash);
    for (Metric metric : metrics) {
      block
          .asDoubleBuffer()
          .put(trajectory.values(), trajectory.metrics().placeOf(metric) * months, months);
      block.position(block.position() + months * Double.BYTES);
    }
    return sealed(bytes);
  }

  private static ByteBuffer begun(
      byte[] block, int scenario, int replication, long events, String hash) {
    return ByteBuffer.wrap(block)
        .put(MARK)
        .putInt(scenario)
        .putInt(replication)
        .putLong(events)
        .put(HexFormat.of().parseHex(hash));
  }

  private static byte[] sealed(byte[] block) {
    System.arraycopy(checksum(block), 0, block, block.length - HASH, HASH);
    return block;
  }

  @Override
  public Optional<Trajectory> recall(int scenario, int replication) {
    if (hash(scenario, replication).isEmpty()) {
      return Optional.empty();
    }
    byte[] head = new byte[HEAD];
    read(place(scenario, replication) * blockSize(), head);
    double[] kept = values(scenario, replication);
    long events = ByteBuffer.wrap(head).getLong(MARK.length + 8);
    return Optional.of(new Trajectory(replication, months, kept, events, catalogue));
  }

  /** The metrics whose values are kept. */
  List<Metric> metrics() {
    return metrics;
  }

  /** The kept values of a replication, metric by metric. */
  double[] values(int scenario, int replication) {
    return values(scenario, replication, 0, width);
  }

  /** The values of one of the kept metrics, which is given by its place, from 0. */
  double[] values(int scenario, int replication, int metric) {
    return values(scenario, replication, metric * months, months);
  }

  private double[] values(int scenario, int replication, int first, int count) {
    byte[] bytes = new byte[count * Double.BYTES];
    long start = place(scenario, replication) * blockSize() + HEAD;
    read(start + (long) first * Double.BYTES, bytes);
    double[] values = new double[count];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }

  private synchronized void read(long offset, byte[] bytes) {
    try {
      blocks.seek(offset);
      blocks.readFully(bytes);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
  }

  /** Writes the blocks that are asked for to another journal, each at its place. */
  synchronized void write(Path other, Used used) {
    try (RandomAccessFile to = new RandomAccessFile(other.toFile(), "rw")) {
      for (long place : hashes.keySet().stream().sorted().toList()) {
        if (used.is((int) (place % scenarios), (int) (place / scenarios) + 1)) {
          byte[] block = new byte[blockSize()];
          read(place * blockSize(), block);
          to.seek(place * blockSize());
          to.write(block);
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", other);
    }
  }

  @Override
  public synchronized void close() {
    try {
      blocks.close();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot close %s", file);
    }
  }
}
