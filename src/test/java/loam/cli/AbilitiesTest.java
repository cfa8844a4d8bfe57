package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.study.CalibrationTables;
import loam.study.ComparisonTables;
import loam.study.ScoredFigures;
import loam.study.SearchTable;
import loam.study.SensitivityTables;
import loam.study.Standing;
import loam.study.SweepPoint;
import loam.table.Described;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What one study can, each can: the same numbers come out of its file, {@code --json} and {@code
 * loam query}; its charts are drawn again, its results are certified, it is gone on with after an
 * interruption, {@code --set} changes what is simulated, and a date may be a year. On a cluster it
 * is in {@code SparkClusterIT}; processes that are killed are in {@link KilledIT}.
 */
@Tag("system")
@TestInstance(Lifecycle.PER_CLASS)
class AbilitiesTest {
  private static final String TARGETS =
      """
      city: beijing
      seed: 5
      effort: {replications: 2, search: 8, wave: 12, candidates: 14, keep: 12}
      parameters:
        firms:
          firm.substantiveShare: {reason: "the city's range"}
      figures:
        A: {metric: substantive, on: 2015-12-31, value: 16000, tolerance: {share: [-0.9, 0.9]}, source: nobody, published: 2016-03-01, role: fit, block: firms}
        B: {metric: substantive, on: 2016-01-31, value: 19000, tolerance: {share: [-0.9, 0.9]}, source: nobody, published: 2016-06-01, role: held out}
      """;

  /** Bytes of a journal that has some replications in it. */
  private static final long KEPT = 1000;

  private static final String SET = "--set=space.programme=off@2015-04-01";

  private final Path directory;

  AbilitiesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** A study, a table of it with the column that is read back, and a chart that it draws. */
  @SuppressWarnings("ImmutableEnumChecker") // tables are values, whose functions nobody knows
  enum Study {
    RUN("run STALLED", ScoredFigures.SCOREBOARD, "reported", "unicorns", 3),
    COMPARE(
        "compare BASE STALLED --date=2015 --twins=3 --results=NONE",
        ComparisonTables.EFFECTS,
        "difference",
        "",
        3),
    SWEEP(
        "sweep SWEPT --metric=registered --date=2015",
        SweepPoint.TABLE,
        "mean",
        "sweep-registered-2015",
        3),
    RANK(
        "rank BASE STALLED --metric=registered --date=2015 --at-most=20 --parameters=baseline",
        Standing.TABLE,
        "mean",
        "rank",
        12),
    SOLVE(
        "solve BASE --target=registered@2015-03>=420000 --lever=reforms.perYear"
            + " --from=2015-02 --replications=20 --parameters=baseline",
        SearchTable.TRIED,
        "probability",
        "search",
        13),
    SENSITIVITY(
        "sensitivity STALLED --vs=BASE --metric=registered --date=2015-03 --trajectories=3"
            + " --assumption=registration.reformSemiElasticity --assumption=venture.poolMonths"
            + " --at-ends=4 --leading=1 --rows=0",
        SensitivityTables.SCREENING,
        "mu_star",
        "tornado",
        4),
    CALIBRATE("calibrate TARGETS", CalibrationTables.FIGURES, "reported", "", 2),
    BACKTEST("backtest TARGETS --as-of=2016-03", CalibrationTables.BACKTEST, "crps", "", 2);

    private final String command;
    private final Described<?> table;
    private final String column;
    private final String chart;
    private final int last; // to begin before it is stopped

    Study(String command, Described<?> table, String column, String chart, int last) {
      this.command = command;
      this.table = table;
      this.column = column;
      this.chart = chart;
      this.last = last;
    }

    boolean isOfTargets() {
      return this == CALIBRATE || this == BACKTEST;
    }
  }

  @BeforeAll
  void write() throws IOException {
    Files.writeString(
        file("base"),
        """
        name: base
        city: beijing
        backcast: true
        run: {end: 2015-12-31, replications: 4}
        """);
    Files.writeString(
        file("stalled"),
        """
        extends: base.yaml
        name: stalled
        policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
        """);
    Files.writeString(
        file("swept"),
        """
        extends: base.yaml
        name: swept
        sweep: {levers: {funds.scale: {from: 2015-03-01, values: [1, 2]}}}
        """);
    Files.writeString(file("targets"), TARGETS);
  }

  private Path file(String name) {
    return directory.resolve(name + ".yaml");
  }

  private Typed make(Study study, Path out, String... more) {
    List<String> words = new ArrayList<>();
    for (String word : study.command.split(" ", -1)) {
      if (word.startsWith("--results=") && List.of(more).toString().contains("--results=")) {
        continue;
      }
      words.add(
          word.replace("BASE", file("base").toString())
              .replace("STALLED", file("stalled").toString())
              .replace("SWEPT", file("swept").toString())
              .replace("TARGETS", file("targets").toString())
              .replace("NONE", directory.resolve("runs").toString()));
    }
    words.addAll(List.of(more));
    for (String usual : List.of("--quiet", "--threads=2", "--out=" + out)) {
      String option = usual.replaceFirst("=.*", "");
      if (words.stream().noneMatch(word -> word.startsWith(option + "="))) {
        words.add(usual);
      }
    }
    return Typed.loam(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void each_study_can_what_any_can(Study study) throws IOException {
    Path out = directory.resolve(study.name());
    Typed said = make(study, out, "--json");
    assertThat(said.exit()).as(said.err()).isZero();

    List<String> numbers = numbersOf(study, out);
    assertThat(numbers).isNotEmpty();
    assertThat(inJson(study, said.out())).isEqualTo(numbers);
    assertThat(inSql(study, out)).isEqualTo(numbers);
    assertThat(Typed.loam("verify", out.toString(), "--sample=1").out())
        .startsWith("certified: made again, every byte is equal");
    if (!study.isOfTargets()) {
      assertDrawnAgain(study, out);
      assertThat(policies(study, directory.resolve(study + "-set")))
          .contains("\n  space.programme:");
      assertThat(policiesIn(out)).doesNotContain("\n  space.programme:");
    }
  }

  /** What was interrupted ends with the same numbers, and what had ended is not made again. */
  @ParameterizedTest
  @EnumSource
  void each_study_is_gone_on_with(Study study) throws IOException, InterruptedException {
    Path whole = directory.resolve(study + "-whole");
    Path out = directory.resolve(study + "-out");
    String runs = "--results=" + directory.resolve(study + "-runs");
    String[] apart = study == Study.COMPARE ? new String[] {runs} : new String[0];
    assertThat(make(study, whole, apart).exit()).isZero();
    try {
      if (study.isOfTargets()) {
        stop(study, out);
      } else {
        FailingEngine.stopAt(study.last);
        make(study, out, words(apart, "--engine=failing", "--threads=1"));
        assertThat(Thread.interrupted()).as("the command has not heard of it").isFalse();
      }
      assertThat(out).doesNotExist();
      FailingEngine.stopAt(Integer.MAX_VALUE);
      Typed resumed = Typed.loam("resume", out.toString());
      assertThat(resumed.exit()).as(resumed.err()).isZero();
      assertThat(resumed.err()).contains("replications were finished before and are kept");
    } finally {
      FailingEngine.stopAt(0);
    }
    assertThat(numbersOf(study, out)).isEqualTo(numbersOf(study, whole)).isNotEmpty();
  }

  /** Calibrations have an engine of their own: they are stopped when something is kept. */
  private void stop(Study study, Path out) throws InterruptedException {
    Path journal = out.resolveSibling(out.getFileName() + ".part/replications.journal");
    Thread begun = new Thread(() -> make(study, out, "--threads=1"));
    begun.start();
    while (begun.isAlive() && journal.toFile().length() < KEPT) {
      Thread.sleep(1);
    }
    begun.interrupt();
    begun.join();
  }

  private static String[] words(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  /** Of the file, in the order of its rows; those that do not exist are left out. */
  private static List<String> numbersOf(Study study, Path out) {
    return TableFile.objects(out, study.table).stream()
        .flatMap(row -> Stream.ofNullable(row.get(study.column)))
        .map(AbilitiesTest::digits)
        .sorted()
        .toList();
  }

  private static String digits(Object value) {
    return Double.toString(Double.parseDouble(String.valueOf(value)));
  }

  private static List<String> inJson(Study study, String json) {
    return Json.parse(json).get("tables") instanceof Map<?, ?> tables
            && tables.get(study.table.id()) instanceof List<?> rows
        ? rows.stream()
            .flatMap(row -> Stream.ofNullable(((Map<?, ?>) row).get(study.column)))
            .map(AbilitiesTest::digits)
            .sorted()
            .toList()
        : List.of();
  }

  private static List<String> inSql(Study study, Path out) {
    String table = study.table.id();
    Typed said =
        Typed.loam(
            "query",
            "select \"%s\" from %s where \"%1$s\" is not null".formatted(study.column, table),
            "--csv",
            "--results=" + out);
    assertThat(said.exit()).as(said.err()).isZero();
    return said.out().lines().skip(1).map(AbilitiesTest::digits).sorted().toList();
  }

  private void assertDrawnAgain(Study study, Path out) throws IOException {
    Path again = directory.resolve(study + "-charts");
    Typed drawn = Typed.loam("chart", out.toString(), "--out=" + again);
    assertThat(drawn.exit()).as(drawn.err()).isZero();
    String name = study == Study.RUN ? "fan-" + study.chart : study.chart;
    if (!name.isEmpty()) {
      assertThat(Files.readString(again.resolve(name + ".svg")))
          .isEqualTo(Files.readString(out.resolve("charts/" + study.chart + ".svg")));
    }
  }

  private String policies(Study study, Path out) throws IOException {
    Typed said = make(study, out, SET);
    assertThat(said.exit()).as(said.err()).isZero();
    return policiesIn(out);
  }

  /** What the scenarios in a folder say of policy. */
  private static String policiesIn(Path out) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(file);
        int policy = text.indexOf("\npolicy:");
        int next = text.indexOf("\nassumptions:", policy + 1);
        all.append(policy < 0 ? "" : text.substring(policy, next < 0 ? text.length() : next));
      }
    }
    return all.toString();
  }
}
