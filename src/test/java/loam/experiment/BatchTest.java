package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.ecosystem.Beijing;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final LocalDate END = LocalDate.of(2016, 6, 30);
  private static final LocalDate CHANGE = LocalDate.of(2016, 1, 1);

  private record Arrival(int scenario, Trajectory trajectory) {}

  private static Scenario scenario(int replications, double reforms) {
    var change =
        new PolicyChange(
            KnownLevers.REFORMS_PER_YEAR,
            CHANGE,
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            reforms);
    return Beijing.scenario(Beijing.small(), END, 17, change)
        .with(new RunPlan(END, replications, 17));
  }

  private static List<Arrival> run(List<Scenario> scenarios, int threads)
      throws InterruptedException {
    List<Arrival> arrivals = new ArrayList<>();
    new Batch(scenarios, Engine.LOAM)
        .run(threads, (scenario, run) -> arrivals.add(new Arrival(scenario, run)));
    return arrivals;
  }

  @Test
  void scenarios_take_turns_and_each_gets_what_it_would_get_alone() throws InterruptedException {
    List<Scenario> scenarios = List.of(scenario(3, 0), scenario(1, 100), scenario(2, 400));

    for (int threads : new int[] {1, 3}) {
      List<Arrival> arrivals = run(scenarios, threads);

      assertThat(arrivals)
          .extracting(arrival -> arrival.scenario() + "/" + arrival.trajectory().replication())
          .containsExactly("0/1", "1/1", "2/1", "0/2", "2/2", "0/3");
      for (Arrival arrival : arrivals) {
        assertThat(arrival.trajectory())
            .isEqualTo(
                Beijing.run(scenarios.get(arrival.scenario()), arrival.trajectory().replication()));
      }
    }
  }

  @Test
  void many_more_scenarios_than_threads_change_nothing() throws InterruptedException {
    List<Scenario> many = IntStream.range(0, 40).mapToObj(i -> scenario(2, 10.0 * i)).toList();

    List<Arrival> arrivals = run(many, 2);

    assertThat(arrivals).hasSize(80);
    assertThat(arrivals.get(79).trajectory()).isEqualTo(Beijing.run(many.get(39), 2));
  }

  @Test
  void the_same_luck_meets_all_scenarios_until_their_policies_differ() throws InterruptedException {
    List<Arrival> arrivals = run(List.of(scenario(1, 0), scenario(1, 500)), 2);

    Trajectory one = arrivals.get(0).trajectory();
    Trajectory other = arrivals.get(1).trajectory();
    int before = 11; // the record of December 2015
    assertThat(one.at(Metric.REGISTERED, before)).isEqualTo(other.at(Metric.REGISTERED, before));
    assertThat(one.at(Metric.REGISTERED, 17)).isNotEqualTo(other.at(Metric.REGISTERED, 17));
  }

  @Test
  void a_batch_of_nothing_is_refused() {
    assertThatThrownBy(() -> new Batch(List.of(), Engine.LOAM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no scenario to run");
  }

  @Test
  void scenarios_that_end_within_their_first_year_share_nothing() throws InterruptedException {
    Scenario brief = Beijing.scenario(Beijing.small(), LocalDate.of(2015, 3, 31), 17);

    List<Arrival> arrivals = run(List.of(brief, brief, brief), 2);

    assertThat(arrivals).extracting(Arrival::scenario).containsExactly(0, 1, 2);
    assertThat(arrivals.get(2).trajectory()).isEqualTo(Beijing.run(brief, 1));
  }

  @Test
  void scenarios_with_a_common_past_get_what_they_would_get_alone() throws InterruptedException {
    LocalDate end = LocalDate.of(2018, 6, 30);
    Scenario reference = Beijing.scenario(Beijing.small(), end, 17);
    List<Scenario> scenarios = new ArrayList<>(List.of(reference, reference));
    for (LocalDate day : List.of(LocalDate.of(2018, 3, 1), CHANGE, LocalDate.of(2017, 1, 1))) {
      scenarios.add(
          reference.with(
              "from " + day,
              List.of(
                  new PolicyChange(
                      KnownLevers.CAPITAL_REGIME,
                      day,
                      Optional.empty(),
                      PolicyChange.Kind.VALUE,
                      2))));
    }
    scenarios.add(Beijing.scenario(Beijing.small(), end, 18)); // has no past in common with any

    List<Arrival> arrivals = run(scenarios, 2);

    for (Arrival arrival : arrivals) {
      Trajectory alone = Beijing.run(scenarios.get(arrival.scenario()), 1);
      assertThat(arrival.trajectory()).isEqualTo(alone);
      assertThat(arrival.trajectory().events()).isEqualTo(alone.events());
    }
    assertThat(arrivals).extracting(Arrival::scenario).containsExactly(0, 1, 2, 3, 4, 5);
  }
}
