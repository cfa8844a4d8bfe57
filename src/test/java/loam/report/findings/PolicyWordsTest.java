package loam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.comparison.PolicyCase;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;

/** What a scenario changes, in a few words. */
class PolicyWordsTest {
  private static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  private static final Scenario REFERENCE = ScenarioReader.read(Path.of("scenarios/baseline.yaml"));

  private static PolicyChange value(String lever, double number) {
    return change(lever, PolicyChange.Kind.VALUE, number, Optional.empty());
  }

  private static PolicyChange change(
      String lever, PolicyChange.Kind kind, double number, Optional<LocalDate> until) {
    return new PolicyChange(
        LeverCatalogue.STANDARD.named(lever).orElseThrow(), FROM, until, kind, number);
  }

  private static String words(PolicyChange change) {
    return PolicyWords.of(change, Language.ENGLISH);
  }

  @Test
  void a_change_has_its_lever_value_and_month() {
    assertThat(words(value("funds.scale", 1.5))).isEqualTo("funds.scale = 1.5 from 2027-01");
    assertThat(words(value("health.plan", 1))).isEqualTo("health.plan = on from 2027-01");
    assertThat(words(change("sme.package", PolicyChange.Kind.FACTOR, 1.5, Optional.empty())))
        .isEqualTo("sme.package × 1.5 from 2027-01");
    assertThat(
            words(
                change(
                    "sme.package",
                    PolicyChange.Kind.VALUE,
                    2,
                    Optional.of(LocalDate.of(2028, 7, 1)))))
        .isEqualTo("sme.package moving to 2 from 2027-01 to 2028-07");
  }

  @Test
  void the_funds_are_doubled_or_ended_in_words_and_at_once() {
    assertThat(words(value("funds.scale", 2))).isEqualTo("doubling the funds from 2027-01");
    assertThat(words(value("funds.scale", 0))).isEqualTo("ending the funds from 2027-01");
    assertThat(words(value("sme.package", 2))).isEqualTo("sme.package = 2 from 2027-01");
    assertThat(
            words(
                change(
                    "funds.scale",
                    PolicyChange.Kind.VALUE,
                    2,
                    Optional.of(LocalDate.of(2028, 7, 1)))))
        .isEqualTo("funds.scale moving to 2 from 2027-01 to 2028-07");
  }

  private static PolicyCase policy(PolicyChange... changes) {
    Scenario scenario = REFERENCE.with("more", List.of(changes));
    return new PolicyCase(
        1, scenario, FROM, FROM, 1, Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void up_to_three_changes_are_named_and_more_are_counted() {
    PolicyChange one = value("funds.scale", 2);
    PolicyChange two = value("health.plan", 1);
    PolicyChange three = value("sme.package", 2);
    PolicyChange four = value("exits.maFactor", 2);

    assertThat(PolicyWords.of(policy(), "more", REFERENCE, Language.ENGLISH)).isEqualTo("more");
    assertThat(PolicyWords.of(policy(one, two, three), "more", REFERENCE, Language.ENGLISH))
        .isEqualTo(
            "more (doubling the funds from 2027-01; health.plan = on from 2027-01; sme.package = 2"
                + " from 2027-01)");
    assertThat(PolicyWords.of(policy(one, two, three, four), "more", REFERENCE, Language.ENGLISH))
        .isEqualTo("more (4 changes from 2027-01)");
  }

  @Test
  void a_policy_with_words_of_its_own_begins_a_sentence() {
    PolicyChange doubled = value("funds.scale", 2);

    assertThat(PolicyWords.subject(policy(doubled), REFERENCE, Language.ENGLISH))
        .contains("Doubling the funds from 2027-01");
    assertThat(
            PolicyWords.subject(
                policy(doubled, value("health.plan", 1)), REFERENCE, Language.ENGLISH))
        .isEmpty();
    assertThat(PolicyWords.subject(policy(value("health.plan", 1)), REFERENCE, Language.ENGLISH))
        .isEmpty();
  }
}
