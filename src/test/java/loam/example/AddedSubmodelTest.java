package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.Roster;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Model;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** A mechanism of one's own, with no line changed in the model. */
class AddedSubmodelTest {
  private static final Trajectory WITHOUT = run(Model.STANDARD);

  @Test
  void a_mechanism_that_does_nothing_changes_nothing_and_has_its_column_after_all_others() {
    Trajectory idle = run(Model.STANDARD.with(new FounderVisas(10, 0)));

    int columns = WITHOUT.values().length;
    assertThat(Arrays.copyOf(idle.values(), columns)).isEqualTo(WITHOUT.values());
    assertThat(Arrays.copyOfRange(idle.values(), columns, idle.values().length))
        .containsOnly(0)
        .hasSize(WITHOUT.months());
  }

  /** Ten people a month, all of whom found a firm within the month: ten registrations more. */
  @Test
  void the_firms_it_brings_in_register_beside_all_others() {
    Trajectory visas = run(Model.STANDARD.with(new FounderVisas(10, 1)));
    Metric founded = visas.metrics().get("visas.founded");

    for (int month = 0; month < visas.months(); month++) {
      double days = LocalDate.of(2015, 1, 1).plusMonths(month).lengthOfMonth();
      double more =
          visas.at(Metric.REGISTRATIONS_PER_DAY, month)
              - WITHOUT.at(Metric.REGISTRATIONS_PER_DAY, month);
      assertThat(visas.at(founded, month)).isEqualTo(10);
      assertThat(more * days).isCloseTo(10, offset(1e-9));
    }
  }

  /** Its lever is neutral where nothing is said of it; three times ten people from April on. */
  @Test
  void its_lever_is_moved_by_a_change_of_policy_as_any_other() {
    Model model = Model.STANDARD.with(new FounderVisas(10, 1));
    PolicyChange change =
        new PolicyChange(
            FounderVisas.SCALE,
            LocalDate.of(2015, 4, 1),
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            3);

    Trajectory run = run(model, change);

    Metric founded = run.metrics().get("visas.founded");
    assertThat(run.at(founded, 2)).isEqualTo(10);
    assertThat(run.at(founded, 3)).isEqualTo(30);
    assertThat(model.levers(Roster.STANDARD).named("visas.scale")).contains(FounderVisas.SCALE);
  }

  private static Trajectory run(Model model, PolicyChange... changes) {
    Scenario plain = Beijing.scenario(Beijing.small(), LocalDate.of(2015, 6, 30), 1);
    return new Ecosystem(
            new Scenario("visas", "", plain.city(), List.of(changes), true, plain.plan()),
            keys -> new BucketCalendar(keys, 0.5),
            OrdinaryPath.COUNTED,
            model)
        .run(1);
  }
}
