package loam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import loam.stats.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static final double[][] SLOPES = {{1, 1, 0}, {1, -1, 0}};
  private static final double NOISE = 0.02;
  private static final double TOLERANCE = 0.04;
  private static final Lines LINES = new Lines(SLOPES, NOISE);
  private static final Effort EFFORT = new Effort(2, 60, 60, 400, 300);

  @Test
  void a_linear_model_with_normal_luck_gets_the_posterior_that_algebra_gives()
      throws InterruptedException {
    Calibrated calibrated = calibrated(LINES, figures(1.0, 0.2), 1);

    // AᵀA = 2 I: mean (0.6, 0.4), standard deviation sqrt((t² + s²) / 2)
    double deviation = Math.sqrt((TOLERANCE * TOLERANCE + NOISE * NOISE) / 2);
    for (int j = 0; j < 2; j++) {
      Sample sample = coordinate(calibrated, j);
      double error = deviation / Math.sqrt(sample.size());
      // the emulator knows its intercept and slopes from 120 points only: a tenth of the deviation
      assertThat(sample.mean()).isCloseTo(j == 0 ? 0.6 : 0.4, within(4 * error + 0.1 * deviation));
      assertThat(sample.standardDeviation()).isCloseTo(deviation, within(0.2 * deviation));
    }
  }

  @Test
  void what_no_figure_informs_keeps_its_range() throws InterruptedException {
    Sample sample = coordinate(calibrated(LINES, figures(1.0, 0.2), 1), 2);

    assertThat(sample.mean()).isCloseTo(0.5, within(4 * Math.sqrt(1.0 / 12 / sample.size())));
    assertThat(sample.standardDeviation()).isCloseTo(Math.sqrt(1.0 / 12), within(0.03));
  }

  @Test
  void the_search_finds_the_point_that_the_figures_came_from() throws InterruptedException {
    Searched searched = calibrated(LINES, figures(1.0, 0.2), 1).searched();

    // two replications of common random numbers move the optimum by at most a few NOISE / sqrt(2)
    assertThat(searched.point()[0]).isCloseTo(0.6, within(3 * NOISE));
    assertThat(searched.point()[1]).isCloseTo(0.4, within(3 * NOISE));
    assertThat(searched.blocks().get(0).after()).isLessThan(searched.blocks().get(0).before());
  }

  @Test
  @Tag("slow")
  void eight_in_ten_intervals_hold_the_truth_that_figures_were_simulated_from()
      throws InterruptedException {
    int held = 0;
    int all = 0;
    for (int problem = 0; problem < 20; problem++) {
      double[] truth = {0.3 + 0.02 * problem, 0.7 - 0.02 * problem, 0.5};
      Lines world = new Lines(SLOPES, Math.hypot(NOISE, TOLERANCE));
      double[] seen = world.outcomes(truth, 5000 + problem, 1)[0];
      Calibrated calibrated = calibrated(LINES, figures(seen[0], seen[1]), 7 + problem);
      for (int j = 0; j < 2; j++) {
        Sample sample = coordinate(calibrated, j);
        held += sample.quantile(0.1) <= truth[j] && truth[j] <= sample.quantile(0.9) ? 1 : 0;
        all++;
      }
    }
    // binomial (40, 0.8): 24 to 39 hold in all but 0.2 % of cases
    assertThat(held).isBetween(24, all - 1);
  }

  @Test
  void held_out_figures_change_nothing() throws InterruptedException {
    List<Figure> with = new ArrayList<>(figures(1.0, 0.2));
    with.add(Lines.figure("H", 0.0, TOLERANCE, Figure.Role.HELD_OUT));
    Lines third = new Lines(new double[][] {SLOPES[0], SLOPES[1], {1, 0, 1}}, NOISE);
    Lines held = new Lines(new double[][] {SLOPES[0], SLOPES[1], {0, 1, -5}}, NOISE);

    assertThat(calibrated(third, with, 1).numbers()).isEqualTo(calibrated(held, with, 1).numbers());
  }

  @Test
  void threads_change_nothing() throws InterruptedException {
    CalibrationPlan plan = new CalibrationPlan(1, LINES.parameters(), figures(1.0, 0.2), EFFORT);

    Calibrated one = new Calibration(plan, LINES, 1, RunMemory.NONE, Listener.NONE).run();
    Calibrated four = new Calibration(plan, LINES, 4, RunMemory.NONE, Listener.NONE).run();

    assertThat(four.numbers()).isEqualTo(one.numbers());
  }

  @Test
  void figures_that_cannot_be_met_together_are_refused() {
    assertThatThrownBy(() -> calibrated(LINES, figures(3.0, 0.2), 1))
        .isInstanceOf(CalibrationFailedException.class)
        .hasMessageContaining("no parameters within their ranges meet all figures")
        .hasMessageContaining("A (substantive)")
        .hasMessageContaining("; the nearest point: ")
        .hasMessageContaining("; missed there: A (substantive) ");
  }

  @Test
  void a_figure_that_no_parameter_moves_is_refused_by_name() {
    Lines stuck = new Lines(new double[][] {SLOPES[0], {0, 0, 0}}, NOISE);

    assertThatThrownBy(() -> calibrated(stuck, figures(1.0, 0.2), 1))
        .isInstanceOf(CalibrationFailedException.class)
        .hasMessageContaining("no free parameter moves B (substantive)");
  }

  private static List<Figure> figures(double first, double second) {
    return List.of(
        Lines.figure("A", first, TOLERANCE, Figure.Role.FIT),
        Lines.figure("B", second, TOLERANCE, Figure.Role.FIT));
  }

  private static Calibrated calibrated(Lines lines, List<Figure> figures, long seed)
      throws InterruptedException {
    CalibrationPlan plan = new CalibrationPlan(seed, lines.parameters(), figures, EFFORT);
    return new Calibration(plan, lines, 1, RunMemory.NONE, Listener.NONE).run();
  }

  private static Sample coordinate(Calibrated calibrated, int j) {
    return Sample.of(
        calibrated.vectors().stream().mapToDouble(vector -> vector.point()[j]).toArray());
  }
}
