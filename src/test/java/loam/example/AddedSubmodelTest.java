package loam.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.LocalDate;
import java.util.Arrays;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Model;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
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

  private static Trajectory run(Model model) {
    return new Ecosystem(
            Beijing.scenario(Beijing.small(), LocalDate.of(2015, 6, 30), 1),
            keys -> new BucketCalendar(keys, 0.5),
            OrdinaryPath.COUNTED,
            model)
        .run(1);
  }
}
