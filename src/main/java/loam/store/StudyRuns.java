package loam.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import loam.language.FailedAccessException;
import loam.language.RefusedException;
import loam.store.file.StrangersFile;

/** The model runs that a study rests on, as they lie beside its results in a {@link Journal}. */
final class StudyRuns implements Recall {
  private static final long MOST_EMPTY = 10_000; // blocks, also where there are few runs
  private static final long MOST_EMPTY_FOR_EACH = 200;

  private final Path file;
  private final int blockSize;
  private final List<Long> places; // of blocks in the file, from 0

  private StudyRuns(Path file, int blockSize, List<Long> places) {
    this.file = file;
    this.blockSize = blockSize;
    this.places = List.copyOf(places);
  }

  /**
   * Reads a journal.
   *
   * @param width number of values in a block
   * @throws RefusedException if the file is damaged
   */
  static StudyRuns read(Path file, int width) {
    int size = Journal.blockSize(width, 1);
    List<Long> places = new ArrayList<>();
    StrangersFile.check(file);
    byte[] nothing = new byte[size];
    try (InputStream blocks = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] block = blocks.readNBytes(size);
      for (long place = 0; block.length > 0; place++) {
        byte[] whole = Arrays.copyOf(block, size);
        if (Journal.fitsItsSum(whole)) {
          places.add(place);
        } else if (!Arrays.equals(whole, nothing) || isMostlyEmpty(place, places.size())) {
          throw new RefusedException("%s is damaged at byte %s", file.getFileName(), place * size);
        }
        block = blocks.readNBytes(size);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", file);
    }
    return new StudyRuns(file, size, places);
  }

  /** Runs that a study did not use leave gaps; one without end is no journal. */
  private static boolean isMostlyEmpty(long before, int whole) {
    return before > MOST_EMPTY + MOST_EMPTY_FOR_EACH * whole;
  }

  @Override
  public int size() {
    return places.size();
  }

  @Override
  public void write(IntPredicate again, Path known) {
    Path to = known.resolve(ResultFolder.JOURNAL);
    try {
      byte[] block = new byte[blockSize];
      try (RandomAccessFile there = new RandomAccessFile(file.toFile(), "r");
          RandomAccessFile blocks = new RandomAccessFile(to.toFile(), "rw")) {
        for (int run = 0; run < places.size(); run++) {
          if (!again.test(run)) {
            there.seek(places.get(run) * blockSize);
            there.readFully(block);
            blocks.seek(places.get(run) * blockSize);
            blocks.write(block);
          }
        }
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", to);
    }
  }
}
