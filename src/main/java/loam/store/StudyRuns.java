package loam.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import loam.language.FailedAccessException;
import loam.language.RefusedException;

/** The model runs that a study rests on, as they lie beside its results. */
public final class StudyRuns {
  private final Path file;
  private final int blockSize;
  private final List<Run> all;

  /**
   * A model run.
   *
   * @param place of its block in the file, from 0
   * @param point of the study's design, from 0
   * @param replication from 1
   * @param sha256 of all its values, also those that were not kept
   */
  public record Run(long place, int point, int replication, String sha256) {}

  private StudyRuns(Path file, int blockSize, List<Run> all) {
    this.file = file;
    this.blockSize = blockSize;
    this.all = List.copyOf(all);
  }

  /**
   * Reads those of a folder of results; nothing if there are none.
   *
   * @param months number of observations of the metric that was kept
   * @throws RefusedException if the file is damaged
   */
  public static Optional<StudyRuns> in(Path folder, int months) {
    Path file = folder.resolve(ResultFolder.JOURNAL);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    int size = Journal.blockSize(1, months);
    List<Run> runs = new ArrayList<>();
    try (RandomAccessFile blocks = new RandomAccessFile(file.toFile(), "r")) {
      byte[] block = new byte[size];
      for (long place = 0; place * size < blocks.length(); place++) {
        Arrays.fill(block, (byte) 0);
        blocks.readFully(block, 0, (int) Math.min(size, blocks.length() - place * size));
        if (Journal.fitsItsSum(block)) {
          ByteBuffer head = ByteBuffer.wrap(block, Journal.MARK.length, 8);
          runs.add(new Run(place, head.getInt(), head.getInt(), Journal.hashIn(block)));
        } else if (!Arrays.equals(block, new byte[size])) {
          throw new RefusedException("%s is damaged at byte %s", file, place * size);
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
    return Optional.of(new StudyRuns(file, size, runs));
  }

  /** All of them, in the order of the file. */
  public List<Run> all() {
    return all;
  }

  /** Writes a journal in which some are not. */
  public void writeWithout(Collection<Run> some, Path to) {
    try {
      Files.copy(file, to);
      try (RandomAccessFile blocks = new RandomAccessFile(to.toFile(), "rw")) {
        for (Run run : some) {
          blocks.seek(run.place() * blockSize);
          blocks.write(new byte[blockSize]);
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", to);
    }
  }
}
