package loam.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadCalibration;
import org.junit.jupiter.api.Test;

/** Sources as the pack of Beijing says them. */
class HindsightTest {
  private static final ReadCalibration BEIJING = CalibrationReader.read(Path.of("beijing"));
  private static final Hindsight OF_2022 = asOf(LocalDate.of(2022, 12, 31));

  private static Hindsight asOf(LocalDate day) {
    return new Hindsight(BEIJING.city(), BEIJING.plan(), day, BEIJING.knots().keySet());
  }

  private static Figure figure(String id) {
    return BEIJING.plan().figures().stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** {@code revenue.rdSigma} is calibrated to F095, of January 2024, and is not searched. */
  @Test
  void a_number_that_was_chosen_by_a_later_figure_knows_it() {
    assertThat(OF_2022.of(figure("F095"))).containsExactly("revenue.rdSigma");
    assertThat(asOf(LocalDate.of(2024, 1, 21)).of(figure("F095"))).isNotEmpty();
    assertThat(asOf(LocalDate.of(2024, 1, 22)).of(figure("F095"))).isEmpty();
  }

  /**
   * F096 and F100 know nothing of it themselves: the path of applications was drawn through them.
   */
  @Test
  void a_path_that_is_only_multiplied_keeps_its_shape() {
    assertThat(OF_2022.of(figure("F084"))).containsExactly("tiers.applyProb");
  }

  /** {@code revenue.driftMature} names S007 and F090; a calibration searches its whole range. */
  @Test
  void a_number_that_is_searched_has_forgotten() {
    assertThat(OF_2022.of(figure("S007"))).isEmpty();
  }

  /** {@code registration.trend} names S001 and F010, and its knots bear days of publication. */
  @Test
  void a_series_whose_knots_are_taken_away_has_forgotten() {
    assertThat(OF_2022.of(figure("F010"))).isEmpty();
    assertThat(
            new Hindsight(BEIJING.city(), BEIJING.plan(), LocalDate.of(2022, 12, 31), Set.of())
                .of(figure("F010")))
        .containsExactly("registration.trend");
  }
}
