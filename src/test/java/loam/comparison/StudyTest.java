package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.experiment.Backend;
import loam.experiment.Ended;
import loam.experiment.Engine;
import loam.experiment.KeptTrajectories;
import loam.experiment.ReplicationFailedException;
import loam.experiment.TaskExecutor;
import loam.experiment.Threads;
import loam.experiment.Work;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

class StudyTest {
  private static final LocalDate END = LocalDate.of(2018, 12, 31);
  private static final LocalDate CHANGE = LocalDate.of(2017, 3, 15);
  private static final int REPLICATIONS = 4;
  private static final int TWINS = 2;

  private static final Question QUESTION =
      new Question(
          1,
          List.of(Metric.REGISTRATIONS_PER_DAY, Metric.SUBSTANTIVE, Metric.UNICORNS),
          List.of(END),
          0.95,
          TWINS);

  private static Scenario scenario(double reforms) {
    var change =
        new PolicyChange(
            KnownLevers.REFORMS_PER_YEAR,
            CHANGE,
            Optional.empty(),
            PolicyChange.Kind.VALUE,
            reforms);
    return Beijing.scenario(Beijing.small(), END, 17, change)
        .with(new RunPlan(END, REPLICATIONS, 17));
  }

  private static final Scenario REFERENCE = scenario(250);
  private static final Scenario POLICY = scenario(500);

  private static List<KeptTrajectories> stores() {
    return IntStream.range(0, 2)
        .mapToObj(place -> new KeptTrajectories(Ecosystem.recordDates(END)))
        .toList();
  }

  private static Study study(List<List<Scenario>> weakened) {
    return new Study(List.of(REFERENCE, POLICY), weakened, QUESTION, Engine.LOAM);
  }

  @Test
  void a_study_keeps_all_trajectories_and_counts_its_simulations() throws InterruptedException {
    List<KeptTrajectories> stores = stores();
    AtomicInteger ended = new AtomicInteger();
    Study study = study(List.of(List.of()));
    int announced = study.simulations(stores);

    Findings findings = study.make(2, stores, ended::addAndGet);

    // twins: reference, policy, placebo; then the rest of both
    assertThat(announced).isEqualTo(TWINS * 3 + 2 * (REPLICATIONS - TWINS));
    assertThat(ended.get()).isEqualTo(announced);
    for (int replication = 1; replication <= REPLICATIONS; replication++) {
      assertThat(stores.get(0).values(Metric.SUBSTANTIVE)[replication - 1])
          .isEqualTo(valuesOf(REFERENCE, replication));
      assertThat(stores.get(1).values(Metric.SUBSTANTIVE)[replication - 1])
          .isEqualTo(valuesOf(POLICY, replication));
    }
    PolicyCase policy = findings.cases().get(0);
    assertThat(policy.from()).isEqualTo(CHANGE);
    assertThat(policy.since()).isEqualTo(LocalDate.of(2017, 3, 1));
    assertThat(policy.ledgers().get(0).replications()).isEqualTo(TWINS);
    assertThat(policy.parting().orElseThrow().time()).isGreaterThan(803); // 2017-03-15
    assertThat(Sameness.firstBreach(stores.get(1), stores.get(0), CHANGE)).isEmpty();
    assertThat(findings.effects().get(0).difference().mean()).isPositive();
  }

  private static double[] valuesOf(Scenario scenario, int replication) {
    var trajectory = Beijing.run(scenario, replication);
    return IntStream.range(0, trajectory.months())
        .mapToDouble(month -> trajectory.at(Metric.SUBSTANTIVE, month))
        .toArray();
  }

  @Test
  void what_is_there_is_not_simulated_again_and_changes_nothing() throws InterruptedException {
    List<KeptTrajectories> stores = stores();
    Findings first = study(List.of(List.of())).make(1, stores, more -> {});
    Study again = study(List.of(List.of()));

    assertThat(again.simulations(stores)).isEqualTo(TWINS * 3);
    Findings second = again.make(1, stores, more -> {});

    assertThat(second.effects().get(1).difference().differences().inOrder())
        .isEqualTo(first.effects().get(1).difference().differences().inOrder());
  }

  @Test
  void what_is_there_but_would_come_out_otherwise_is_found_out() throws InterruptedException {
    List<KeptTrajectories> stores = stores();
    stores.get(0).put(Beijing.run(POLICY, 1)); // as if from another version of Loam

    assertThatThrownBy(() -> study(List.of(List.of())).make(1, stores, more -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("replication 1");
  }

  @Test
  void a_pair_that_fails_is_left_out_of_all_scenarios_and_pairs_stay_pairs()
      throws InterruptedException {
    List<KeptTrajectories> stores = stores();
    List<ReplicationFailedException> failures = new ArrayList<>();
    Question three = new Question(1, QUESTION.metrics(), QUESTION.dates(), QUESTION.level(), 3);

    Findings findings =
        new Study(List.of(REFERENCE, POLICY), List.of(List.of()), three, Engine.LOAM)
            .goingOnAfter(failures::add)
            .make(new Forgetful(1), stores, more -> {}, () -> false);

    assertThat(failures).extracting(ReplicationFailedException::replication).containsExactly(1);
    assertThat(findings.comparison().replications()).isEqualTo(REPLICATIONS - 1);
    assertThat(stores.get(0).values(Metric.SUBSTANTIVE)[0]).isEqualTo(valuesOf(REFERENCE, 2));
    assertThat(stores.get(1).values(Metric.SUBSTANTIVE)[2]).isEqualTo(valuesOf(POLICY, 4));
    PolicyCase policy = findings.cases().get(0);
    assertThat(policy.replication()).isEqualTo(2);
    assertThat(policy.ledgers().get(0).replications()).isEqualTo(2);
  }

  @Test
  void with_too_few_that_came_to_their_end_there_are_no_findings() {
    assertThatThrownBy(
            () ->
                study(List.of(List.of()))
                    .goingOnAfter(failure -> {})
                    .make(new Forgetful(2), stores(), more -> {}, () -> false))
        .isInstanceOf(ReplicationFailedException.class)
        .hasMessageContaining("replication 2 failed");
  }

  /** A place where one pair of twins fails. */
  private record Forgetful(int failing) implements Backend {
    @Override
    @SuppressWarnings("unchecked") // pairs of twins are asked for one by one
    public <J, R> TaskExecutor<J, R> executorFor(Work<J, R> work) {
      TaskExecutor<J, R> executor = new Threads(1).executorFor(work);
      var why =
          new ReplicationFailedException(
              "it", 17, failing, "some day", new IllegalStateException("no more"));
      R failure = (R) List.of(new Ended<>(Optional.empty(), Optional.of(why)));
      return new TaskExecutor<>() {
        @Override
        public int ahead() {
          return executor.ahead();
        }

        @Override
        public CompletableFuture<R> submit(J job) {
          return job.equals(List.of(failing))
              ? CompletableFuture.completedFuture(failure)
              : executor.submit(job);
        }

        @Override
        public void close() {
          executor.close();
        }
      };
    }
  }

  @Test
  void an_effect_that_goes_with_its_assumed_strength_rests_on_it_in_full()
      throws InterruptedException {
    Scenario indifferent =
        Beijing.scenario(
                Beijing.with(Beijing.small(), Map.of("registration.reformSemiElasticity", 0.0)),
                END,
                17)
            .with(new RunPlan(END, REPLICATIONS, 17));

    Findings findings =
        study(List.of(List.of(indifferent, indifferent))).make(2, stores(), more -> {});

    AssumedPart part = findings.cases().get(0).restsOn().get(0);
    assertThat(part.metric()).isEqualTo(Metric.REGISTRATIONS_PER_DAY);
    assertThat(part.full().size()).isEqualTo(TWINS);
    assertThat(part.share()).isEqualTo(1);
  }
}
