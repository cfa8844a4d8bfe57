package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loam.language.FailedAccessException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.file.Json;
import loam.store.file.Sha256;
import loam.store.file.StrangersFile;
import loam.store.table.DuckDb;

/**
 * A finished run in a results folder. Its first replications are those of any longer run of the
 * same scenario, since draws are keyed by replication.
 *
 * @param folder where it is
 * @param hashes SHA-256 of the values of each replication
 */
public record StoredRun(Path folder, List<String> hashes) {
  private static final String MANIFEST = "manifest.json";
  private static final String HASHES = Manifest.REPLICATIONS;
  private static final String PARQUET = "trajectories.parquet";

  public StoredRun {
    hashes = List.copyOf(hashes);
  }

  /**
   * The run with most replications among the folders beside one another that were made by this
   * version of Loam from the same inputs, the number of replications apart.
   *
   * @param parent the folder that holds results folders; may be missing
   */
  public static Optional<StoredRun> find(
      Path parent, String version, String commit, Scenario scenario) {
    Optional<StoredRun> best = Optional.empty();
    for (Path folder : folders(parent)) {
      Optional<StoredRun> run = in(folder, version, commit, scenario);
      if (run.isPresent() && run.get().replications() > best.map(r -> r.replications()).orElse(0)) {
        best = run;
      }
    }
    return best;
  }

  private static List<Path> folders(Path parent) {
    ResultFolder.recoverAll(parent);
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
          .filter(folder -> Files.isRegularFile(folder.resolve(PARQUET)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + parent, e);
    }
  }

  private static Optional<StoredRun> in(
      Path folder, String version, String commit, Scenario scenario) {
    try {
      Map<String, Object> manifest = Json.parse(StrangersFile.text(folder.resolve(MANIFEST)));
      if (!(manifest.get(HASHES) instanceof List<?> hashes)
          || hashes.isEmpty()
          || manifest.containsKey("missing")) {
        return Optional.empty();
      }
      RunPlan plan = scenario.plan();
      Scenario same = scenario.with(new RunPlan(plan.end(), hashes.size(), plan.seed()));
      Map<String, Object> inputs =
          Manifest.inputs(version, commit, same, ResolvedScenario.text(same));
      Map<String, Object> said = new LinkedHashMap<>();
      inputs.keySet().forEach(key -> said.put(key, manifest.getOrDefault(key, "")));
      return Json.pretty(inputs).equals(Json.pretty(said))
          ? Optional.of(new StoredRun(folder, hashes.stream().map(String::valueOf).toList()))
          : Optional.empty();
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return Optional.empty(); // whatever it is, it is no such run
    }
  }

  public int replications() {
    return hashes.size();
  }

  /**
   * The values of the first replications, as {@link loam.ecosystem.Trajectory} orders them.
   *
   * @param count at most {@link #replications}
   * @param metrics number of metrics of one replication
   * @param dates number of dates of one replication
   * @throws UncheckedIOException if the file cannot be read, or holds other values than the
   *     manifest vouches for
   */
  public void read(int count, int metrics, int dates, Reader reader) {
    Path parquet = folder.resolve(PARQUET);
    try (DuckDb database = DuckDb.open(Path.of(System.getProperty("java.io.tmpdir", ".")), 1)) {
      String table = count == 0 ? "" : table(database, parquet);
      for (int replication = 1; replication <= count; replication++) {
        double[] values = metricMajor(rows(database, table, replication), metrics, dates);
        if (values.length == 0 || !Sha256.of(values).equals(hashes.get(replication - 1))) {
          throw new FailedAccessException(
              new IOException("hashes differ"),
              "%s is damaged: replication %d is not what its manifest says; move the folder away"
                  + " and run again",
              folder,
              replication);
        }
        reader.read(replication, values);
      }
    }
  }

  private String table(DuckDb database, Path parquet) {
    try {
      return database.parquet(parquet);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private List<Double> rows(DuckDb database, String table, int replication) {
    try {
      return database.query(
          "SELECT value FROM %s WHERE replication = ?".formatted(table),
          row -> row.getDouble(1),
          replication);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private FailedAccessException unreadable(UncheckedIOException e) {
    return new FailedAccessException(
        Objects.requireNonNull(e.getCause()),
        "%s is damaged: %s cannot be read; move the folder away and run again",
        folder,
        PARQUET);
  }

  /** Gets one replication. */
  @FunctionalInterface
  public interface Reader {
    void read(int replication, double[] values);
  }

  private static double[] metricMajor(List<Double> rows, int metrics, int dates) {
    if (rows.size() != metrics * dates) {
      return new double[0];
    }
    double[] values = new double[metrics * dates];
    for (int date = 0; date < dates; date++) {
      for (int metric = 0; metric < metrics; metric++) {
        values[metric * dates + date] = rows.get(date * metrics + metric);
      }
    }
    return values;
  }
}
