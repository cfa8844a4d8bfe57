package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import loam.city.City;
import loam.city.PolicyDocument;
import loam.scenario.Scenario;
import loam.scenariofile.pack.Cities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scenario says of published policies. */
class MovedPoliciesTest {
  private static final String HEAD =
      "name: x\ncity: beijing\nbackcast: true\nrun: {parameters: baseline}\n";

  private final Desk desk;

  MovedPoliciesTest(@TempDir Path folder) {
    this.desk = new Desk(folder);
  }

  private static List<String> changes(Scenario scenario) {
    return scenario.changes().stream()
        .map(change -> "%s %s %s".formatted(change.lever().id(), change.from(), change.number()))
        .toList();
  }

  /** The health plan runs from 2024-04-20 to the end of 2026, the platforms from 2024-07-20. */
  @Test
  void policies_are_left_out_and_moved_by_the_steps_that_they_are() {
    Scenario scenario =
        desk.read(
            HEAD + "without: sme-2024\nearlier: {ai-plus-2024: 1y}\nlater: {health-2024: 2m}\n");

    assertThat(changes(scenario))
        .containsExactlyInAnyOrder(
            "sme.package 2024-08-15 0.0",
            "aiPlus.platforms 2023-07-20 20.0",
            "health.plan 2024-04-20 0.0",
            "health.plan 2024-06-20 1.0",
            "health.plan 2027-03-01 0.0");
    assertThat(scenario.description())
        .isEqualTo(
            "What if published policies were otherwise: without Measures for the high-quality"
                + " development of specialised SMEs; AI+ action plan, 2024 to 2025 earlier by a"
                + " year; Action plan for coordinated innovation in medicine and health, 2024 to"
                + " 2026 later by 2 months?");
  }

  /** Without both steps the deduction stays at 50 %. */
  @Test
  void two_policies_of_one_lever_are_left_out_together() {
    assertThat(changes(desk.read(HEAD + "without: [rd-2018, rd-2023]\n")))
        .containsExactly("rdDeduction.rate 2018-01-01 0.5");
  }

  /** 13 of the 85 tasks that the model has something for are of the third field. */
  @Test
  void the_package_may_lack_one_measure_or_all_of_them() {
    assertThat(changes(desk.read(HEAD + "without: sme-2024.3\n")))
        .containsExactly("sme.package 2024-08-15 0.847");
    assertThat(
            changes(
                desk.read(
                    HEAD
                        + "without: [sme-2024.1, sme-2024.2, sme-2024.3, sme-2024.4, sme-2024.5,"
                        + " sme-2024.8]\n")))
        .isEqualTo(changes(desk.read(HEAD + "without: sme-2024\n")));
    assertThat(changes(desk.read(HEAD + "earlier: {sme-2024.8: 1y}\n")))
        .containsExactly("sme.package 2023-08-15 0.153", "sme.package 2024-08-15 1.0");
    assertThat(desk.complaint(HEAD + "without: sme-2024.7\n"))
        .contains("protection of rights) moves no lever of the model")
        .contains("nothing that the model has");
  }

  @Test
  void whoever_asks_for_what_is_not_there_or_moves_nothing_is_told_so_at_once() {
    String complaint =
        desk.complaint(
            HEAD
                + """
                without: [ai-measures-2023, sme-2042]
                earlier: {space-2024: soon, funds-first-2024: 1y}
                later: {rd-2018: 6y}
                """);

    assertThat(complaint)
        .contains(
            "ai-measures-2023 (Measures for the development of general artificial intelligence)"
                + " moves no lever of the model, so that nothing would change: 21 measures")
        .contains(
            "unknown policy \"sme-2042\"; did you mean \"sme-2024\"? (loam policies lists all)")
        .contains("space-2024 is \"soon\", but must be a time such as 1y, 6m or 90d")
        .contains("funds-first-2024: the first day of this policy is a parameter")
        .contains("rdDeduction.rate would step on 2024-01-01 instead of 2018-01-01, past another");
  }

  @Test
  void a_lever_has_one_master() {
    assertThat(
            desk.complaint(
                HEAD
                    + "without: [sme-2024]\npolicy: {sme.package: {from: 2027-01-01, value: 1}}\n"))
        .contains("line 5, column 11: this moves sme.package, which policy changes as well");
  }

  @Test
  void the_past_is_rewritten_only_by_who_says_so() {
    assertThat(desk.complaint(HEAD.replace("backcast: true\n", "") + "without: [sme-2024]\n"))
        .contains("sme.package changes on 2024-08-15, but the projection begins after 2024-12-31");
  }

  /** The numbers of batches and the window of listings are no policy of anybody's. */
  @Test
  void each_step_of_a_lever_of_policy_is_a_policy_of_the_register() {
    City beijing = Cities.builtIn("beijing");
    Set<String> moving = new TreeSet<>();
    Set<String> registered = new TreeSet<>();
    beijing
        .publishedPolicy()
        .forEach(
            (lever, path) -> {
              if (path.size() > 1) {
                moving.add(lever);
              }
            });
    beijing.documents().stream()
        .flatMap(document -> document.moves().stream())
        .map(PolicyDocument.Move::lever)
        .forEach(registered::add);

    moving.removeAll(registered);

    assertThat(moving).containsExactly("exits.ipoWindow", "giant.capacity");
  }
}
