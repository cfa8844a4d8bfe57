package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has which title, decided how and when, is said by the files of a city. */
class TitlesOfOnesOwnTest {
  private static final Map<String, String> PROCEDURES =
      Map.of(
          "techSme",
          "{kind: declaration, on: [03-31]}",
          "innovativeSme",
          "{kind: rolling, on: [03-31, 06-30, 09-20, 12-15], rate: tiers.innovativeScoreRate}",
          "specialised",
          "{kind: batch, on: [03-31, 06-30, 09-20, 12-15], applies: tiers.applyProb,"
              + " passes: tiers.passRate, capacity: sme.roundCapacity,"
              + " reexamination: sme.reexamPass, package: sme.package,"
              + " packageFactor: tiers.packageApplyFactor, packageDrift: tiers.packageDrift,"
              + " score: tiers.giantScore}",
          "littleGiant",
          "{kind: batch, on: 07-15, capacity: giant.capacity,"
              + " reexamination: tiers.giantReexamPass, score: tiers.giantScore}");

  @TempDir Path folder;

  /** All that Java knows of the usual ladder by its names, said in words. */
  @Test
  void the_usual_ladder_said_in_words_is_the_usual_ladder() throws IOException {
    CopiedCity city = new CopiedCity();
    PROCEDURES.forEach(
        (title, procedure) ->
            city.with(
                "tiers.yaml",
                "\n%s:\n".formatted(title),
                "\n%s:\n  procedure: %s\n".formatted(title, procedure)));
    city.with("city.yaml", "\nbatches:", "\n#").with("city.yaml", "\n  municipal:", "\n#");
    city.with("city.yaml", "\n  national:", "\n#").with("city.yaml", "\n  techSmeD", "\n#");

    City said = city.in(folder);

    assertThat(said.roster().tiers()).isEqualTo(Beijing.CITY.roster().tiers());
    Trajectory run = CopiedCity.run(said, 2022);
    assertThat(run).isEqualTo(CopiedCity.run(Beijing.CITY, 2022));
  }

  /** The marks beyond which holders are counted are the city's: those of 3 %, not of 15 %. */
  @Test
  void a_city_counts_holders_beyond_marks_of_its_own() throws IOException {
    City said =
        new CopiedCity()
            .with(
                "tiers.yaml",
                "\nspecialised:\n",
                """

                specialised:
                  followed:
                    growth: {value: 0.25, source: invented}
                    rdShare: {value: 0.03, source: invented}
                """)
            .in(folder);

    Trajectory usual = CopiedCity.run(Beijing.CITY, 2022);
    Trajectory run = CopiedCity.run(said, 2022);
    Metric intensive = run.metrics().get("specialised.rdIntensive");
    Metric growing = run.metrics().get("specialised.growing");
    int december = 12 * 8 - 1;

    assertThat(run.at(intensive, december)).isEqualTo(1); // the rule asks for 3 %
    assertThat(usual.at(intensive, december)).isBetween(0.1, 0.9);
    assertThat(run.at(growing, december)).isBetween(0.01, usual.at(growing, december) - 0.05);
    assertThat(intensive.label()).isEqualTo("Specialised SMEs with R&D over 3 %");
    assertThat(growing.label()).isEqualTo("Specialised SMEs growing over 25 %");
  }

  /**
   * Grants in the place of titles: the best ten of those that spend 5 % on research, each spring,
   * for a year, which is prolonged while they do. Three awards of 2 m each make at most 30 holders.
   */
  @Test
  void a_city_may_have_one_competition_and_nothing_else() throws IOException {
    City said = grants().in(folder);

    Trajectory run = CopiedCity.run(said, 2018);

    assertThat(MetricCatalogue.of(said).ids())
        .contains("grant", "grant.awarded", "grant.qualified")
        .doesNotContain("littleGiant", "specialised.growing", "exemplar.growthPercentile");
    assertThat(LeverCatalogue.of(said).ids())
        .contains("titles.grant.capacity", "titles.grant.reexamPass")
        .doesNotContain("giant.capacity", "sme.package");
    int april = 12 * 2 + 3;
    assertThat(run.at(run.metrics().get("grant.awarded"), april)).isEqualTo(10);
    assertThat(run.at(run.metrics().get("fiscal.grants"), april)).isEqualTo(10 * 2.0e6);
    assertThat(run.at(run.metrics().get("grant"), april)).isBetween(10.0, 30.0);
  }

  private static CopiedCity grants() {
    return new CopiedCity()
        .without("policy.yaml", "sme", "giant")
        .with(
            "policy.yaml",
            "\nacademy:",
            "\ntitles:\n  grant.capacity: {value: 10, unit: firms/batch, basis: assumed,"
                + " note: invented}\n\nacademy:")
        .withoutFigures()
        .file(
            "tiers.yaml",
            """
            grant:
              label: {en: Innovation grant, zh: 创新补助}
              name: {en: Firms with a grant, zh: 获补助企业}
              holders: {en: firms with a grant, zh: 获补助企业}
              procedure: {kind: batch, on: 04-15, score: [0, 1, 0, 0]}
              criteria:
                - {attribute: rdShare, atLeast: 0.05, source: invented}
              validityYears: {value: 1, source: invented}
              grant: {value: 2.0e6, unit: CNY/firm, source: invented}
            """);
  }

  @Test
  void a_ladder_in_a_circle_and_whatever_else_is_wrong_is_said_at_once() throws IOException {
    CopiedCity city =
        new CopiedCity()
            .with(
                "tiers.yaml",
                "\ntechSme:\n",
                "\ntechSme:\n  restsOn: littleGiant\n  procedure: {kind: batsh, on: 31-03}\n")
            .with("tiers.yaml", "{holds: innovativeSme, ", "{holds: innovative, ");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "kind is batsh, but must be declaration or rolling or batch; did you mean \"batch\"?")
        .hasMessageContaining("on must be a month and day such as \"03-31\", but is \"31-03\"")
        .hasMessageContaining("unknown tier \"innovative\"; did you mean \"innovativeSme\"?");
  }

  @Test
  void a_title_that_asks_for_itself_by_way_of_others_is_refused() throws IOException {
    CopiedCity city =
        new CopiedCity()
            .with("tiers.yaml", "\ninnovativeSme:\n", "\ninnovativeSme:\n  restsOn: littleGiant\n");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the ladder leads in a circle: innovativeSme asks for titles");
  }

  @Test
  void two_batches_on_one_day_are_refused() throws IOException {
    CopiedCity city = new CopiedCity().with("city.yaml", "national: \"07-15\"", "national: 12-15");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("littleGiant is decided on 12-15, on which another batch is decided");
  }
}
