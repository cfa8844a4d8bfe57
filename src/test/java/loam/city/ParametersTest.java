package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loam.city.RegimeParameters.ObservedRegime;
import org.junit.jupiter.api.Test;

/** Records of parameters refuse what no model could be built from. */
class ParametersTest {
  private static final List<ByRegime> JUMP =
      List.of(new ByRegime(0, 0.5, 0.5), new ByRegime(0.5, 0, 0.5), new ByRegime(0.5, 0.5, 0));
  private static final List<ObservedRegime> PATH = List.of(new ObservedRegime(0, 0));

  @Test
  void a_chain_of_regimes_must_move_on() {
    assertThat(new RegimeParameters(PATH, 10, new ByRegime(1, 1, 1), JUMP, 6).path()).hasSize(1);
    assertThatThrownBy(() -> Domains.check(chain(new ByRegime(1, 0, 1), 6)))
        .hasMessage("meanYears.normal is 0, but must lie in 0.01 to 1000");
    assertThatThrownBy(() -> Domains.check(chain(new ByRegime(1, 1, 1), -1)))
        .hasMessage("climateLagMonths is -1, but must lie in 0 to 120");
    assertThatThrownBy(
            () ->
                new RegimeParameters(
                    PATH,
                    10,
                    new ByRegime(1, 1, 1),
                    List.of(new ByRegime(0.5, 0.5, 0), JUMP.get(1), JUMP.get(2)),
                    0))
        .hasMessage("jump.boom leads back to itself, but must lead elsewhere");
  }

  private static RegimeParameters chain(ByRegime meanYears, int climateLagMonths) {
    return new RegimeParameters(PATH, 10, meanYears, JUMP, climateLagMonths);
  }

  @Test
  void all_refusals_of_a_record_come_together() {
    assertThatThrownBy(
            () -> new RegimeParameters(List.of(), 10, new ByRegime(1, 1, 1), List.of(), 6))
        .isInstanceOfSatisfying(
            OutOfDomainException.class,
            e ->
                assertThat(e.refusals())
                    .extracting(OutOfDomainException.Refusal::name)
                    .containsExactly("path", "jump"));
  }
}
