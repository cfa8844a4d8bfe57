package loam.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.language.RefusedException;
import loam.store.table.DuckDb;
import loam.store.table.TrajectoryTable;

/** All replications of scenarios in files that {@link TrajectoryTable} wrote. */
final class StoredWorlds implements Recall {
  /** The file that may hold fewer replications than there are. */
  static final String PARTIAL = "weakened.parquet";

  private static final int VALUES_AT_ONCE = 500_000;

  private final List<World> worlds;
  private final MetricCatalogue catalogue;
  private final int months;

  private record World(Path file, String scenario, List<Integer> numbers) {}

  private static final long MOST_ROWS_OF_A_BYTE = 16; // in results there is not one
  private static final String LONGEST_NAME =
      "SELECT coalesce(max(greatest(strlen(scenario), strlen(metric))), 0) FROM %s";
  private static final int MOST_LETTERS = 100_000;

  private StoredWorlds(List<World> worlds, List<Metric> metrics, int months) {
    this.catalogue = new MetricCatalogue(metrics);
    this.worlds = List.copyOf(worlds);
    this.months = months;
  }

  /**
   * Looks into the files; nothing if there is none, or one has years for months.
   *
   * @throws RefusedException if they hold other replications than the manifest speaks of
   */
  static Optional<StoredWorlds> read(
      List<Path> files, PublishedResult result, int months, MetricCatalogue catalogue) {
    List<World> worlds = new ArrayList<>();
    List<Metric> ofAll = List.of();
    for (Path file : files) {
      try (DuckDb database = DuckDb.open(temporary(), 1)) {
        String table = numbered(database, file);
        refuseIfSwollen(database, file, table);
        List<String> scenarios = inOrder(database, table, "scenario");
        List<Integer> numbers = numbers(database, table);
        boolean isWhole = numbers.equals(numbers(result)) || file.endsWith(PARTIAL);
        List<Metric> metrics =
            inOrder(database, table, "metric").stream()
                .flatMap(id -> catalogue.named(id).stream())
                .toList();
        long dates = first(database, "SELECT count(DISTINCT date) FROM " + table);
        long rows = first(database, "SELECT count(*) FROM " + table);
        if (!isWhole || rows != dates * metrics.size() * scenarios.size() * numbers.size()) {
          throw other(file);
        }
        if (dates < months) {
          return Optional.empty();
        }
        if (dates > months || !Set.copyOf(metrics).equals(Set.copyOf(catalogue.all()))) {
          throw other(file);
        }
        ofAll = metrics;
        scenarios.forEach(scenario -> worlds.add(new World(file, scenario, numbers)));
      } catch (UncheckedIOException e) {
        throw new RefusedException("%s is damaged and cannot be read", file.getFileName());
      }
    }
    return worlds.isEmpty()
        ? Optional.empty()
        : Optional.of(new StoredWorlds(worlds, ofAll, months));
  }

  /** A few bytes can stand for more rows, or longer names, than any run has. */
  private static void refuseIfSwollen(DuckDb database, Path file, String table) {
    long rows =
        first(
            database,
            "SELECT coalesce(sum(row_group_num_rows), 0) FROM"
                + " (SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata(%s))"
                    .formatted(DuckDb.literal(file.toString())));
    if (rows > MOST_ROWS_OF_A_BYTE * file.toFile().length()
        || first(database, LONGEST_NAME.formatted(table)) > MOST_LETTERS) {
      throw other(file);
    }
  }

  private static RefusedException other(Path file) {
    return new RefusedException(
        "%s holds other replications than the manifest speaks of", file.getFileName());
  }

  private static List<Integer> numbers(DuckDb database, String table) {
    return database.query(
        "SELECT DISTINCT replication FROM %s ORDER BY 1".formatted(table), row -> row.getInt(1));
  }

  /** Those that did not fail. */
  private static List<Integer> numbers(PublishedResult result) {
    Set<Integer> missing = result.missing();
    int count = result.replications().stream().mapToInt(List::size).max().orElse(0);
    return IntStream.rangeClosed(1, count + missing.size())
        .filter(number -> !missing.contains(number))
        .boxed()
        .toList();
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  private static String numbered(DuckDb database, Path file) {
    database.parquet(file); // refuses what may not be read
    return "read_parquet(%s, file_row_number = true)".formatted(DuckDb.literal(file.toString()));
  }

  private static List<String> inOrder(DuckDb database, String table, String column) {
    return database.query(
        "SELECT %s FROM %s GROUP BY 1 ORDER BY min(file_row_number)".formatted(column, table),
        row -> row.getString(1));
  }

  private static long first(DuckDb database, String sql) {
    return database.query(sql, row -> row.getLong(1)).get(0);
  }

  @Override
  public int size() {
    return worlds.stream().mapToInt(world -> world.numbers().size()).sum();
  }

  /** Numbers of replications of which some simulation is run again. */
  Set<Integer> numbers(IntPredicate again) {
    Set<Integer> numbers = new HashSet<>();
    int place = 0;
    for (World world : worlds) {
      for (int number : world.numbers()) {
        if (again.test(place++)) {
          numbers.add(number);
        }
      }
    }
    return numbers;
  }

  @Override
  public void write(IntPredicate again, Path known) {
    Path file = known.resolve(ResultFolder.JOURNAL);
    try (Journal journal = Journal.passing(file, worlds.size(), catalogue.all(), months);
        DuckDb database = DuckDb.open(temporary(), 1)) {
      int before = 0;
      for (int world = 0; world < worlds.size(); world++) {
        int first = before;
        write(world, index -> again.test(first + index), database, journal);
        before += worlds.get(world).numbers().size();
      }
    } catch (UncheckedIOException e) {
      throw new RefusedException("the trajectories are damaged and cannot be read");
    }
  }

  private void write(int world, IntPredicate again, DuckDb database, Journal journal) {
    World of = worlds.get(world);
    List<Integer> numbers = of.numbers();
    String sql =
        "SELECT value FROM %s WHERE scenario = ? AND replication BETWEEN ? AND ?"
            .formatted(database.parquet(of.file()));
    int values = catalogue.size() * months;
    int atOnce = Math.max(1, VALUES_AT_ONCE / values);
    for (int first = 0; first < numbers.size(); first += atOnce) {
      int end = Math.min(numbers.size(), first + atOnce);
      double[] rows =
          database
              .query(
                  sql,
                  row -> row.getDouble(1),
                  of.scenario(),
                  numbers.get(first),
                  numbers.get(end - 1))
              .stream()
              .mapToDouble(Double::doubleValue)
              .toArray();
      if (rows.length != values * (end - first)) {
        throw other(of.file());
      }
      for (int index = first; index < end; index++) {
        if (!again.test(index)) {
          int from = (index - first) * values;
          double[] one = metricMajor(Arrays.copyOfRange(rows, from, from + values));
          journal.commit(world, new Trajectory(numbers.get(index), months, one, 0, catalogue));
        }
      }
    }
  }

  /** Rows are by date and then by metric. */
  private double[] metricMajor(double[] rows) {
    int metrics = catalogue.size();
    int dates = rows.length / metrics;
    double[] values = new double[rows.length];
    for (int place = 0; place < values.length; place++) {
      values[place % metrics * dates + place / metrics] = rows[place];
    }
    return values;
  }
}
