package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.city.Timescale;
import loam.comparison.Twins.Replication;
import loam.ecosystem.Beijing;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

class TwinsTest {
  private static final LocalDate END = LocalDate.of(2020, 12, 31);
  private static final LocalDate CHANGE = LocalDate.of(2018, 1, 1);
  private static final double AT_END = Timescale.dayOf(END) + 1;
  private static final int REPLICATIONS = 3;

  private static Scenario scenario(Lever lever, double value) {
    var change = new PolicyChange(lever, CHANGE, Optional.empty(), PolicyChange.Kind.VALUE, value);
    return Beijing.scenario(Beijing.small(), END, 17, change)
        .with(new RunPlan(END, REPLICATIONS, 17));
  }

  private static final Scenario REFERENCE = scenario(KnownLevers.REFORMS_PER_YEAR, 250);

  private static List<Replication> run(int threads, Scenario... policies)
      throws InterruptedException {
    List<Scenario> scenarios = new ArrayList<>(List.of(REFERENCE));
    scenarios.addAll(List.of(policies));
    List<Integer> days =
        IntStream.range(0, policies.length).mapToObj(i -> Timescale.dayOf(CHANGE)).toList();
    List<Replication> replications = new ArrayList<>();
    new Twins(scenarios, days, List.of(AT_END)).run(threads, 1, REPLICATIONS, replications::add);
    return replications;
  }

  @Test
  void a_policy_that_changes_nothing_leaves_every_twin_as_it_is() throws InterruptedException {
    for (Replication replication : run(1, scenario(KnownLevers.REFORMS_PER_YEAR, 250))) {
      assertThat(replication.trajectories().get(1)).isEqualTo(replication.trajectories().get(0));
      Ledger ledger = replication.ledgers().get(0).get(0);
      for (Outcome outcome : Outcome.all()) {
        for (Flow flow : Flow.values()) {
          if (flow != Flow.UNCHANGED && flow != Flow.DEADWEIGHT) {
            assertThat(ledger.count(outcome, flow)).isZero();
          }
        }
      }
      assertThat(ledger.count(Outcome.SPECIALISED, Flow.UNCHANGED)).isGreaterThan(100);
      assertThat(ledger.count(Outcome.ROUND_1, Flow.UNCHANGED)).isGreaterThan(100);
    }
  }

  @Test
  void what_comes_out_is_what_each_scenario_gives_alone_whatever_the_threads()
      throws InterruptedException {
    Scenario more = scenario(KnownLevers.REFORMS_PER_YEAR, 500);
    Scenario none = scenario(KnownLevers.REFORMS_PER_YEAR, 0);

    List<Replication> alone = run(1, more, none);
    List<Replication> together = run(3, more, none);

    for (int index = 0; index < REPLICATIONS; index++) {
      Replication replication = alone.get(index);
      assertThat(replication.number()).isEqualTo(index + 1);
      assertThat(replication.trajectories()).isEqualTo(together.get(index).trajectories());
      List<Scenario> scenarios = List.of(REFERENCE, more, none);
      for (int place = 0; place < scenarios.size(); place++) {
        assertThat(replication.trajectories().get(place))
            .isEqualTo(Beijing.run(scenarios.get(place), index + 1));
      }
      for (Outcome outcome : Outcome.all()) {
        for (Flow flow : Flow.values()) {
          for (int policy = 0; policy < 2; policy++) {
            assertThat(replication.ledgers().get(policy).get(0).count(outcome, flow))
                .isEqualTo(together.get(index).ledgers().get(policy).get(0).count(outcome, flow));
          }
        }
      }
    }
  }

  @Test
  void more_reforms_induce_firms_and_take_none_away_before_the_shared_pool_feels_them()
      throws InterruptedException {
    int induced = 0;
    for (Replication replication : run(2, scenario(KnownLevers.REFORMS_PER_YEAR, 500))) {
      Ledger ledger = replication.ledgers().get(0).get(0);
      induced += ledger.count(Outcome.ROUND_1, Flow.INDUCED);
      for (Outcome outcome : Outcome.all()) {
        assertThat(ledger.count(outcome, Flow.DETERRED)).as(outcome.id()).isZero();
      }
    }

    assertThat(induced).isPositive();
  }

  @Test
  void the_ledgers_net_is_the_difference_that_the_metrics_show() throws InterruptedException {
    // titles gained and never before: without re-awards the flows of both agree
    for (Replication replication : run(2, scenario(KnownLevers.EXITS_IPO_WINDOW, 0))) {
      int net = replication.ledgers().get(0).get(0).net(Outcome.LISTED);
      double difference = 0;
      for (int month = 0; month < replication.trajectories().get(0).months(); month++) {
        difference +=
            replication.trajectories().get(1).at(Metric.LISTINGS, month)
                - replication.trajectories().get(0).at(Metric.LISTINGS, month);
      }
      assertThat((double) net).isEqualTo(difference).isNegative();
    }
  }

  @Test
  void a_placebo_of_one_yuan_moves_the_pool_and_hardly_a_firm() throws InterruptedException {
    for (Replication replication : run(1, scenario(KnownLevers.REFORMS_PER_YEAR, 500))) {
      Ledger placebo = replication.placebos().get(0).get(0);
      for (Outcome outcome : Outcome.all()) {
        assertThat(placebo.count(outcome, Flow.INDUCED)).isZero();
        assertThat(placebo.count(outcome, Flow.ADDITIONAL)).isLessThan(5);
        assertThat(placebo.count(outcome, Flow.DISPLACED)).isLessThan(5);
      }
    }
  }
}
