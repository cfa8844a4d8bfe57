package loam.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.KnownLevers;
import org.junit.jupiter.api.Test;

/** Designs honour the types of the levers that they move. */
class SweepTest {
  private static final SweptLever CAPACITY =
      new SweptLever(KnownLevers.GIANT_CAPACITY, LocalDate.of(2027, 1, 1));

  /** Four strata for four whole numbers: each has exactly one point. */
  @Test
  void a_latin_hypercube_over_as_many_whole_numbers_as_points_has_each_of_them_once() {
    Sweep sweep = Sweep.latinHypercube(List.of(new Sweep.Range(CAPACITY, 11, 14)), 4, 7);

    assertThat(values(sweep)).containsExactlyInAnyOrder(11.0, 12.0, 13.0, 14.0);
  }

  /** Eight points of Sobol's sequence lie in eight equal parts, two for each of four numbers. */
  @Test
  void more_points_than_whole_numbers_are_refused() {
    assertThatThrownBy(() -> Sweep.sobol(List.of(new Sweep.Range(CAPACITY, 11, 14)), 8, 7))
        .hasMessageContaining("is there twice");
  }

  @Test
  void a_switch_takes_on_and_off_and_nothing_between() {
    SweptLever programme = new SweptLever(KnownLevers.SPACE_PROGRAMME, LocalDate.of(2027, 1, 1));

    assertThat(values(Sweep.grid(List.of(new Sweep.Levels(programme, List.of(0.0, 1.0))))))
        .containsExactly(0.0, 1.0);
    assertThatThrownBy(() -> programme.at(0.28))
        .hasMessage("space.programme is 0.28, but must be on or off; it is a switch");
  }

  private static List<Double> values(Sweep sweep) {
    return sweep.values(0).boxed().toList();
  }
}
