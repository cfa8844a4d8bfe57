package loam.comparison;

import static loam.comparison.Flow.ADDITIONAL;
import static loam.comparison.Flow.BROUGHT_FORWARD;
import static loam.comparison.Flow.DEADWEIGHT;
import static loam.comparison.Flow.DELAYED;
import static loam.comparison.Flow.DETERRED;
import static loam.comparison.Flow.DISPLACED;
import static loam.comparison.Flow.INDUCED;
import static loam.comparison.Flow.UNCHANGED;
import static loam.comparison.Outcome.ROUND_1;
import static loam.comparison.Outcome.ROUND_2;
import static loam.comparison.Outcome.UNICORN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.LifeEvent;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerTest {
  private static final double HORIZON = 1000;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  private final FirmOutcomes policy = new FirmOutcomes();
  private final FirmOutcomes reference = new FirmOutcomes();

  private static void unicorn(FirmOutcomes fates, long firm, double time) {
    fates.happened(0, firm, LifeEvent.REGISTERED, 0, 0);
    if (time < NEVER) {
      fates.happened(time, firm, LifeEvent.UNICORN, 0, 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "900,      Infinity, ADDITIONAL",
    "900,      1001,     ADDITIONAL",
    "1000,     1001,     ADDITIONAL",
    "Infinity, 900,      DISPLACED",
    "1001,     1000,     DISPLACED",
    "700,      900,      BROUGHT_FORWARD",
    "719,      900,      BROUGHT_FORWARD",
    "720,      900,      UNCHANGED",
    "900,      720,      UNCHANGED",
    "900,      719,      DELAYED"
  })
  void twins_are_compared_at_the_horizon(double under, double without, Flow expected) {
    unicorn(policy, 7, under);
    unicorn(reference, 7, without);

    Ledger ledger = Ledger.of(policy, reference, HORIZON);

    for (Flow flow : Flow.values()) {
      assertThat(ledger.count(UNICORN, flow)).as(flow.id()).isEqualTo(flow == expected ? 1 : 0);
    }
  }

  @Test
  void what_happens_after_the_horizon_to_both_is_no_line() {
    unicorn(policy, 7, 1001);
    unicorn(reference, 7, 1002);

    Ledger ledger = Ledger.of(policy, reference, HORIZON);

    for (Flow flow : Flow.values()) {
      assertThat(ledger.count(UNICORN, flow)).isZero();
    }
  }

  @Test
  void public_money_that_changes_nothing_is_deadweight_if_it_came_by_the_horizon() {
    for (long firm = 1; firm <= 3; firm++) {
      unicorn(policy, firm, 500);
      unicorn(reference, firm, 500);
    }
    policy.happened(400, 1, LifeEvent.ROUND, 10, 5);
    policy.happened(1200, 2, LifeEvent.ROUND, 10, 5);
    policy.happened(400, 3, LifeEvent.ROUND, 10, 0);

    Ledger ledger = Ledger.of(policy, reference, HORIZON);

    assertThat(ledger.count(UNICORN, DEADWEIGHT)).isEqualTo(1);
    assertThat(ledger.count(UNICORN, UNCHANGED)).isEqualTo(2);
  }

  @Test
  void firms_that_exist_under_one_policy_only_have_lines_of_their_own() {
    unicorn(policy, 1, 500);
    unicorn(reference, 2, 500);
    unicorn(reference, 3, 500);

    Ledger ledger = Ledger.of(policy, reference, HORIZON);

    assertThat(ledger.count(UNICORN, INDUCED)).isEqualTo(1);
    assertThat(ledger.count(UNICORN, DETERRED)).isEqualTo(2);
    assertThat(ledger.count(UNICORN, ADDITIONAL)).isZero();
    assertThat(ledger.count(UNICORN, DISPLACED)).isZero();
    assertThat(ledger.net(UNICORN)).isEqualTo(-1);
  }

  @Test
  void the_rounds_of_a_firm_are_told_apart_by_their_number() {
    for (FirmOutcomes fates : List.of(policy, reference)) {
      fates.happened(0, 7, LifeEvent.PRESENT, 0, 0);
      fates.happened(100, 7, LifeEvent.ROUND, 10, 0);
    }
    policy.happened(300, 7, LifeEvent.ROUND, 10, 4);

    Ledger ledger = Ledger.of(policy, reference, HORIZON);

    assertThat(ledger.count(ROUND_1, DEADWEIGHT)).isEqualTo(1);
    assertThat(ledger.count(ROUND_2, ADDITIONAL)).isEqualTo(1);
  }

  @Property
  void net_is_the_difference_of_the_totals(
      @ForAll @Size(max = 40) List<@IntRange(max = 1500) Integer> under,
      @ForAll @Size(max = 40) List<@IntRange(max = 1500) Integer> without) {
    FirmOutcomes theirs = new FirmOutcomes();
    FirmOutcomes ours = new FirmOutcomes();
    List<Double> times = new ArrayList<>();
    for (int firm = 0; firm < under.size(); firm++) {
      unicorn(theirs, firm, under.get(firm));
    }
    for (int firm = 0; firm < without.size(); firm++) {
      unicorn(ours, 3L * firm, without.get(firm));
      times.add(without.get(firm).doubleValue());
    }

    Ledger ledger = Ledger.of(theirs, ours, HORIZON);

    long underPolicy = under.stream().filter(time -> time <= HORIZON).count();
    long underReference = times.stream().filter(time -> time <= HORIZON).count();
    assertThat(ledger.underPolicy(UNICORN)).isEqualTo((int) underPolicy);
    assertThat(ledger.net(UNICORN)).isEqualTo((int) (underPolicy - underReference));
  }

  @Property(tries = 50)
  void exchanging_the_twins_exchanges_the_lines(
      @ForAll @Size(max = 40) List<@IntRange(max = 1500) Integer> under,
      @ForAll @Size(max = 40) List<@IntRange(max = 1500) Integer> without) {
    FirmOutcomes theirs = new FirmOutcomes();
    FirmOutcomes ours = new FirmOutcomes();
    for (int firm = 0; firm < under.size(); firm++) {
      unicorn(theirs, firm, under.get(firm));
    }
    for (int firm = 0; firm < without.size(); firm++) {
      unicorn(ours, 3L * firm, without.get(firm));
    }

    Ledger ledger = Ledger.of(theirs, ours, HORIZON);
    Ledger exchanged = Ledger.of(ours, theirs, HORIZON);

    Flow[][] opposites = {{ADDITIONAL, DISPLACED}, {INDUCED, DETERRED}, {BROUGHT_FORWARD, DELAYED}};
    for (Flow[] pair : opposites) {
      assertThat(ledger.count(UNICORN, pair[0])).isEqualTo(exchanged.count(UNICORN, pair[1]));
      assertThat(ledger.count(UNICORN, pair[1])).isEqualTo(exchanged.count(UNICORN, pair[0]));
    }
  }
}
