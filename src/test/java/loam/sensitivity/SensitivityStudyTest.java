package loam.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import loam.experiment.Threads;
import loam.sensitivity.SensitivityStudy.Plan;
import loam.sensitivity.SensitivityStudy.Screened;
import org.junit.jupiter.api.Test;

/** Formulas whose answers are known. */
class SensitivityStudyTest {
  private static final Plan PLAN = new Plan(6, 256, 2, 8, 2, 3);

  /** 2a + 6b; c does nothing; random adds the same everywhere. */
  private static final Formula LINEAR =
      new Formula((in, random) -> 2 * in[0] + 6 * in[1] + 0.01 * Formula.normal(random));

  private static SensitivityStudy study(Formula formula, World world) {
    return new SensitivityStudy(
        Formula.factors(3), world, Formula.OUTCOME, PLAN, formula, new Threads(2), more -> {});
  }

  @Test
  void a_linear_formula_has_its_coefficients_as_elementary_effects() throws InterruptedException {
    List<Screened> screened = study(LINEAR, Formula.world()).screen();

    assertThat(screened)
        .extracting(one -> one.factor().name())
        .containsExactly("sme.package", "funds.scale", "exits.ipoWindow");
    assertThat(screened.get(0).effects().mean()).isCloseTo(6, within(1e-9));
    assertThat(screened.get(0).effects().scatter()).isCloseTo(0, within(1e-9));
    assertThat(screened.get(1).effects().meanSize()).isCloseTo(2, within(1e-9));
    assertThat(screened.get(1).isSignificant()).isTrue();
    assertThat(screened.get(2).effects().meanSize()).isCloseTo(0, within(1e-9));
  }

  /**
   * Steps go two thirds of the range, from 0 to 2/3 or from 1/3 to 1. Of the whole numbers 1 to 3
   * that is from 1 to 2 or from 2 to 3, half of the range: y = a rises by 1 in half of the range, 2
   * in all of it, where the nominal step would give 1.5. Of 0 and 1 it is always all of the range:
   * y = 10 b rises by 10, where the nominal step would give 15.
   */
  @Test
  void steps_of_whole_numbers_are_as_long_as_they_were_taken() throws InterruptedException {
    List<Factor> factors =
        List.of(
            new Factor("funds.scale", Factor.Kind.LEVER, "1", 1, 3, 2, true),
            new Factor("sme.package", Factor.Kind.LEVER, "1", 0, 1, 0, true));
    Formula formula = new Formula((in, random) -> in[0] + 10 * in[1]);
    SensitivityStudy study =
        new SensitivityStudy(
            factors, Formula.world(), Formula.OUTCOME, PLAN, formula, new Threads(2), more -> {});

    List<Screened> screened = study.screen();

    assertThat(screened)
        .extracting(one -> one.factor().name())
        .containsExactly("sme.package", "funds.scale");
    assertThat(screened.get(0).effects().mean()).isCloseTo(10, within(1e-9));
    assertThat(screened.get(1).effects().mean()).isCloseTo(2, within(1e-9));
    assertThat(screened.get(1).effects().scatter()).isCloseTo(0, within(1e-9));
  }

  /** Variances 4/12 and 36/12, so that the shares are 0.1 and 0.9. */
  @Test
  void a_linear_formula_divides_its_variance_by_squared_coefficients() throws InterruptedException {
    SensitivityStudy study = study(LINEAR, Formula.world());

    SensitivityStudy.Shares shares = study.share(study.leading(study.screen()));

    assertThat(shares.factors()).hasSize(2);
    assertThat(shares.indices().variance()).isCloseTo(40.0 / 12, within(0.1));
    assertThat(shares.indices().first(0.95).get(0).estimate()).isCloseTo(0.9, within(0.02));
    assertThat(shares.indices().total(0.95).get(1).estimate()).isCloseTo(0.1, within(0.02));
  }

  @Test
  void the_factor_that_reaches_farthest_is_on_top_of_the_tornado() throws InterruptedException {
    SensitivityStudy study = study(LINEAR, Formula.besideReference());

    Tornado tornado = Tornado.of(study.ends(Formula.factors(2)));

    assertThat(tornado.usual().mean()).isCloseTo(0, within(1e-9));
    assertThat(tornado.bars())
        .extracting(Tornado.Bar::name)
        .containsExactly("sme.package", "funds.scale");
    assertThat(tornado.bars().get(0).low().outcome().mean()).isCloseTo(-3, within(1e-9));
    assertThat(tornado.bars().get(0).high().move().mean()).isCloseTo(3, within(1e-9));
    assertThat(tornado.bars().get(0).high().moves()).isTrue();
  }

  @Test
  void simulations_are_as_many_as_announced() throws InterruptedException {
    Plan few = new Plan(6, 32, 2, 8, 2, 3);
    AtomicInteger counted = new AtomicInteger();
    SensitivityStudy study =
        new SensitivityStudy(
            Formula.factors(3),
            Formula.besideReference(),
            Formula.OUTCOME,
            few,
            LINEAR,
            new Threads(3),
            counted::addAndGet);
    List<Factor> leading = study.leading(study.screen());
    study.share(leading);
    study.ends(leading);

    assertThat(counted).hasValue(few.simulations(3, 2));
  }

  @Test
  void a_value_that_does_not_exist_ends_the_study() {
    Formula none = new Formula((in, random) -> Double.NaN);

    assertThatThrownBy(() -> study(none, Formula.world()).screen())
        .isInstanceOf(Outcome.MissingValueException.class)
        .hasMessageContaining("unicorns has no value on 2025-03-31 in replication 1 of point");
  }
}
