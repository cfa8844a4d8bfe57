package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.ecosystem.Beijing;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Trajectory;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programmes, the sectors that they are for and what they do are said by the files of a city. */
class ProgrammesOfOnesOwnTest {
  private static final String BATCHES = "\nbatches:";

  /** The usual three under other names, with numbers of the usual three. */
  private static final String SAID =
      """

      listedSector: AI
      programmes:
        - {id: platforms, name: AI+, lever: aiPlus.platforms, counts: platforms, most: 60, sectors: [AI]}
        - {id: cure, name: Health, lever: health.plan, sectors: [HEALTH]}
        - {id: sky, name: Space, lever: space.programme, sectors: [SPACE]}
      batches:\
      """;

  private static final String NUMBERS =
      """

      programmes:
        platforms.growth: {value: 0.010, unit: 1/year, basis: assumed, note: as usual}
        platforms.growthElsewhere: {value: 0.002, unit: 1/year, basis: assumed, note: as usual}
        platforms.reference: {value: 20, unit: "1", basis: assumed, note: as usual}
        platforms.cost: {value: 3.0e7, unit: CNY, basis: assumed, note: as usual}
        cure.growth: {value: 0.005, unit: 1/year, basis: assumed, note: as usual}
        cure.rounds: {value: 0.10, unit: "1", basis: assumed, note: as usual}
        cure.roundsFrom: {value: 3, unit: stage, basis: assumed, note: as usual}
        sky.growth: {value: 0.010, unit: 1/year, basis: assumed, note: as usual}
      """;

  @TempDir Path folder;

  private static CopiedCity named() {
    return new CopiedCity()
        .with("city.yaml", BATCHES, SAID)
        .without("capital.yaml", "programmes")
        .regex("capital.yaml", "\\nfiscal:", NUMBERS + "\nfiscal:");
  }

  @Test
  void the_usual_programmes_said_in_words_are_the_usual_programmes_to_the_bit() throws IOException {
    City said = named().in(folder);

    assertThat(LeverCatalogue.of(said).ids()).isEqualTo(LeverCatalogue.of(Beijing.CITY).ids());
    assertThat(CopiedCity.run(said, 2026)).isEqualTo(CopiedCity.run(Beijing.CITY, 2026));
  }

  /**
   * Twenty-five laboratories from the second year on, at 1 % at four: √(25 / 4) = 2.5 times 1 %,
   * and each costs 3 m; the other firms are as they were.
   */
  @Test
  void a_programme_of_its_own_acts_on_its_sectors_and_costs_what_the_files_say()
      throws IOException {
    City said =
        new CopiedCity()
            .with(
                "city.yaml",
                BATCHES,
                "\nprogrammes:\n  - {id: labs, name: Labs, counts: laboratories, most: 50,"
                    + " sectors: [ADVMFG]}\nbatches:")
            .without("policy.yaml", "aiPlus", "health", "space")
            .without("capital.yaml", "programmes")
            .regex(
                "capital.yaml",
                "\\nfiscal:",
                """

                programmes:
                  labs.growth: {value: 0.01, unit: 1/year, basis: assumed, note: invented}
                  labs.reference: {value: 4, unit: "1", basis: assumed, note: invented}
                  labs.cost: {value: 3.0e6, unit: CNY, basis: assumed, note: invented}

                fiscal:\
                """)
            .withoutFigures()
            .in(folder);
    PolicyChange opened =
        new PolicyChange(
            LeverCatalogue.of(said).get("programmes.labs"),
            LocalDate.of(2016, 1, 1),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            25);

    Trajectory without = run(said, List.of());
    Trajectory with = run(said, List.of(opened));

    assertThat(LeverCatalogue.of(said).ids()).doesNotContain("health.plan");
    assertThat(at(with, "fiscal.platforms", 12)).isEqualTo(25 * 3.0e6);
    assertThat(at(with, "sector.HEALTH.revenue", 23))
        .isEqualTo(at(without, "sector.HEALTH.revenue", 23));
    double logOfMore =
        Math.log(at(with, "sector.ADVMFG.revenue", 23) / at(without, "sector.ADVMFG.revenue", 23));
    assertThat(logOfMore)
        .isBetween(0.015, 0.0275); // a year of 2.5 %, and less for those who came in it
  }

  /** 365.25 m a year are 1 m a day, for each day on which the programme is on. */
  @Test
  void a_programme_that_is_on_costs_so_much_a_year_by_the_day() throws IOException {
    City said =
        new CopiedCity()
            .with(
                "city.yaml",
                BATCHES,
                "\nprogrammes:\n  - {id: school, name: School, sectors: [ADVMFG]}\nbatches:")
            .without("policy.yaml", "aiPlus", "health", "space")
            .without("capital.yaml", "programmes")
            .regex(
                "capital.yaml",
                "\\nfiscal:",
                """

                programmes:
                  school.growth: {value: 0.01, unit: 1/year, basis: assumed, note: invented}
                  school.cost: {value: 3.6525e8, unit: CNY, basis: assumed, note: invented}

                fiscal:\
                """)
            .withoutFigures()
            .in(folder);
    PolicyChange opened =
        new PolicyChange(
            LeverCatalogue.of(said).get("programmes.school"),
            LocalDate.of(2016, 2, 10),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            1);

    Trajectory with = run(said, List.of(opened));

    assertThat(at(with, "fiscal.platforms", 12)).isZero();
    assertThat(at(with, "fiscal.platforms", 13)).isCloseTo(20e6, within(1.0)); // to 29 February
    assertThat(at(with, "fiscal.platforms", 14)).isCloseTo(31e6, within(1.0));
  }

  private static Trajectory run(City city, List<PolicyChange> changes) {
    RunPlan plan = new RunPlan(LocalDate.of(2016, 12, 31), 1, 1);
    return Beijing.run(new Scenario("labs", "", city, changes, true, plan), 1);
  }

  private static double at(Trajectory run, String metric, int month) {
    return run.at(run.metrics().get(metric), month);
  }

  @Test
  void all_that_is_wrong_with_programmes_is_said_at_once_with_its_line() {
    CopiedCity city =
        named()
            .with("city.yaml", "sectors: [HEALTH]", "sectors: [HEALHT]")
            .with("city.yaml", "sectors: [SPACE]}", "sectors: [SPACE], most: 3}")
            .with(
                "city.yaml",
                "  - {id: sky",
                "  - {id: idle, name: Idle, sectors: [AI]}\n  - {id: sky")
            .with("capital.yaml", "cure.rounds: {value: 0.10", "cure.rounds: {value: 11");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "programme is for HEALHT, but the city has no such sector; did you mean \"HEALTH\"?")
        .hasMessageContaining("most is for programmes that count something; say what, as counts")
        .hasMessageContaining(
            "programme idle does nothing, since the city has none of the parameters"
                + " programmes.idle.growth")
        .hasMessageContaining("programmes.cure.rounds is 11, but must lie in 0 to 10")
        .hasMessageMatching(
            "(?s).*city\\.yaml.*line 10, column.*capital\\.yaml has a problem:\\s+line 131,"
                + " column.*");
  }
}
