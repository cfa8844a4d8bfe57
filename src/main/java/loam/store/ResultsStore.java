package loam.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.city.City;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.store.file.Json;
import loam.store.file.StrangersFile;
import loam.store.table.DuckDb;
import loam.store.table.ResultColumn;
import loam.store.table.ResultTable;

/**
 * All results below a folder as tables that can be asked in SQL; {@link ResultTable} tells which.
 * It only reads: a query may touch no file but the trajectories found here, load no extension and
 * change no setting.
 */
public final class ResultsStore implements AutoCloseable {
  private static final Set<String> READING = Set.of("select", "with", "from", "values");
  private static final String MANIFEST = "manifest.json";
  private static final List<String> PARQUETS = List.of("trajectories.parquet", "sweep.parquet");

  private final DuckDb database;
  private final List<Promised> promised;
  private final Consumer<Phrase> damaged;

  private ResultsStore(DuckDb database, List<Promised> promised, Consumer<Phrase> damaged) {
    this.database = database;
    this.promised = List.copyOf(promised);
    this.damaged = damaged;
  }

  /**
   * Opens what is there.
   *
   * @param folder that holds results folders, one below the other; it may be missing
   * @param version of this Loam
   * @param damaged hears of results that cannot be read and are left out, and of files that are not
   *     what the manifest beside them promises
   */
  public static ResultsStore open(
      Path folder, String version, String commit, List<City> cities, Consumer<Phrase> damaged) {
    DuckDb database = DuckDb.open(Path.of(System.getProperty("java.io.tmpdir", ".")));
    try {
      Filling filling = new Filling(database, folder, version, commit, damaged);
      filling.fill(cities);
      database.execute("SET enable_external_access = false");
      database.execute("SET lock_configuration = true");
      return new ResultsStore(database, filling.promised, damaged);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Answers a query.
   *
   * @throws RefusedException if it is no query, or wrong
   */
  public void query(String sql, DuckDb.Reader reader) {
    String one = checked(sql);
    if (one.toLowerCase(Locale.ROOT).contains(ResultTable.TRAJECTORIES.id())) {
      promised.forEach(file -> file.broken().ifPresent(damaged)); // large, so only if it is asked
    }
    try {
      check(one);
      database.answer(one, reader);
    } catch (UncheckedIOException e) {
      throw new RefusedException("%s", reason(e));
    } finally {
      FormerNames.remove(database);
    }
  }

  /** What fails may use names of earlier versions, and is tried again with them. */
  private void check(String sql) {
    try {
      asView(sql);
    } catch (UncheckedIOException e) {
      FormerNames.add(database);
      try {
        asView(sql);
      } catch (UncheckedIOException withThem) {
        throw e;
      }
      FormerNames.in(sql).forEach(damaged);
    }
  }

  /** Only what reads can be a view. */
  private void asView(String sql) {
    database.execute("CREATE TEMP VIEW asked AS " + sql);
    database.execute("DROP VIEW asked");
  }

  /** Where the rows of a table are; what queries see shows them. */
  static String place(ResultTable table) {
    return "kept." + table.id();
  }

  private static String checked(String sql) {
    String one = sql.strip().replaceAll("[;\\s]+$", "");
    if (one.contains(";")) {
      throw new RefusedException("one query at a time, without a semicolon in it");
    }
    String first = one.split("[^A-Za-z]", 2)[0].toLowerCase(Locale.ROOT);
    if (!READING.contains(first) && !one.startsWith("(")) {
      throw new RefusedException(
          "loam query only reads: a query begins with select or with, but this one with \"%s\"",
          one.split("\\s", 2)[0]);
    }
    return one;
  }

  /** What DuckDB says, without its picture of the line. */
  private static String reason(UncheckedIOException e) {
    String message =
        Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(String.valueOf(e));
    return message
        .replaceFirst("^.*pending query result\\s*Error: ", "")
        .split("\n\\s*\n?LINE \\d", 2)[0]
        .strip()
        .replaceAll("\\s*\n\\s*", " ");
  }

  @Override
  public void close() {
    database.close();
  }

  /** Makes the tables. */
  private static final class Filling {
    private final DuckDb database;
    private final Path parent;
    private final String version;
    private final String commit;
    private final Consumer<Phrase> damaged;
    private final Set<String> made = new HashSet<>();
    private final List<String> parquets = new ArrayList<>();
    private final List<Promised> promised = new ArrayList<>();

    Filling(DuckDb database, Path parent, String version, String commit, Consumer<Phrase> damaged) {
      this.database = database;
      this.parent = parent;
      this.version = version;
      this.commit = commit;
      this.damaged = damaged;
    }

    void fill(List<City> cities) {
      database.execute("CREATE SCHEMA kept");
      for (ResultTable table : ResultTable.all()) {
        if (!table.equals(ResultTable.TRAJECTORIES)) {
          make(table);
        }
      }
      database.execute(
          "CREATE TABLE origins (file VARCHAR, result VARCHAR, version VARCHAR,"
              + " commit VARCHAR, current BOOLEAN)");
      folders().forEach(this::add);
      makeTrajectories();
      for (Metric metric : Metric.all()) {
        insert(
            ResultTable.METRICS,
            metric.id(),
            metric.label(),
            metric.unit(),
            metric.kind().name().toLowerCase(Locale.ROOT),
            metric.definition());
      }
      cities.forEach(
          city ->
              city.facts()
                  .forEach(
                      fact ->
                          insert(
                              ResultTable.FACTS,
                              city.id(),
                              fact.id(),
                              fact.quantity(),
                              fact.region(),
                              fact.date(),
                              Double.toString(fact.value()),
                              fact.unit(),
                              fact.relation().sign(),
                              fact.sourceTitle(),
                              fact.sourceUrl(),
                              fact.quote())));
    }

    private void make(ResultTable table) {
      if (made.add(table.id())) {
        database.execute("CREATE TABLE %s (%s)".formatted(place(table), columns(table.columns())));
        FormerNames.show(database, table.id(), "*", place(table));
      }
    }

    private static String columns(List<ResultColumn> columns) {
      return columns.stream()
          .map(column -> "%s %s".formatted(DuckDb.quoted(column.name()), column.type()))
          .collect(Collectors.joining(", "));
    }

    private List<Path> folders() {
      ResultFolder.recover(parent);
      ResultFolder.recoverAll(parent);
      if (!Files.isDirectory(parent)) {
        return List.of();
      }
      try (Stream<Path> files = Files.walk(parent, 3)) {
        return files
            .filter(folder -> Files.isRegularFile(folder.resolve(MANIFEST)))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new FailedAccessException(e, "cannot look into %s", parent);
      }
    }

    private void add(Path folder) {
      try {
        Map<String, Object> said = Json.parse(StrangersFile.text(folder.resolve(MANIFEST)));
        ResultManifest manifest = ResultManifest.of(said);
        String result = parent.equals(folder) ? "." : parent.relativize(folder).toString();
        boolean current = manifest.version().equals(version) && manifest.commit().equals(commit);
        List<String> origin =
            List.of(result, manifest.version(), manifest.commit(), Boolean.toString(current));
        for (List<String> run : manifest.runs()) {
          List<String> row = new ArrayList<>(origin);
          row.addAll(run);
          insert(ResultTable.RUNS, row.toArray(new String[0]));
        }
        List<ResultTable> others = ResultTable.others(folder);
        others.forEach(this::make);
        for (ResultTable table :
            Stream.concat(ResultTable.all().stream(), others.stream()).toList()) {
          Path file = folder.resolve(table.file());
          if (!table.file().isEmpty() && Files.isRegularFile(file)) {
            read(table, file, origin);
            Promised.by(said, file).flatMap(Promised::broken).ifPresent(damaged);
          }
        }
        for (String name : PARQUETS) {
          Path file = folder.resolve(name);
          if (Files.isRegularFile(file)) {
            addParquet(file.toString(), origin);
            Promised.by(said, file).ifPresent(promised::add);
          }
        }
      } catch (UncheckedIOException | IllegalArgumentException e) {
        damaged.accept(Phrase.of("%s cannot be read and is left out: %s", folder, shortened(e)));
      }
    }

    private static String shortened(Exception e) {
      return String.valueOf(e.getMessage()).split("\n", 2)[0];
    }

    /**
     * Columns by name, so that files of other versions can be read too; what is missing is null.
     */
    private void read(ResultTable table, Path file, List<String> origin) {
      String source =
          "read_csv(%s, header = true, all_varchar = true, delim = ',', quote = '\"')"
              .formatted(DuckDb.literal(file.toString()));
      Set<String> there =
          Set.copyOf(
              database.query(
                  "SELECT column_name FROM (DESCRIBE SELECT * FROM " + source + ")",
                  row -> row.getString(1)));
      String wanted =
          table.own().stream()
              .map(
                  column ->
                      Stream.of(column.name(), column.formerly())
                          .filter(there::contains)
                          .findFirst()
                          .map(
                              name ->
                                  "TRY_CAST(%s AS %s)"
                                      .formatted(DuckDb.quoted(name), column.type()))
                          .orElse("NULL"))
              .collect(Collectors.joining(", "));
      database.execute(
          "INSERT INTO %s SELECT %s, %s FROM %s"
              .formatted(place(table), literals(origin), wanted, source));
    }

    private void addParquet(String file, List<String> origin) {
      database.parquet(Path.of(file)); // fails here if it is no Parquet file, or no usual one
      parquets.add(file);
      database.execute(
          "INSERT INTO origins VALUES (%s, %s)".formatted(DuckDb.literal(file), literals(origin)));
    }

    private void makeTrajectories() {
      if (parquets.isEmpty()) {
        database.execute(
            "CREATE TABLE %s (%s)"
                .formatted(
                    ResultTable.TRAJECTORIES.id(), columns(ResultTable.TRAJECTORIES.columns())));
        return;
      }
      String files = parquets.stream().map(DuckDb::literal).collect(Collectors.joining(", "));
      database.execute("SET allowed_paths = [%s]".formatted(files));
      database.execute(
          """
          CREATE VIEW trajectories AS
          SELECT o.result, o.version, o.commit, o.current,
              t.scenario, t.backcast, t.replication, t.date, t.metric, t.value
          FROM read_parquet([%s], filename = true, union_by_name = true) t
          JOIN origins o ON o.file = t.filename
          """
              .formatted(files));
    }

    private void insert(ResultTable table, String... values) {
      database.execute(
          "INSERT INTO %s VALUES (%s)".formatted(place(table), literals(List.of(values))));
    }

    private static String literals(List<String> values) {
      return values.stream()
          .map(value -> value.isEmpty() ? "NULL" : DuckDb.literal(value))
          .collect(Collectors.joining(", "));
    }
  }
}
