package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.calibration.Figure;
import loam.calibration.FreeParameter;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.Posterior;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.pack.PosteriorReader;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import loam.stats.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationReaderTest {
  private static final Path SHIPPED = Path.of("beijing");
  private static final String GOOD =
      """
      city: beijing
      effort: {replications: 2, search: 5, wave: 20, candidates: 20, keep: 10}
      parameters:
        firms:
          firm.substantiveShare: {reason: "the city's range"}
      figures:
        A: {metric: substantive, on: 2016-12-31, value: 15000, tolerance: {share: [-0.1, 0.1]}, source: me, published: 2017-03-01, role: fit, block: firms}
      """;

  private final Path folder;

  CalibrationReaderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_shipped_targets_have_ranges_with_reasons_and_sources() {
    ReadCalibration read = CalibrationReader.read(SHIPPED);

    assertThat(read.plan().parameters()).allMatch(one -> !one.reason().isBlank());
    assertThat(read.plan().parameters())
        .allMatch(one -> one.low() < one.start() && one.start() < one.high());
    assertThat(read.plan().figures()).allMatch(figure -> !figure.source().isBlank());
  }

  /** Its files were whole then; {@link PacksTest} holds that the packs say the same together. */
  @Test
  void the_shipped_posterior_was_made_for_the_shipped_targets_and_parameters() throws IOException {
    ReadCalibration read = CalibrationReader.read(SHIPPED);

    String remarks =
        Files.readString(Path.of("src/main/resources/loam/city/beijing/posterior.csv"));

    assertThat(remarks).contains("# targets sha256: " + read.sha256());
    for (City.DataFile file : Cities.at(Desk.BEIJING.toString()).files()) {
      if (!List.of("facts.csv", "targets.yaml").contains(file.name())) { // no run depends on them
        assertThat(remarks).contains(file.name() + " " + file.sha256().substring(0, 12));
      }
    }
    Posterior posterior = read.city().others().posterior().orElseThrow();
    assertThat(posterior.vectors()).hasSizeGreaterThanOrEqualTo(50);
    read.city().others().with(posterior.changes(0));
  }

  /** Middle 80 % of the vectors over 80 % of the range, as the calibration wrote it. */
  @Test
  void what_is_left_of_each_range_is_that_of_the_shipped_vectors() {
    ReadCalibration read = CalibrationReader.read(SHIPPED);
    Posterior posterior = read.city().others().posterior().orElseThrow();

    for (FreeParameter parameter : read.plan().parameters()) {
      Sample values = posterior.marginal(parameter.parameter()).orElseThrow();
      double width = values.quantile(0.9) - values.quantile(0.1);

      assertThat(read.city().others().leftOfRange(parameter.parameter()).orElseThrow())
          .isCloseTo(width / (0.8 * (parameter.high() - parameter.low())), within(1e-9));
    }
    assertThat(read.city().others().leftOfRange("firm.exitBound")).isEmpty();
  }

  @Test
  void a_vintage_fits_only_what_was_published_by_then() {
    LocalDate day = LocalDate.of(2022, 12, 31);

    List<Figure> figures = CalibrationReader.read(SHIPPED).planAsOf(day).figures();

    assertThat(figures.stream().filter(Figure::isFitted).map(Figure::id))
        .containsExactly("F287", "F171", "F175", "F192");
    assertThat(figures).allMatch(figure -> !figure.isFitted() || !figure.published().isAfter(day));
  }

  @Test
  void a_city_of_the_past_knows_no_later_knots_nor_those_published_later() {
    var city = CalibrationReader.read(SHIPPED).cityAsOf(LocalDate.of(2022, 12, 31));

    assertThat(city.calibrationDate()).isEqualTo("2022-12-31");
    String trend =
        city.notes().stream()
            .filter(note -> note.name().equals("registration.trend"))
            .findFirst()
            .orElseThrow()
            .value();
    // the knot of July 2022 was published in May 2023
    assertThat(trend).contains("2018-07-01").doesNotContain("2022-07-01").doesNotContain("2023");
  }

  @Test
  void every_problem_is_said_at_once_with_its_place() throws IOException {
    String complaint =
        complaint(
            GOOD.replace(
                    "firm.substantiveShare: {", "firm.substantiveShare: {range: [0.06, 0.08], ")
                .replace("metric: substantive,", "metric: substantives,")
                .replace("[-0.1, 0.1]", "[0.1, 0.1]")
                .replace("on: 2016-12-31", "on: 2016-12-30")
                .replace("published: 2017-03-01", "published: 2015-03-01"));

    assertThat(complaint)
        .contains("line 5, column 28: firm.substantiveShare is 0.055, but must lie in its range")
        .contains("unknown metric \"substantives\"; did you mean \"substantive\"?")
        .contains("A ends on 2016-12-30, but outputs are observed at the ends of months")
        .contains("A was published on 2015-03-01, before the time that it tells of");
  }

  @Test
  void a_range_beyond_the_citys_own_is_refused() throws IOException {
    assertThat(
            complaint(
                GOOD.replace(
                    "firm.substantiveShare: {", "firm.substantiveShare: {range: [0.01, 0.5], ")))
        .contains("firm.substantiveShare is 0.01, but must lie in its range 0.04 to 0.09");
  }

  @Test
  void an_empty_tolerance_and_a_contradiction_are_refused() throws IOException {
    assertThat(complaint(GOOD.replace("[-0.1, 0.1]", "[0.1, 0.1]")))
        .contains("the tolerance of A is empty");
    String twice =
        GOOD
            + GOOD.substring(GOOD.indexOf("  A:"))
                .replace("  A:", "  B:")
                .replace("value: 15000", "value: 30000");
    assertThat(complaint(twice))
        .contains("B allows 27000 to 33000 and A allows 13500 to 16500")
        .contains("hold one out");
  }

  @Test
  void a_factor_multiplies_all_knots_and_a_scenarios_assumption_stays() {
    Desk desk = new Desk(folder);
    var city = desk.read("name: mine\ncity: beijing\nassumptions:\n  tiers.passRate: 0.6\n").city();

    var changed =
        city.others()
            .with(
                List.of(
                    new ParameterChange("venture.poolFlow", ParameterChange.Kind.FACTOR, 0.5),
                    new ParameterChange("tiers.passRate", ParameterChange.Kind.VALUE, 0.8)));

    assertThat(changed.capital().pool().poolFlow().of(0))
        .isEqualTo(0.5 * city.capital().pool().poolFlow().of(0));
    assertThat(changed.tiers().passRate()).isEqualTo(0.6);
  }

  @Test
  void a_posterior_is_read_with_its_factors() {
    String text =
        """
        # made by: me
        firm.substantiveShare,venture.poolFlow ×
        0.05,0.9
        0.06,0.8
        0.05,0.7
        0.05,0.6
        0.05,1
        """;
    Problems problems = new Problems();

    Posterior posterior =
        new PosteriorReader(problems)
            .read("p.csv", text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow();

    assertThat(posterior.axes().get(1).kind()).isEqualTo(ParameterChange.Kind.FACTOR);
    assertThat(posterior.vectorOf(1)).isEqualTo(0);
    assertThat(posterior.vectorOf(2)).isEqualTo(0);
    assertThat(posterior.vectorOf(3)).isEqualTo(1);
    assertThat(posterior.vectorOf(11)).isEqualTo(0);
    assertThat(posterior.changes(1).get(0).number()).isEqualTo(0.06);
  }

  /** From four nothing could be called an interval, however many replications they have. */
  @Test
  void a_posterior_of_fewer_than_five_vectors_is_refused() {
    String four = "firm.substantiveShare\n0.05\n0.06\n0.05\n0.07\n";
    Problems problems = new Problems();

    assertThat(new PosteriorReader(problems).read("p.csv", four.getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
    assertThat(assertThrows(InvalidInputException.class, problems::throwIfAny))
        .hasMessageContaining("has 4 vectors, of which no interval could be given; it takes 5");
  }

  private String complaint(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("targets.yaml"), text);
    return assertThrows(InvalidInputException.class, () -> CalibrationReader.read(file))
        .phrase()
        .toString();
  }
}
