package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import loam.city.Roster;
import loam.ecosystem.LifeEvent;
import loam.ecosystem.Metric;
import loam.stats.Better;
import loam.stats.Clusters;
import loam.stats.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final LocalDate END = Invented.endOfMonth(2);

  private static final Invented REFERENCE =
      new Invented(5, 3)
          .with(
              Metric.UNICORNS,
              new double[][] {
                {100, 101, 102}, {90, 91, 92}, {110, 111, 112}, {80, 81, 82}, {100, 101, 102}
              })
          .with(
              Metric.LISTINGS,
              new double[][] {{1, 2, 3}, {2, 2, 2}, {0, 5, 1}, {1, 1, 4}, {3, 3, 0}})
          .with(
              Metric.REGISTRATIONS_PER_DAY,
              new double[][] {{10, 20, 30}, {1, 1, 1}, {0, 0, 31}, {1, 1, 1}, {1, 1, 1}});

  private static final Invented POLICY =
      new Invented(5, 3)
          .with(
              Metric.UNICORNS,
              new double[][] {
                {100, 105, 112}, {90, 91, 100}, {110, 111, 124}, {80, 81, 92}, {100, 101, 112}
              })
          .with(Metric.LISTINGS, REFERENCE.values(Metric.LISTINGS))
          .with(Metric.REGISTRATIONS_PER_DAY, REFERENCE.values(Metric.REGISTRATIONS_PER_DAY));

  private static Effect effect(Metric metric) {
    return new Comparison(List.of(REFERENCE, POLICY), Invented.BEGIN, 0.95)
        .effects(1, List.of(metric), List.of(END))
        .get(0);
  }

  @Test
  void a_stock_is_compared_on_the_date_pair_by_pair() {
    Effect effect = effect(Metric.UNICORNS);

    assertThat(effect.referenceMean()).isEqualTo((102 + 92 + 112 + 82 + 102) / 5.0);
    assertThat(effect.difference().differences().inOrder()).containsExactly(10, 8, 12, 10, 10);
    assertThat(effect.difference().mean()).isEqualTo(10);
    // scipy: t.ppf(0.975, 4) = 2.776445; sd √2, n 5
    assertThat(effect.judgement().interval().orElseThrow().low())
        .isCloseTo(10 - 2.776445 * Math.sqrt(2.0 / 5), within(1e-6));
    assertThat(effect.judgement().verdict()).isEqualTo(Verdict.HIGHER);
  }

  @Test
  void a_flow_is_summed_and_a_rate_averaged_over_days_since_the_beginning() {
    assertThat(effect(Metric.LISTINGS).referenceMean()).isEqualTo(6);
    assertThat(effect(Metric.LISTINGS).judgement().verdict()).isEqualTo(Verdict.IDENTICAL);
    double firstReplication = (10 * 31 + 20 * 28 + 30 * 31) / 90.0;
    assertThat(effect(Metric.REGISTRATIONS_PER_DAY).referenceMean())
        .isCloseTo((firstReplication + 1 + 31 * 31 / 90.0 + 1 + 1) / 5, within(1e-12));
  }

  @Test
  void a_later_beginning_leaves_months_out() {
    Comparison later = new Comparison(List.of(REFERENCE, POLICY), LocalDate.of(2027, 2, 1), 0.95);

    assertThat(later.reference(1, Metric.LISTINGS, END)).containsExactly(5, 4, 6, 5, 3);
    assertThat(later.reference(1, Metric.UNICORNS, END)).containsExactly(102, 92, 112, 82, 102);
  }

  /** Listings and exits are the same to the bit; the budget makes the family two. */
  @Test
  void the_more_is_asked_the_harder_it_is_to_detect_something_but_identical_ones_cost_nothing() {
    Invented dearer =
        new Invented(5, 3)
            .with(Metric.UNICORNS, POLICY.values(Metric.UNICORNS))
            .with(Metric.LISTINGS, REFERENCE.values(Metric.LISTINGS))
            .with(
                Metric.FISCAL_TOTAL,
                new double[][] {{0, 0, 5}, {0, 0, 6}, {0, 0, 7}, {0, 0, -9}, {0, 0, 5}});
    Comparison comparison = new Comparison(List.of(REFERENCE, dearer), Invented.BEGIN, 0.95);

    Effect alone = comparison.effects(1, List.of(Metric.UNICORNS), List.of(END)).get(0);
    List<Effect> family =
        comparison.effects(
            1,
            List.of(Metric.UNICORNS, Metric.LISTINGS, Metric.EXITS, Metric.FISCAL_TOTAL),
            List.of(END));

    assertThat(family.get(0).judgement().familyP())
        .isCloseTo(2 * alone.judgement().familyP(), within(1e-15));
    assertThat(family.get(0).judgement().level()).isCloseTo(0.975, within(1e-12));
    assertThat(family.get(1).judgement().verdict()).isEqualTo(Verdict.IDENTICAL);
  }

  @Test
  void what_stands_beside_a_policy_changes_nothing_of_its_effects() {
    LocalDate later = LocalDate.of(2027, 2, 1);
    List<Metric> metrics = List.of(Metric.UNICORNS, Metric.LISTINGS);
    Invented more =
        new Invented(5, 3)
            .with(Metric.LISTINGS, new double[5][3])
            .with(Metric.UNICORNS, POLICY.values(Metric.UNICORNS));

    List<Effect> alone =
        new Comparison(List.of(REFERENCE, more), List.of(later), 0.95, Clusters.NONE)
            .effects(1, metrics, List.of(END));
    List<Effect> beside =
        new Comparison(
                List.of(REFERENCE, more, POLICY),
                List.of(later, Invented.BEGIN),
                0.95,
                Clusters.NONE)
            .effects(1, metrics, List.of(END));

    assertThat(beside.get(1).referenceMean()).isEqualTo(alone.get(1).referenceMean());
    assertThat(alone.get(1).referenceMean()).isEqualTo((5 + 4 + 6 + 5 + 3) / 5.0); // from February
    for (int effect = 0; effect < 2; effect++) {
      assertThat(beside.get(effect).judgement()).isEqualTo(alone.get(effect).judgement());
      assertThat(beside.get(effect).since()).isEqualTo(later);
    }
  }

  @Test
  void what_does_not_exist_in_every_replication_is_left_out() {
    Invented undefined =
        new Invented(5, 3)
            .with(
                Metric.UNICORNS,
                new double[][] {{1, 1, Double.NaN}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}});

    Comparison comparison = new Comparison(List.of(REFERENCE, undefined), Invented.BEGIN, 0.95);

    assertThat(comparison.effects(1, List.of(Metric.UNICORNS), List.of(END))).isEmpty();
  }

  @Test
  void a_rise_in_costs_is_worse() {
    assertThat(Headlines.better(Metric.FISCAL_TOTAL)).isEqualTo(Better.SMALLER);
    assertThat(Headlines.better(Metric.UNICORNS)).isEqualTo(Better.LARGER);
  }

  /** Two firms more for 100 m yuan more in each pair: 2 a hundred million. */
  @Test
  void outcomes_are_counted_for_each_hundred_million_of_the_fiscal_account() {
    Invented dearer =
        new Invented(3, 3)
            .with(Metric.FISCAL_TOTAL, new double[][] {{0, 0, 1e8}, {0, 0, 1e8}, {0, 0, 1e8}});
    FirmOutcomes with = new FirmOutcomes();
    for (int firm = 1; firm <= 2; firm++) {
      with.happened(0, firm, LifeEvent.REGISTERED, 0, 0);
      with.happened(5, firm, LifeEvent.UNICORN, 0, 0);
    }
    Ledger two = Ledger.of(with, new FirmOutcomes(), 100);
    Ledger none = Ledger.of(new FirmOutcomes(), new FirmOutcomes(), 100);
    LedgerSummary ledger =
        new LedgerSummary(1, END, List.of(two, two, two), List.of(none, none, none), Clusters.NONE);

    var ratio =
        new Comparison(List.of(new Invented(3, 3), dearer), Invented.BEGIN, 0.95)
            .perHundredMillion(ledger, Outcome.UNICORN);

    assertThat(ratio.estimate()).hasValue(2);
  }

  @Test
  void system_additionality_is_what_private_money_moves_per_public_money() {
    Invented funds =
        new Invented(5, 3)
            .with(
                Metric.PRIVATE_INVESTED,
                new double[][] {{0, 0, 90}, {0, 0, 180}, {0, 0, 270}, {0, 0, 180}, {0, 0, 180}})
            .with(
                Metric.FUNDS_INVESTED,
                new double[][] {{0, 0, 100}, {0, 0, 200}, {0, 0, 300}, {0, 0, 200}, {0, 0, 200}})
            .with(
                Metric.FUNDS_COINVESTED,
                new double[][] {{0, 0, 260}, {0, 0, 520}, {0, 0, 780}, {0, 0, 520}, {0, 0, 520}})
            .with(
                Metric.ADDITIONALITY_DEAL,
                new double[][] {{0, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}});
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
    double boom = 0;
    double normal = 1;
    double winter = 2;
    Invented reference =
        new Invented(5, 3)
            .with(
                Metric.CAPITAL_REGIME,
                new double[][] {
                  {boom, boom, winter},
                  {winter, normal, winter},
                  {boom, normal, winter},
                  {normal, normal, winter},
                  {normal, normal, normal}
                })
            .with(Metric.UNICORNS, REFERENCE.values(Metric.UNICORNS));
    Comparison comparison = new Comparison(List.of(reference, POLICY), Invented.BEGIN, 0.95);

    RegimeEffects effects = RegimeEffects.of(comparison, Roster.STANDARD, 1, END);

    assertThat(effects.groups())
        .extracting(RegimeEffects.Group::replications)
        .containsExactly(List.of(0), List.of(2, 3, 4), List.of(1)); // a tie is called normal
    assertThat(effects.effect(effects.groups().get(2), Metric.UNICORNS).orElseThrow().mean())
        .isEqualTo(8);
  }

  @Test
  void runs_that_do_not_fit_are_refused() {
    assertThatThrownBy(
            () -> new Comparison(List.of(REFERENCE, new Invented(4, 3)), Invented.BEGIN, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Comparison(List.of(REFERENCE, new Invented(5, 2)), Invented.BEGIN, 0.95))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
