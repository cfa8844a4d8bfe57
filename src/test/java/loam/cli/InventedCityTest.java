package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A city of no country, invented: euros, four sectors, two funds, one grant and no titles, no
 * holidays, another first day. It needs no line of Java.
 */
@Tag("system")
class InventedCityTest {
  private static final Path PACK = Path.of("src/test/resources/packs/nordhavn");
  private static final int BEFORE = 36; // months from 2015 to its first day

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void copy() throws IOException {
    Files.createDirectories(folder.resolve("nordhavn"));
    try (Stream<Path> files = Files.list(PACK)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve("nordhavn").resolve(file.getFileName()));
      }
    }
    Files.writeString(
        folder.resolve("calm.yaml"),
        "name: calm\ncity: nordhavn\nrun: {end: 2021-12-31, replications: 3}\n");
    Files.writeString(
        folder.resolve("later.yaml"), "extends: calm.yaml\nname: later\nrun: {end: 2024-12-31}\n");
    Files.writeString(
        folder.resolve("boost.yaml"),
        """
        extends: calm.yaml
        name: boost
        backcast: true
        policy:
          funds.scale.SEED: [{from: 2020-01-01, value: 2}]
          titles.innovationGrant.capacity: [{from: 2020-01-01, value: 80}]
        """);
  }

  private static String said(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    assertThat(code).as(err.toString()).isZero();
    return out.toString();
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  /**
   * Forty grants a year of 50,000 each are paid in April; nothing is there before 2018; 5,000 firms
   * are there on its first day, and January adds some 6 a day, less those that leave.
   */
  @Test
  void it_begins_when_it_says_and_pays_its_grants_in_euros() {
    City city = Cities.at(file("nordhavn"));
    Trajectory run = Beijing.run(Beijing.scenario(city, LocalDate.of(2019, 12, 31), 1), 1);

    Metric registered = run.metrics().get("registered");
    assertThat(run.at(registered, BEFORE - 1)).isNaN();
    assertThat(run.at(registered, BEFORE)).isBetween(5000.0, 5250.0);
    assertThat(run.at(run.metrics().get("innovationGrant.awarded"), BEFORE + 3)).isEqualTo(40);
    assertThat(run.at(run.metrics().get("fiscal.grants"), BEFORE + 3)).isEqualTo(40 * 50_000.0);
    assertThat(run.metrics().all())
        .noneMatch(metric -> metric.unit().contains("CNY"))
        .extracting(Metric::id)
        .contains("substantive.CLEAN")
        .doesNotContain("littleGiant", "listedAi.count", "substantive.AI");
  }

  @Test
  void its_levers_and_metrics_are_listed() {
    assertThat(said("levers", "--city", file("nordhavn")))
        .contains("funds.tilt.GROWTH", "funds.scale.SEED", "titles.innovationGrant.capacity")
        .doesNotContain("HEALTH", "sme.package");
    assertThat(said("metrics", "--city", file("nordhavn"), "--lang", "zh"))
        .contains("innovationGrant.qualified", "获补助企业", "清洁能源")
        .doesNotContain("专精特新");
  }

  @Test
  void its_scenarios_are_validated_explained_told_apart_and_swept() throws IOException {
    Files.writeString(
        folder.resolve("swept.yaml"),
        """
        extends: calm.yaml
        name: swept
        backcast: true
        sweep:
          levers:
            funds.scale: {from: 2020-01-01, values: [0.1 bn EUR, 2]}
        """);

    assertThat(said("validate", file("boost.yaml"))).contains("no problem");
    assertThat(said("explain", "titles.innovationGrant.capacity", file("boost.yaml")))
        .contains("2020-01-01  80");
    assertThat(said("diff", file("calm.yaml"), file("boost.yaml"))).contains("funds.scale.SEED");
    assertThat(said("sweep", file("swept.yaml"), "--quiet", "--out", file("swept")))
        .contains("0.5", "bn EUR");
  }

  @Test
  void it_is_run_compared_and_reported() throws IOException {
    String run = said("run", file("calm.yaml"), "--quiet", "--out", file("run"));
    assertThat(run).contains("bn EUR").doesNotContain("CNY");
    String page = Files.readString(folder.resolve("run/report.html"));
    assertThat(page.contains("Nordhavn (invented)") && page.contains("bn EUR")).isTrue();
    assertThat(page.contains("bn CNY")).isFalse();

    String compared =
        said("compare", file("calm.yaml"), file("boost.yaml"), "--quiet", "--out", file("two"));
    assertThat(compared)
        .contains("m EUR from a government fund", "per 100 m EUR of the fiscal account")
        .doesNotContain("CNY", "little giant", "specialised SME");
    assertThat(List.of("report.html", "manifest.json"))
        .allSatisfy(name -> assertThat(folder.resolve("two").resolve(name)).exists());
  }

  /** What other cities say: another currency, titles, cities and firms. */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "CNY|[Yy]uan|(?<![美欧单多])元(?!素)|specialised SME|ittle"
              + " giant|专精特新|小巨人|Beijing|北京|中关村|InnoCare|诺诚健华");

  /** Names that stand for files of the folder. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?<![\\w.])(nordhavn|calm\\.yaml|boost\\.yaml|later\\.yaml|made\\w+)(?![\\w.])");

  private static String there(String word) {
    return FILE.matcher(word).replaceAll(found -> file(found.group()));
  }

  private static void assertOfThisCity(String text) {
    assertThat(ELSEWHERE.matcher(text).results().map(MatchResult::group)).isEmpty();
  }

  /**
   * All commands that know a city, in their order: later ones take what earlier ones made. None
   * runs where the city lies; those that take results find it by what these say of where it lay.
   */
  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void no_command_speaks_of_another_city(String language) throws IOException {
    String of = "made" + language;
    for (String command :
        List.of(
            "validate calm.yaml boost.yaml",
            "show boost.yaml",
            "diff calm.yaml boost.yaml",
            "explain venture.poolFlow calm.yaml",
            "levers --city nordhavn",
            "metrics --city nordhavn",
            "facts --city nordhavn",
            "run calm.yaml --quiet --out OFran",
            "verify OFran",
            "resume OFran",
            "chart OFran --out OFcharts",
            "compare calm.yaml boost.yaml --quiet --results OFruns --out OFcompared",
            "verify OFcompared",
            "ask boost.yaml --quiet --results OFruns --out OFasked",
            "ask calm.yaml --set funds.scale=x2@2024-01-01 --end 2024 --quiet --results OFruns"
                + " --out OFset",
            "rank calm.yaml boost.yaml --metric registered --at-most 30 --quiet --out OFranked",
            "story initial-7 --in calm.yaml --vs boost.yaml",
            "solve later.yaml --target registered@2024>=9000 --lever funds.scale --from 2024"
                + " --replications 20 --quiet --out OFsolved",
            "sensitivity calm.yaml --metric registered --date 2018 --trajectories 2"
                + " --leading 0 --quiet --out OFvaried",
            "calibrate nordhavn --quiet --out OFfitted",
            "verify OFfitted",
            "backtest nordhavn --as-of 2021-12 --quiet --out OFtested",
            "query --results OFruns --schema")) {
      List<String> words =
          Stream.concat(
                  Stream.of(command.replace("OF", of).split(" ")).map(InventedCityTest::there),
                  Stream.of("--lang", language))
              .toList();
      assertOfThisCity(said(words.toArray(String[]::new)));
    }
    for (Path page : made(of, ".html")) {
      assertOfThisCity(Files.readString(page));
    }
    List<Path> charts = made(of, ".svg");
    assertThat(charts).hasSizeGreaterThan(20);
    for (Path chart : charts) {
      assertThat(Files.readString(chart))
          .as(chart.toString())
          .contains(language.equals("en") ? "sketch" : "草");
    }
  }

  private static List<Path> made(String of, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(ending) && path.toString().contains(of))
          .toList();
    }
  }
}
