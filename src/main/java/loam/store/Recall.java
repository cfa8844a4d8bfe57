package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import loam.ecosystem.MetricCatalogue;
import loam.language.FailedAccessException;
import loam.language.RefusedException;

/** The simulations that lie beside results, so that whoever makes these again need not simulate. */
public interface Recall {
  /** In the folder that is written: how many simulations there are, those left out as well. */
  String SIZE = "size";

  /** What threads begin and nobody uses in the end. */
  int BEYOND = 100;

  /** Their number. */
  int size();

  /** Writes them as {@link #write} does, and how many may be simulated besides. */
  default void hand(IntPredicate again, Path known) {
    write(again, known);
    try {
      Files.writeString(known.resolve(SIZE), String.valueOf(size()));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", known);
    }
  }

  /**
   * How many simulations may be run besides those that were handed over: about as many as there
   * are; as many as one likes if nothing was handed over.
   */
  static int allowed(Path known) throws IOException {
    Path size = known.resolve(SIZE);
    if (Files.notExists(size)) {
      return Integer.MAX_VALUE;
    }
    int there = Integer.parseInt(Files.readString(size));
    Files.delete(size);
    return Math.addExact(there, BEYOND);
  }

  /**
   * Writes them as work that was begun has them, see {@link ResultFolder#reexecute}.
   *
   * @param again which are left out, by their place from 0, since they are simulated again
   * @param known an empty folder
   */
  void write(IntPredicate again, Path known);

  /**
   * Those of a folder of results; nothing if it holds none that say all.
   *
   * @param months number of observations of a replication
   * @param catalogue the metrics of the city
   * @throws RefusedException if they are damaged, or not those that the manifest speaks of
   */
  static Optional<Recall> in(
      Path folder, PublishedResult result, int months, MetricCatalogue catalogue) {
    Path journal = folder.resolve(ResultFolder.JOURNAL);
    if (Files.exists(journal)) {
      return Optional.of(StudyRuns.read(journal, width(result, catalogue, months)));
    }
    List<Path> tables =
        Stream.of(
                "trajectories.parquet",
                "structure.parquet",
                "sweep.parquet",
                "comparison.parquet",
                StoredWorlds.PARTIAL)
            .map(folder::resolve)
            .filter(Files::exists)
            .toList();
    return StoredWorlds.read(tables, result, months, catalogue)
        .map(worlds -> new WithTwins(worlds, folder.resolve(TwinsJournal.PUBLISHED)));
  }

  /** How many numbers each block of the journal of results holds. */
  private static int width(PublishedResult result, MetricCatalogue catalogue, int months) {
    if (result.manifest().get("calibration") instanceof Map<?, ?> calibration) {
      return calibration.get("figures") instanceof Integer figures ? figures : 1;
    }
    Object kept =
        result.manifest().get("sweep") instanceof Map<?, ?> sweep ? sweep.get("metrics") : "one";
    int metrics =
        kept instanceof List<?> some ? some.size() : "all".equals(kept) ? catalogue.size() : 1;
    return Math.multiplyExact(metrics, months);
  }

  /** Simulations and the pairs of twins, of which one is always left out. */
  record WithTwins(StoredWorlds worlds, Path twins) implements Recall {
    @Override
    public int size() {
      return worlds.size();
    }

    @Override
    public void write(IntPredicate again, Path known) {
      worlds.write(again, known);
      if (Files.exists(twins)) {
        TwinsJournal.unpack(
            twins,
            worlds.numbers(place -> true),
            worlds.numbers(again),
            known.resolve(ResultFolder.TWINS));
      }
    }
  }
}
