package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import loam.city.Regime;
import loam.ecosystem.Metric;
import loam.stats.ComparisonWithBest.Standing;
import loam.stats.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LocalDate END = Invented.endOfMonth(2);

  private static final Invented REFERENCE =
      new Invented(3, 3)
          .with(Metric.UNICORNS, new double[][] {{100, 101, 102}, {90, 91, 92}, {110, 111, 112}})
          .with(Metric.LISTINGS, new double[][] {{1, 2, 3}, {2, 2, 2}, {0, 5, 1}})
          .with(Metric.REGISTRATIONS_PER_DAY, new double[][] {{10, 20, 30}, {1, 1, 1}, {0, 0, 31}});

  private static final Invented POLICY =
      new Invented(3, 3)
          .with(Metric.UNICORNS, new double[][] {{100, 105, 112}, {90, 91, 100}, {110, 111, 124}})
          .with(Metric.LISTINGS, new double[][] {{1, 2, 3}, {2, 2, 2}, {0, 5, 1}})
          .with(Metric.REGISTRATIONS_PER_DAY, new double[][] {{10, 20, 30}, {1, 1, 1}, {0, 0, 31}});

  private static Effect effect(Metric metric) {
    return new Comparison(List.of(REFERENCE, POLICY), Invented.BEGIN, 0.95)
        .effects(List.of(metric), List.of(END))
        .get(0);
  }

  @Test
  void a_stock_is_compared_on_the_date_pair_by_pair() {
    Effect effect = effect(Metric.UNICORNS);

    assertThat(effect.referenceMean()).isEqualTo((102 + 92 + 112) / 3.0);
    assertThat(effect.difference().differences().inOrder()).containsExactly(10, 8, 12);
    assertThat(effect.difference().mean()).isEqualTo(10);
    // t(2) at 97.5 % is 4.303; sd 2, n 3
    assertThat(effect.difference().interval(0.95).orElseThrow().low())
        .isCloseTo(10 - 4.3027 * 2 / Math.sqrt(3), within(1e-3));
    assertThat(effect.judgement().verdict()).isEqualTo(Verdict.HIGHER);
  }

  @Test
  void a_flow_is_summed_and_a_rate_averaged_over_days_since_the_beginning() {
    assertThat(effect(Metric.LISTINGS).referenceMean()).isEqualTo(6);
    assertThat(effect(Metric.LISTINGS).judgement().verdict()).isEqualTo(Verdict.IDENTICAL);
    double firstReplication = (10 * 31 + 20 * 28 + 30 * 31) / 90.0;
    assertThat(effect(Metric.REGISTRATIONS_PER_DAY).referenceMean())
        .isCloseTo((firstReplication + 1 + 31 * 31 / 90.0) / 3, within(1e-12));
  }

  @Test
  void a_later_beginning_leaves_months_out() {
    Comparison later = new Comparison(List.of(REFERENCE, POLICY), LocalDate.of(2027, 2, 1), 0.95);

    assertThat(later.values(0, Metric.LISTINGS, END)).containsExactly(5, 4, 6);
    assertThat(later.values(0, Metric.UNICORNS, END)).containsExactly(102, 92, 112);
  }

  @Test
  void the_more_is_asked_the_harder_it_is_to_detect_something() {
    Comparison comparison = new Comparison(List.of(REFERENCE, POLICY), Invented.BEGIN, 0.95);

    Effect alone = comparison.effects(List.of(Metric.UNICORNS), List.of(END)).get(0);
    Effect inFamily =
        comparison
            .effects(List.of(Metric.UNICORNS, Metric.LISTINGS, Metric.EXITS), List.of(END))
            .get(0);

    assertThat(inFamily.familyP()).isCloseTo(3 * alone.familyP(), within(1e-12));
  }

  @Test
  void what_does_not_exist_in_every_replication_is_left_out() {
    Invented undefined =
        new Invented(3, 3)
            .with(Metric.UNICORNS, new double[][] {{1, 1, Double.NaN}, {1, 1, 1}, {1, 1, 1}});

    Comparison comparison = new Comparison(List.of(REFERENCE, undefined), Invented.BEGIN, 0.95);

    assertThat(comparison.effects(List.of(Metric.UNICORNS), List.of(END))).isEmpty();
    assertThat(comparison.withBest(Metric.UNICORNS, END)).isEmpty();
  }

  @Test
  void the_best_is_the_largest_and_of_costs_the_smallest() {
    Invented dearer =
        new Invented(3, 3)
            .with(Metric.UNICORNS, REFERENCE.values(Metric.UNICORNS))
            .with(Metric.FISCAL_TOTAL, new double[][] {{5, 5, 5}, {5, 5, 6}, {5, 5, 7}});
    Comparison comparison =
        new Comparison(List.of(REFERENCE, POLICY, dearer), Invented.BEGIN, 0.95);

    assertThat(comparison.withBest(Metric.UNICORNS, END).orElseThrow().standings())
        .containsExactly(Standing.RULED_OUT, Standing.BEST, Standing.RULED_OUT);
    assertThat(comparison.withBest(Metric.FISCAL_TOTAL, END).orElseThrow().standings().get(2))
        .isEqualTo(Standing.RULED_OUT);
  }

  @Test
  void system_additionality_is_what_private_money_moves_per_public_money() {
    Invented funds =
        new Invented(3, 3)
            .with(Metric.PRIVATE_INVESTED, new double[][] {{0, 0, 90}, {0, 0, 180}, {0, 0, 270}})
            .with(Metric.FUNDS_INVESTED, new double[][] {{0, 0, 100}, {0, 0, 200}, {0, 0, 300}})
            .with(Metric.FUNDS_COINVESTED, new double[][] {{0, 0, 260}, {0, 0, 520}, {0, 0, 780}})
            .with(Metric.ADDITIONALITY_DEAL, new double[][] {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}});
    Additionality numbers =
        new Comparison(List.of(REFERENCE, funds), Invented.BEGIN, 0.95).additionality(1, END);
    Additionality other =
        new Comparison(List.of(funds, REFERENCE), Invented.BEGIN, 0.95).additionality(1, END);

    assertThat(numbers.system().estimate()).hasValue(0.9);
    assertThat(numbers.accounting().estimate()).hasValue(2.6);
    assertThat(numbers.deal()).isEqualTo(1);
    assertThat(numbers.government().mean()).isEqualTo(200);
    assertThat(other.system().estimate()).hasValue(0.9); // taking away moves as much as giving
    assertThat(other.accounting().estimate()).isEmpty();
  }

  @Test
  void effects_are_told_apart_by_the_regime_that_prevails_in_the_reference() {
    double boom = Regime.BOOM.ordinal();
    double normal = Regime.NORMAL.ordinal();
    double winter = Regime.WINTER.ordinal();
    Invented reference =
        new Invented(3, 3)
            .with(
                Metric.CAPITAL_REGIME,
                new double[][] {
                  {boom, boom, winter}, {winter, normal, winter}, {boom, normal, winter}
                })
            .with(Metric.UNICORNS, REFERENCE.values(Metric.UNICORNS));
    Comparison comparison = new Comparison(List.of(reference, POLICY), Invented.BEGIN, 0.95);

    RegimeEffects effects = RegimeEffects.of(comparison, 1, END);

    assertThat(effects.groups())
        .extracting(RegimeEffects.Group::replications)
        .containsExactly(List.of(0), List.of(2), List.of(1)); // a tie is called normal
    assertThat(effects.effect(effects.groups().get(2), Metric.UNICORNS).orElseThrow().mean())
        .isEqualTo(8);
  }

  @Test
  void runs_that_do_not_fit_are_refused() {
    assertThatThrownBy(
            () -> new Comparison(List.of(REFERENCE, new Invented(2, 3)), Invented.BEGIN, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Comparison(List.of(REFERENCE, new Invented(3, 2)), Invented.BEGIN, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
