package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.stats.Sample;
import org.junit.jupiter.api.Test;

class PairedPathsTest {
  private final List<Trajectories> runs = Reports.runs(3);

  private PairedPaths unicorns(LocalDate begin) {
    return PairedPaths.of(runs.get(1), runs.get(0), Metric.UNICORNS, begin);
  }

  @Test
  void differences_are_taken_pair_by_pair() {
    PairedPaths paths = unicorns(LocalDate.of(2027, 1, 1));

    assertThat(paths.samples().get(paths.samples().size() - 1).inOrder()).containsExactly(8, 9, 10);
    assertThat(paths.moves()).isTrue();
  }

  @Test
  void they_begin_a_year_before_the_policy() {
    assertThat(unicorns(LocalDate.of(2027, 1, 1)).dates().get(0))
        .isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void a_policy_that_never_begins_leaves_all_dates() {
    assertThat(unicorns(LocalDate.of(2099, 1, 1)).dates()).isEqualTo(runs.get(0).dates());
  }

  @Test
  void what_no_pair_changes_does_not_move() {
    PairedPaths same =
        PairedPaths.of(runs.get(1), runs.get(0), Metric.SPECIALISED, LocalDate.of(2027, 1, 1));

    assertThat(same.moves()).isFalse();
  }

  @Test
  void ends_of_years_are_known_by_their_places() {
    PairedPaths paths =
        new PairedPaths(
            List.of(
                LocalDate.of(2024, 11, 30), LocalDate.of(2024, 12, 31), LocalDate.of(2025, 1, 31)),
            List.of(
                Sample.of(new double[] {1}),
                Sample.of(new double[] {1}),
                Sample.of(new double[] {1})));

    assertThat(paths.yearEnds()).containsExactly(1);
  }
}
