package loam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.calibration.Figure.Role;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final LocalDate AS_OF = LocalDate.of(2022, 12, 31);

  @Test
  void later_figures_are_scored_beside_what_nobody_needs_a_model_for() {
    // the line through 10 in 2018 and 20 in 2020 reaches 40 in 2024
    List<Figure> figures =
        List.of(
            figure("a", 2018, 10, 2019), figure("b", 2020, 20, 2021), figure("c", 2024, 30, 2025));
    double[] ensemble = {20, 25, 30, 35, 40};

    Backtest backtest = Backtest.of(calibrated(figures, ensemble), AS_OF, 50, figure -> true);

    assertThat(backtest.scores()).hasSize(1);
    Backtest.Scored scored = backtest.scores().get(0);
    assertThat(scored.figure().id()).isEqualTo("c");
    assertThat(scored.median()).isEqualTo(30);
    assertThat(scored.bias()).isZero();
    assertThat(scored.error(scored.last()).orElseThrow()).isEqualTo(10);
    assertThat(scored.error(scored.trend()).orElseThrow()).isCloseTo(10, within(0.02));
    // fair CRPS of ten members, each value twice: mean |x − 30| = 6, mean distance of distinct
    // members = 800 / 90
    assertThat(scored.crps()).isCloseTo(6 - 800.0 / 90 / 2, within(1e-12));
    assertThat(backtest.inEighty()).isEqualTo(1);
    assertThat(backtest.won(Backtest.Scored::last)).isEqualTo(1);
  }

  @Test
  void what_was_known_and_what_rests_on_later_policy_is_not_scored() {
    List<Figure> figures =
        List.of(
            figure("a", 2018, 10, 2019), figure("c", 2024, 30, 2025), figure("d", 2025, 30, 2026));

    Backtest backtest =
        Backtest.of(calibrated(figures, 1, 2, 3), AS_OF, 50, figure -> !figure.id().equals("d"));

    assertThat(backtest.scores()).extracting(one -> one.figure().id()).containsExactly("c");
  }

  @Test
  void a_single_earlier_figure_has_no_trend() {
    List<Figure> figures = List.of(figure("a", 2018, 10, 2019), figure("c", 2024, 30, 2025));

    Backtest backtest = Backtest.of(calibrated(figures, 1, 2), AS_OF, 50, figure -> true);

    assertThat(backtest.scores().get(0).trend()).isEmpty();
    assertThat(backtest.scores().get(0).last()).hasValue(10);
  }

  @Test
  void figures_of_the_past_become_targets_of_a_backtest_and_held_out_ones_never_do() {
    assertThat(figure("a", 2018, 10, 2019, Role.BACKTEST).asOf(AS_OF).isFitted()).isTrue();
    assertThat(figure("a", 2018, 10, 2019, Role.HELD_OUT).asOf(AS_OF).isFitted()).isFalse();
    assertThat(figure("a", 2018, 10, 2023, Role.FIT).asOf(AS_OF).isFitted()).isFalse();
    assertThat(figure("a", 2018, 10, 2019, Role.BACKTEST).isFitted()).isFalse();
  }

  private static Figure figure(String id, int year, double value, int published) {
    return figure(id, year, value, published, Role.FIT);
  }

  private static Figure figure(String id, int year, double value, int published, Role role) {
    LocalDate day = LocalDate.of(year, 12, 31);
    return new Figure(
        id,
        Lines.METRIC,
        day,
        day,
        value,
        value - 1,
        value + 1,
        "",
        LocalDate.of(published, 6, 30),
        role,
        "all");
  }

  /** Each number is the outcome of both replications of a vector, for every figure. */
  private static Calibrated calibrated(List<Figure> figures, double... ensemble) {
    Lines lines = new Lines(new double[][] {{1}}, 0);
    CalibrationPlan plan =
        new CalibrationPlan(1, lines.parameters(), figures, new Effort(2, 1, 10, 2, 2));
    List<Calibrated.Vector> vectors =
        IntStream.range(0, ensemble.length)
            .mapToObj(
                i -> {
                  double[] row = new double[figures.size()];
                  Arrays.fill(row, ensemble[i]);
                  return new Calibrated.Vector(new double[] {0.5}, new double[][] {row, row});
                })
            .toList();
    return new Calibrated(plan, new Searched(plan.start(), List.of()), vectors, 2, 2);
  }
}
