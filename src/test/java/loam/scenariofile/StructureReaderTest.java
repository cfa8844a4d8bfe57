package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.Structure;
import loam.city.Timescale;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureReaderTest {
  private static final City BEIJING = Cities.builtIn("beijing");
  private static final int LAST_DAY = Timescale.dayOf(LocalDate.of(2024, 12, 31));

  @Test
  void no_alternative_of_beijing_reaches_back_before_the_projection() {
    assertThat(BEIJING.others().structures()).hasSizeGreaterThan(3);
    for (Structure structure : BEIJING.others().structures()) {
      City other = BEIJING.others().under(structure);

      for (int day = 0; day <= LAST_DAY; day++) {
        assertThat(other.registration().trend().at(day))
            .isEqualTo(BEIJING.registration().trend().at(day));
        assertThat(other.tiers().applyProb().at(day))
            .isEqualTo(BEIJING.tiers().applyProb().at(day));
        assertThat(path(other, day)).as(structure.id()).isEqualTo(path(BEIJING, day));
      }
      assertThat(other.notes()).isNotEqualTo(BEIJING.notes());
      assertThat(other.files()).hasSize(BEIJING.files().size() + 1);
    }
  }

  private static double path(City city, int day) {
    return Optional.ofNullable(city.publishedPolicy().get("capital.regime")).orElseThrow().at(day);
  }

  @Test
  void knots_take_the_place_of_all_later_ones() {
    assertThat(entryOfMid("growing", 2031) / entryOfMid("growing", 2026))
        .isCloseTo(Math.pow(1.03, 5), within(1e-3));
    assertThat(entryOfMid("shrinking", 2036) / entryOfMid("shrinking", 2026))
        .isCloseTo(Math.pow(0.97, 10), within(1e-3));
  }

  private static double entryOfMid(String name, int year) {
    return BEIJING
        .others()
        .under(named("entry", name))
        .registration()
        .trend()
        .at(Timescale.dayOf(LocalDate.of(year, 7, 1)));
  }

  @Test
  void a_constant_lever_becomes_a_path_of_steps() {
    City winter = BEIJING.others().under(named("regimes", "winter"));

    assertThat(path(winter, LAST_DAY)).isEqualTo(-1);
    assertThat(path(winter, LAST_DAY + 1)).isEqualTo(2);
  }

  @Test
  void a_factor_of_the_posterior_comes_on_top() {
    City renewed = BEIJING.others().under(named("applications", "renewed"));
    var half = new ParameterChange("tiers.applyProb", ParameterChange.Kind.FACTOR, 0.5);
    int later = Timescale.dayOf(LocalDate.of(2030, 1, 1));

    assertThat(renewed.others().with(List.of(half)).tiers().applyProb().at(later))
        .isCloseTo(0.1, within(1e-12));
  }

  private static Structure named(String choice, String name) {
    return BEIJING.others().structures().stream()
        .filter(one -> one.choice().equals(choice) && one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mistakes_are_said_when_a_scenario_is_read(@TempDir Path folder) throws Exception {
    Desk desk = new Desk(folder).withTown();
    Files.writeString(
        desk.town("structure.yaml"),
        "entry:\n  what: x\n  publishd: y\n  alternatives:\n    a: {label: l, set: {}}\n");

    assertThat(desk.complaintOfTown())
        .contains("unknown key \"publishd\"")
        .contains("key \"published\" is missing")
        .contains("line 5")
        .contains("key \"reason\" is missing");
  }

  @Test
  void values_are_checked_when_the_alternative_is_asked_for(@TempDir Path folder) throws Exception {
    Desk desk = new Desk(folder).withTown();
    Files.writeString(
        desk.town("structure.yaml"),
        """
        pool:
          what: x
          published: y
          alternatives:
            a: {label: l, reason: r, set: {venture.poolElastcity: 0.5, venture.closeShare: 2}}
        """);
    City town = desk.read("name: x\ncity: town\nrun: {parameters: baseline}").city();
    Structure structure = town.others().structures().get(0);

    assertThatThrownBy(() -> town.others().under(structure))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("venture.poolElasticity")
        .hasMessageContaining("venture.closeShare is 2, but must lie in its range 0.6 to 0.9")
        .hasMessageContaining("structure.yaml");
  }
}
