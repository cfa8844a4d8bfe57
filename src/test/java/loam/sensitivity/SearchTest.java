package loam.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loam.experiment.Threads;
import loam.sensitivity.Search.Answer;
import loam.sensitivity.Search.Ending;
import org.junit.jupiter.api.Test;

/** Formulas for which the value that a target takes is known. */
class SearchTest {
  /** 100 a + 5 N: at least L with a probability of 0.8 from a = (L + 5 z(0.8)) / 100 on. */
  private static final Formula RISING =
      new Formula((in, random) -> 100 * in[0] + 5 * Formula.normal(random));

  private static final Formula FALLING =
      new Formula((in, random) -> -100 * in[0] + 5 * Formula.normal(random));

  private static final double FOR_80_PERCENT = 0.8416 * 5 / 100;

  private static Answer search(Formula formula, boolean atLeast, double level)
      throws InterruptedException {
    Target target = new Target(Formula.OUTCOME.metric(), Formula.END, atLeast, level);
    return new Search(
            Formula.factors(1).get(0),
            Formula.world(),
            Formula.OUTCOME,
            target,
            new Search.Plan(0.8, 200, 1, 1),
            formula,
            new Threads(2),
            more -> {})
        .run();
  }

  @Test
  void the_value_is_found_upwards_within_its_interval() throws InterruptedException {
    Answer answer = search(RISING, true, 70);

    assertThat(answer.ending()).isEqualTo(Ending.FOUND);
    assertThat(answer.upwards()).isTrue();
    assertThat(answer.interval().contains(0.7 + FOR_80_PERCENT)).isTrue();
    assertThat(answer.value()).isCloseTo(0.7 + FOR_80_PERCENT, within(0.03));
    assertThat(answer.interval().halfWidth()).isLessThan(0.03);
    assertThat(answer.turns()).isFalse();
  }

  @Test
  void the_value_is_found_downwards_too() throws InterruptedException {
    Answer answer = search(FALLING, true, -30);

    assertThat(answer.upwards()).isFalse();
    assertThat(answer.interval().contains(0.3 - FOR_80_PERCENT)).isTrue();
    assertThat(answer.value()).isCloseTo(0.3 - FOR_80_PERCENT, within(0.03));
  }

  @Test
  void what_holds_already_is_not_looked_for() throws InterruptedException {
    Answer answer = search(RISING, true, 40);

    assertThat(answer.ending()).isEqualTo(Ending.HOLDS_ALREADY);
    assertThat(answer.tried()).isEmpty();
    assertThat(answer.usual().met().share()).isGreaterThan(0.9);
  }

  @Test
  void what_no_value_does_is_said() throws InterruptedException {
    Answer answer = search(RISING, true, 200);

    assertThat(answer.ending()).isEqualTo(Ending.NO_VALUE);
    assertThat(answer.best().met().successes()).isZero();
    assertThat(answer.tried())
        .extracting(Search.Tried::value)
        .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
  }

  /** Only values around 0.25 do it, of both ends neither. */
  @Test
  void an_answer_that_is_not_monotone_is_called_so() throws InterruptedException {
    Formula hump =
        new Formula((in, random) -> -100 * Math.abs(in[0] - 0.25) + 2 * Formula.normal(random));

    Answer answer = search(hump, true, -10);

    assertThat(answer.ending()).isEqualTo(Ending.FOUND);
    assertThat(answer.turns()).isTrue();
  }
}
