package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import loam.city.City;
import loam.city.Fact;
import loam.city.ParameterNote;
import loam.city.Posterior;
import loam.city.Provenance;
import loam.city.Standing;
import loam.city.Target;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that say what differs from another pack. */
class PacksTest {
  private static final Path COMPLETE = Path.of("src/test/resources/packs/beijing-0.1");

  private final Path folder;
  private final Desk desk;

  PacksTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
  }

  @Test
  void beijing_upon_the_national_pack_is_the_complete_beijing_of_version_0_1_value_by_value() {
    City resolved = Cities.builtIn("beijing");
    City complete = Cities.at(COMPLETE.toString());

    assertThat(resolved)
        .usingRecursiveComparison()
        .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
        .ignoringFields(
            "id",
            "files",
            "others",
            "notes",
            "facts",
            "targets",
            "series",
            "estimates",
            "documents")
        .isEqualTo(complete);
    Map<String, List<Object>> said = byName(resolved);
    said.keySet().retainAll(byName(complete).keySet()); // more is said now of what held before
    assertThat(said).isEqualTo(byName(complete));
    assertThat(resolved.facts())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("quantity", "published")
        .as("days of publication are new; twelve rows bear the name of another list")
        .containsExactlyInAnyOrderElementsOf(complete.facts());
    assertThat(tolerances(resolved))
        .as("others are scored by rule")
        .containsAll(tolerances(complete));
  }

  private static List<Object> tolerances(City city) {
    return city.targets().stream()
        .map(
            target ->
                target.role() instanceof Target.Scored scored
                    ? List.of(
                        target.fact().id(),
                        target.what(),
                        scored.metric(),
                        scored.until(),
                        scored.lowest(),
                        scored.highest())
                    : List.of(target.fact().id(), target.what(), target.role()))
        .map(Object.class::cast)
        .toList();
  }

  /** Notes by name, wherever they come from. */
  private static Map<String, List<Object>> byName(City city) {
    return city.notes().stream()
        .collect(
            Collectors.toMap(
                ParameterNote::name,
                note ->
                    List.of(
                        note.value(),
                        note.unit(),
                        note.low(),
                        note.high(),
                        note.basis(),
                        note.source(),
                        note.note())));
  }

  @Test
  void a_pack_says_what_differs_and_each_number_says_which_pack_it_is_from() {
    write("city.yaml", "extends: beijing\nname: Town\nregistrationsKnownUntil: 2024-12-31\n");
    write(
        "parameters.yaml",
        """
        firm:
          initialTechStock: {value: 300000, basis: assumed}
          dormantShare: {value: 0.3, basis: assumed}
        venture:
          initialUnicorns: {value: 20, range: [10, 40], basis: sourced, source: T1, note: "a count"}
        """);

    City town = desk.read("name: x\ncity: town\nrun: {parameters: baseline}\n").city();

    assertThat(town.name()).isEqualTo("Town");
    assertThat(town.firm().initialTechStock()).isEqualTo(300000);
    assertThat(town.capital().start().initialUnicorns()).isEqualTo(20);
    assertThat(town.firm().dormantShare()).isEqualTo(0.3);
    assertThat(town.firm().relocationShare()).isEqualTo(0.1);
    ParameterNote stock = note(town, "firm.initialTechStock");
    assertThat(List.of(stock.basis(), stock.source(), stock.unit(), stock.pack()))
        .as("basis and source are those of the new number, the unit is inherited")
        .containsExactly("assumed", "", "firms", "town");
    assertThat(note(town, "firm.dormantShare").provenance()).isEqualTo(Provenance.OWN);
    assertThat(note(town, "firm.relocationShare").provenance()).isEqualTo(Provenance.SHARED);
    assertThat(note(town, "firm.relocationShare").pack()).isEqualTo("national");
    assertThat(note(town, "venture.poolFlow").provenance()).isEqualTo(Provenance.BORROWED);
    assertThat(note(town, "venture.poolFlow").pack()).isEqualTo("beijing");
    assertThat(town.targets()).as("what figures are to Beijing is not inherited").isEmpty();
    assertThat(byId(town)).containsKeys("S006", "F354");
  }

  /**
   * Beijing's values are 370,000 firms and (calibrated) 0.055; the town's own share is 0.06. The
   * first vector has 0.0598876 for the share, so that the town's is 0.06 (0.0598876 / 0.055)^√2 =
   * 0.067677; a factor of 0.8806755 on applications becomes 0.8806755^√2 = 0.83552.
   */
  @Test
  void a_city_without_a_posterior_borrows_that_of_its_parent_about_its_own_numbers_and_wider() {
    write("city.yaml", "extends: beijing\nname: Town\nregistrationsKnownUntil: 2024-12-31\n");
    write("parameters.yaml", "firm:\n  substantiveShare: {value: 0.06, basis: assumed}\n");

    City town = Cities.at(desk.town("").toString());
    Posterior borrowed = town.others().posterior().orElseThrow();

    assertThat(borrowed.name()).isEqualTo("beijing/posterior.csv");
    assertThat(first(borrowed, "firm.substantiveShare")).isCloseTo(0.067677, within(2e-6));
    assertThat(first(borrowed, "tiers.applyProb")).isCloseTo(0.83552, within(1e-5));
    for (int vector = 0; vector < borrowed.vectors().size(); vector++) {
      town.others().with(borrowed.changes(vector)); // all of them lie within the ranges
    }
    assertThat(town.others().standing().grade()).isEqualTo(Standing.Grade.SKETCH);
    assertThat(town.others().standing().lender()).contains("beijing");
  }

  private static double first(Posterior posterior, String parameter) {
    int axis = posterior.axes().stream().map(Posterior.Axis::parameter).toList().indexOf(parameter);
    return posterior.vectors().get(0).get(axis);
  }

  @Test
  void beijing_is_backtested_since_it_meets_more_figures_than_were_freed_and_was_asked_earlier() {
    Standing standing = Cities.builtIn("beijing").others().standing();

    assertThat(standing.met()).isGreaterThan(standing.freed());
    assertThat(standing.freed()).as("parameters with search: yes").isEqualTo(16);
    assertThat(standing.grade()).isEqualTo(Standing.Grade.BACKTESTED);
  }

  @Test
  void a_city_is_calibrated_only_if_more_figures_are_met_than_parameters_were_freed() {
    assertThat(new Standing(4, 4, true, Optional.empty()).grade()).isEqualTo(Standing.Grade.SKETCH);
    assertThat(new Standing(5, 4, false, Optional.empty()).grade())
        .isEqualTo(Standing.Grade.CALIBRATED);
    assertThat(new Standing(5, 4, true, Optional.empty()).grade())
        .isEqualTo(Standing.Grade.BACKTESTED);
    assertThat(new Standing(5, 4, true, Optional.of("other")).grade())
        .isEqualTo(Standing.Grade.SKETCH);
  }

  @Test
  void two_packs_that_extend_one_another_are_refused_where_the_circle_closes() {
    write("city.yaml", "extends: other\nname: Town\n");
    Desk.write(folder.resolve("other/city.yaml"), bytes("name: Other\nextends: town\n"));

    assertThat(desk.complaintOfTown())
        .contains(
            "other/city.yaml has a problem:\n"
                + "  line 2, column 10: extends goes round in a circle: town → other → town");
  }

  @Test
  void an_unknown_parent_is_said_with_what_is_there() {
    write("city.yaml", "name: Town\nextends: nationale\n");

    assertThat(desk.complaintOfTown())
        .contains(
            "line 2, column 10: extends is \"nationale\", but must be national",
            ", or a folder beside that of this pack; did you mean \"national\"?");
  }

  @Test
  void every_number_that_no_city_has_and_every_unit_that_does_not_fit_is_said_at_once() {
    write("city.yaml", "extends: beijing\nname: Town\n");
    write(
        "parameters.yaml",
        """
        firm:
          initialTechStok: {value: 300000, unit: firms, basis: assumed, note: "a slip"}
        venture:
          poolFlow: {value: {boom: 1.8e11, normal: 1.7e11, winter: 1.5e11}, unit: EUR/year, basis: assumed}
        tiers:
          passRate: {value: 0.6}
        """);

    assertThat(desk.complaintOfTown())
        .contains(
            "line 2, column 20: unknown parameter \"firm.initialTechStok\"; did you mean"
                + " \"firm.initialTechStock\"?",
            "line 4, column 75: unit of venture.poolFlow is \"EUR/year\", but must be CNY/year",
            "line 6, column 13: tiers.passRate has no basis");
  }

  @Test
  void a_number_that_each_city_has_of_its_own_is_asked_for_with_its_unit_and_meaning() {
    write("city.yaml", "extends: national\nname: Town\n");

    assertThat(desk.complaintOfTown())
        .contains(
            "parameter \"firm.initialTechStock\" is missing: each city has its own; it is in firms:"
                + " technology firms on the register at the start");
  }

  private static Map<String, Fact> byId(City city) {
    return city.facts().stream().collect(Collectors.toMap(Fact::id, Function.identity()));
  }

  private static ParameterNote note(City city, String name) {
    return city.notes().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private void write(String file, String text) {
    Desk.write(desk.town(file), bytes(text));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
