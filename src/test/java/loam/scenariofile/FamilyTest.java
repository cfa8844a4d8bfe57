package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import loam.ecosystem.KnownLevers;
import loam.policy.Lever;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several scenarios in one file. */
class FamilyTest {
  private static final String FAMILY =
      """
      city: beijing
      description: what all of them are about
      policy: {giant.capacity: [{from: 2027-01-01, value: 300}]}
      run: {end: 2030-12-31, seed: 3}
      scenarios:
        plain: {}
        bold:
          description: what if it were bold?
          policy: {giant.capacity: [{from: 2027-01-01, value: 400}]}
          run: {seed: 4}
        shy:
          backcast: true
          policy: {funds.scale: [{from: 2020-01-01, value: 0}]}
      """;

  private final Path folder;
  private final Desk desk;

  FamilyTest(@TempDir Path folder) {
    this.folder = folder;
    this.desk = new Desk(folder);
    file("family.yaml", FAMILY);
  }

  @Test
  void each_is_a_difference_on_the_top_and_bears_the_name_of_its_key() {
    List<Scenario> all =
        ScenarioReader.readAll(path("family.yaml"), List.of()).stream()
            .map(ReadScenario::scenario)
            .toList();

    assertThat(all).extracting(Scenario::name).containsExactly("plain", "bold", "shy");
    assertThat(all)
        .extracting(Scenario::description)
        .containsExactly("", "what if it were bold?", "");
    assertThat(all).extracting(one -> one.plan().seed()).containsExactly(3L, 4L, 3L);
    assertThat(all).extracting(Scenario::backcast).containsExactly(false, false, true);
    assertThat(all)
        .extracting(one -> last(one, KnownLevers.GIANT_CAPACITY))
        .containsExactly(300., 400., 300.);
    assertThat(all)
        .extracting(one -> last(one, KnownLevers.FUNDS_SCALE))
        .containsExactly(1., 1., 0.);
  }

  @Test
  void one_is_named_after_a_sharp_also_by_a_child() {
    assertThat(ScenarioReader.read(path("family.yaml#bold")).plan().seed()).isEqualTo(4);
    assertThat(ScenarioReader.readAll(path("family.yaml#bold"), List.of())).hasSize(1);

    Scenario child = desk.read("extends: family.yaml#bold\nname: child\nrun: {seed: 5}\n");

    assertThat(last(child, KnownLevers.GIANT_CAPACITY)).isEqualTo(400);
    assertThat(child.plan().seed()).isEqualTo(5);
    assertThat(child.description()).isEmpty();
  }

  @Test
  void a_file_whose_own_name_has_a_sharp_is_found() {
    file("family.yaml#bold", "name: odd\ncity: beijing\n");

    assertThat(ScenarioReader.read(path("family.yaml#bold")).name()).isEqualTo("odd");
  }

  @Test
  void who_does_not_say_which_one_is_told_what_there_is() {
    assertThat(desk.complaint(path("family.yaml")))
        .isEqualTo(
            """
            family.yaml has a problem:
              family.yaml holds 3 scenarios: plain, bold, shy; name one, such as family.yaml#plain\
            """);
    assertThat(desk.complaint(path("family.yaml#bald")))
        .isEqualTo(
            """
            family.yaml has a problem:
              there is no scenario "bald" in family.yaml; it has plain, bold, shy; did you mean "bold"?\
            """);
    file("alone.yaml", "name: x\ncity: beijing\n");
    assertThat(desk.complaint(path("alone.yaml#x")))
        .isEqualTo(
            """
            alone.yaml has a problem:
              there is no scenario "x" in alone.yaml, which is one scenario; leave out #x\
            """);
    assertThat(desk.complaint("extends: family.yaml\nname: x\n"))
        .contains("line 1, column 10: family.yaml holds 3 scenarios: plain, bold, shy; name one");
  }

  @Test
  void what_cannot_be_at_the_top_or_in_a_member_is_said_at_its_place() {
    file(
        "wrong.yaml",
        """
        name: top
        city: beijing
        sweep: {levers: {}}
        scenarios:
          one: {name: two, extends: family.yaml#bold, runn: {}}
          one: {}
          two: 3
          three: {policy: {funds.scale: [{from: 2027-01-01, value: 9}]}}
        """);

    assertThat(complaints("wrong.yaml"))
        .isEqualTo(
            """
            wrong.yaml has 8 problems:
              line 1, column 1: name stands at the top of a file with several scenarios; it must stand with one of them, under scenarios
              line 3, column 1: sweep stands at the top of a file with several scenarios; it must stand with one of them, under scenarios
              line 5, column 9: name stands in a scenario of a file with several; its name is its key, "one"
              line 5, column 20: extends stands in a scenario of a file with several; each extends the top of the file, and extends must stand there
              line 5, column 47: unknown key "runn"; did you mean "run"?
              line 6, column 3: key "one" stands here twice; keep one
              line 7, column 8: scenario two must be a map of keys and values, but is "3"
              line 8, column 60: funds.scale is 9, but must lie in 0 to 4 times
            """
                .strip());
  }

  @Test
  void an_empty_family_and_one_of_another_kind_are_refused() {
    file("none.yaml", "city: beijing\nscenarios: {}\n");
    file("list.yaml", "city: beijing\nscenarios: [a, b]\n");

    assertThat(desk.complaint(path("none.yaml")))
        .contains(
            "line 2, column 12: scenarios holds 0 scenarios, but must hold 1 to 100, each under its"
                + " name");
    assertThat(desk.complaint(path("list.yaml")))
        .contains("line 2, column 12: scenarios must be a map of keys and values, but is a list");
  }

  @Test
  void a_family_does_not_extend_itself() {
    file("round.yaml", "extends: round.yaml#b\nscenarios: {a: {}, b: {}}\n");

    assertThat(complaints("round.yaml"))
        .contains("line 1, column 10: extends goes round in a circle: round.yaml → round.yaml");
  }

  private String complaints(String name) {
    String message =
        assertThrows(
                InvalidInputException.class, () -> ScenarioReader.readAll(path(name), List.of()))
            .getMessage();
    return String.valueOf(message).replace(folder + "/", "");
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private void file(String name, String text) {
    Desk.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static double last(Scenario scenario, Lever lever) {
    return scenario.policy().path(lever).at(20_000);
  }
}
