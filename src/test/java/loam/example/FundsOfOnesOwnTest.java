package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import loam.city.City;
import loam.city.Timescale;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Funds of a city are a list of its files: any number of them, or none. */
class FundsOfOnesOwnTest {
  @TempDir Path folder;

  private static CopiedCity funds(String list, String starts, String mandates) {
    return new CopiedCity()
        .with("city.yaml", "\nbatches:", "\nfunds: %s\nbatches:".formatted(list))
        .with(
            "capital.yaml",
            "  start: {value: {HEALTH",
            "  start: {value: %s, unit: date, basis: assumed, note: x} #".formatted(starts))
        .regex(
            "capital.yaml",
            "(?s)  mandate:\n    value:\n.*?    unit: ",
            "  mandate:\n    value: %s\n    unit: ".formatted(mandates))
        .regex("policy.yaml", "(?m)^  tilt\\..*\n", "");
  }

  @Test
  void a_city_may_have_no_fund() throws IOException {
    City none = funds("[]", "{}", "{}").in(folder);

    Trajectory run = CopiedCity.run(none, 2016);

    assertThat(LeverCatalogue.of(none).ids()).noneMatch(id -> id.startsWith("funds.tilt"));
    assertThat(run.at(run.metrics().get("funds.investedTotal"), 23)).isZero();
    assertThat(run.at(run.metrics().get("fiscal.funds"), 23)).isZero();
  }

  @Test
  void what_is_wrong_with_funds_is_said_at_once() throws IOException {
    CopiedCity city =
        funds(
                "[{id: ONE, name: One}, {id: TWO, name: Two}]",
                "{ONE: 2016-01-01, TWO: 2016-01-01}",
                "{ONE: {AI: 0}, TWO: {GAMES: 1}}")
            .with(
                "policy.yaml",
                "\nfunds:\n",
                "\nfunds:\n  tilt.TWO: {value: 0, unit: weight, basis: assumed, note: x}\n");

    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("unknown key \"GAMES\"");
    city.with("capital.yaml", "{GAMES: 1}", "{AI: 1}");
    assertThatThrownBy(() -> city.in(folder))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("fund TWO never has money, since funds.tilt.TWO is 0 at all times")
        .hasMessageContaining("the mandate of fund ONE has no sector of the city");
  }

  /** 100 bn CNY are committed in Beijing: 50 bn are half of it, 2000亿元 twice. */
  @Test
  void the_scale_of_all_funds_may_be_said_in_money() throws IOException {
    Path file = folder.resolve("money.yaml");
    Files.writeString(
        file,
        """
        name: money
        city: beijing
        run: {parameters: baseline}
        policy:
          funds.scale:
            - {from: 2027-01-01, value: 50 bn CNY}
            - {from: 2028-01-01, value: 2000亿元}
        """);

    Scenario scenario = ScenarioReader.read(file);

    for (int year : List.of(2027, 2028)) {
      double day = Timescale.dayOf(LocalDate.of(year, 6, 1));
      assertThat(scenario.policy().path(KnownLevers.FUNDS_SCALE).at(day))
          .isEqualTo(year == 2027 ? 0.5 : 2);
    }
  }
}
