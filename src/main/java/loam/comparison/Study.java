package loam.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Batch;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.KeptTrajectories;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Threads;
import loam.experiment.TrajectoryStore;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.stats.Clusters;

/**
 * Makes a comparison: simulates what is not there yet, pairs twins, and runs again without assumed
 * strengths. All scenarios share city data, seed, horizon and number of replications.
 */
public final class Study {
  private static final int FEWEST = 2;

  private final List<Scenario> scenarios;
  private final List<List<Scenario>> weakened;
  private final Question question;
  private final Engine engine;
  private int mostTwinThreads = Integer.MAX_VALUE;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private TwinsCheckpoint twinsCheckpoint = TwinsCheckpoint.NONE;
  private Consumer<ReplicationFailedException> onFailure =
      failure -> {
        throw failure;
      };

  /**
   * What is asked of each policy, in their order.
   *
   * @param level confidence level of all intervals of one policy together
   * @param twins number of replications in which twins are paired, at least 1
   */
  public record Question(List<Asked> asked, double level, int twins) {
    /** The same of each of some policies. */
    public Question(
        int policies, List<Metric> metrics, List<LocalDate> dates, double level, int twins) {
      this(Collections.nCopies(policies, new Asked(metrics, dates)), level, twins);
    }

    public Question {
      asked = List.copyOf(asked);
    }

    /** What is asked of a policy, counted from 1. */
    public Asked of(int policy) {
      return asked.get(policy - 1);
    }

    /** All dates, ascending. */
    public List<LocalDate> dates() {
      return asked.stream().flatMap(of -> of.dates().stream()).distinct().sorted().toList();
    }

    /** All metrics. */
    public List<Metric> metrics() {
      return asked.stream().flatMap(of -> of.metrics().stream()).distinct().toList();
    }
  }

  /**
   * What is asked of one policy: one family of comparisons.
   *
   * @param metrics its primary outcomes
   * @param dates by which they are reported, record dates in ascending order
   */
  public record Asked(List<Metric> metrics, List<LocalDate> dates) {
    public Asked {
      metrics = List.copyOf(metrics);
      dates = List.copyOf(dates);
    }
  }

  /**
   * What came of it.
   *
   * @param effects of all policies, each a family of its own
   * @param cases one per policy
   */
  public record Findings(Comparison comparison, List<Effect> effects, List<PolicyCase> cases) {
    public Findings {
      effects = List.copyOf(effects);
      cases = List.copyOf(cases);
    }

    /** The effects of a policy, counted from 1. */
    public List<Effect> effects(int policy) {
      return effects.stream().filter(effect -> effect.policy() == policy).toList();
    }

    /** The level of each interval of a policy alone, so that those of its effects hold together. */
    public double level(int policy) {
      return effects(policy).stream()
          .findFirst()
          .map(effect -> effect.judgement().level())
          .orElse(comparison.level());
    }
  }

  /**
   * A study.
   *
   * @param scenarios the reference first
   * @param weakened for each policy the reference and the policy in a world without the assumed
   *     strengths of its levers, or nothing if it has none
   */
  public Study(
      List<Scenario> scenarios, List<List<Scenario>> weakened, Question question, Engine engine) {
    this.scenarios = List.copyOf(scenarios);
    this.weakened = List.copyOf(weakened);
    this.question = question;
    this.engine = engine;
  }

  /** The first day on which a policy, or the world, differs from a reference. */
  public static LocalDate firstDifference(Scenario policy, Scenario reference) {
    if (!policy.city().isTheWorldOf(reference.city())) {
      return policy.city().start();
    }
    OptionalDouble day = policy.policy().firstDifference(reference.policy());
    return day.isPresent()
        ? Timescale.dateOf(Math.max(Timescale.dayOf(policy.city().start()), day.getAsDouble()))
        : reference.plan().end().plusDays(1);
  }

  /**
   * Makes the study.
   *
   * @param stores one per scenario; what they hold already is not simulated again, but for twins
   * @param ended hears of so many simulations more that have ended
   */
  public Findings make(int threads, List<? extends TrajectoryStore> stores, IntConsumer ended)
      throws InterruptedException {
    return make(new Threads(threads), stores, ended, () -> false);
  }

  /**
   * As above, wherever it may be, but may be told to stop after the replications under way. What
   * the stores hold then is balanced: of all scenarios at least as many replications as of the one
   * with fewest.
   *
   * @param stop asked in the caller's thread after each replication
   * @throws InterruptedException if it was told to stop
   */
  public Findings make(
      Backend place,
      List<? extends TrajectoryStore> stores,
      IntConsumer ended,
      BooleanSupplier stop)
      throws InterruptedException {
    Work work = new Work(place, stores, ended, stop);
    List<Twins.Replication> pairs = work.pairTwins();
    work.simulateTheRest();
    int before;
    Findings findings;
    do {
      before = work.failed.size();
      findings = findings(work, work.whole(pairs));
      work.ended = more -> {}; // what is made again was counted
    } while (work.failed.size() > before); // one more is left out: almost all is there already
    return findings;
  }

  private Findings findings(Work work, List<Twins.Replication> pairs) throws InterruptedException {
    Comparison comparison =
        new Comparison(
            work.stores, since(), question.level(), sharing(work.stores.get(0).numbers()));
    List<Effect> effects = new ArrayList<>();
    List<PolicyCase> cases = new ArrayList<>();
    for (int number = 1; number < scenarios.size(); number++) {
      int policy = number;
      List<LocalDate> dates = question.of(policy).dates();
      List<Effect> own = comparison.effects(policy, question.of(policy).metrics(), dates);
      effects.addAll(own);
      cases.add(
          new PolicyCase(
              policy,
              scenarios.get(policy),
              from(policy),
              comparison.since(policy),
              pairs.get(0).number(),
              parting(policy, pairs.get(0).number()),
              striking(pairs, policy),
              summaries(pairs, policy),
              dates.stream().map(date -> comparison.additionality(policy, date)).toList(),
              restsOn(own, comparison, work.simulateWeakened(policy))));
    }
    return new Findings(comparison, effects, cases);
  }

  /** Pairs twins on so many threads of this JVM at most: each takes some 150 MB. */
  public Study twinsOn(int most) {
    mostTwinThreads = most;
    return this;
  }

  /**
   * Keeps what is finished there, and does nothing again that is there already.
   *
   * @param runs of the scenarios in order, and behind them of the weakened ones in order
   */
  public Study keepingIn(Checkpoint runs, TwinsCheckpoint pairs) {
    checkpoint = runs;
    twinsCheckpoint = pairs;
    return this;
  }

  /**
   * Goes on when replications fail, without them: one that fails in any scenario, or in pairing its
   * twins, is left out of all, so that pairs stay pairs. If too few are left, the first failure is
   * thrown.
   *
   * @param failed gets each failure, in order
   */
  public Study goingOnAfter(Consumer<ReplicationFailedException> failed) {
    onFailure = failed;
    return this;
  }

  /** Number of simulations that {@link #make} will take. */
  public int simulations(List<? extends TrajectoryStore> stores) {
    int replications = scenarios.get(0).plan().replications();
    int rest = 0;
    for (TrajectoryStore store : stores) {
      rest += replications - Math.min(replications, Math.max(twinned(), store.replications()));
    }
    int weak = weakened.stream().mapToInt(List::size).sum();
    return twinned() * (twins().simulationsPerReplication() + weak) + rest;
  }

  private Clusters sharing(List<Integer> replications) {
    return scenarios.get(0).sharing(replications);
  }

  private int twinned() {
    return Math.min(question.twins(), scenarios.get(0).plan().replications());
  }

  private Twins twins() {
    List<Integer> days = new ArrayList<>();
    for (int policy = 1; policy < scenarios.size(); policy++) {
      days.add(Timescale.dayOf(from(policy)));
    }
    List<Double> horizons = new ArrayList<>();
    question.dates().forEach(date -> horizons.add(Timescale.dayOf(date) + 1.0));
    return new Twins(scenarios, days, horizons);
  }

  private LocalDate from(int policy) {
    return firstDifference(scenarios.get(policy), scenarios.get(0));
  }

  /** Flows and rates count from the month in which a policy begins. */
  private List<LocalDate> since() {
    LocalDate end = scenarios.get(0).plan().end();
    return IntStream.range(1, scenarios.size())
        .mapToObj(this::from)
        .map(from -> (from.isAfter(end) ? end : from).withDayOfMonth(1))
        .toList();
  }

  private static List<Twin> striking(List<Twins.Replication> pairs, int policy) {
    return pairs.get(0).striking().get(policy - 1);
  }

  private List<LedgerSummary> summaries(List<Twins.Replication> pairs, int policy) {
    return question.of(policy).dates().stream()
        .map(date -> summary(pairs, policy, date, question.dates().indexOf(date)))
        .toList();
  }

  private LedgerSummary summary(
      List<Twins.Replication> pairs, int policy, LocalDate date, int place) {
    return new LedgerSummary(
        policy,
        date,
        pairs.stream().map(pair -> pair.ledgers().get(policy - 1).get(place)).toList(),
        pairs.stream().map(pair -> pair.placebos().get(policy - 1).get(place)).toList(),
        sharing(pairs.stream().map(Twins.Replication::number).toList()));
  }

  private Optional<EventLog.Parting> parting(int policy, int replication) {
    return log(policy, replication).partingFrom(log(0, replication));
  }

  private EventLog log(int place, int replication) {
    EventLog log = new EventLog();
    new Ecosystem(
            scenarios.get(place).inReplication(replication),
            Engines::ownCalendar,
            OrdinaryPath.COUNTED)
        .tell(log)
        .run(replication);
    return log;
  }

  private List<AssumedPart> restsOn(
      List<Effect> effects, Comparison comparison, List<KeptTrajectories> weak) {
    if (weak.isEmpty() || effects.isEmpty()) {
      return List.of();
    }
    int policy = effects.get(0).policy();
    Comparison without =
        new Comparison(
            weak,
            List.of(comparison.since(policy)),
            question.level(),
            sharing(weak.get(0).numbers()));
    int first = without.replications();
    return effects.stream()
        .map(
            effect ->
                new AssumedPart(
                    effect.metric(),
                    effect.date(),
                    effect.judgement().verdict(),
                    comparison.paired(policy, effect.metric(), effect.date(), first),
                    without.paired(1, effect.metric(), effect.date(), first)))
        .toList();
  }

  /** The simulations, one after the other. */
  private final class Work {
    private final Backend place;
    private final List<? extends TrajectoryStore> stores;
    private IntConsumer ended;
    private final BooleanSupplier stop;
    private final Twins twins = twins();
    private final List<ReplicationFailedException> failed = new ArrayList<>();

    Work(
        Backend place,
        List<? extends TrajectoryStore> stores,
        IntConsumer ended,
        BooleanSupplier stop) {
      this.place = place;
      this.stores = stores;
      this.ended = ended;
      this.stop = stop;
    }

    List<Twins.Replication> pairTwins() throws InterruptedException {
      List<Twins.Replication> pairs = new ArrayList<>();
      twins
          .keepingIn(checkpoint, twinsCheckpoint)
          .run(
              place.withAtMost(mostTwinThreads),
              1,
              twinned(),
              pair -> {
                for (int scenario = 0; scenario < stores.size(); scenario++) {
                  stores.get(scenario).put(pair.trajectories().get(scenario));
                }
                pairs.add(pair.withoutTrajectories());
                ended.accept(twins.simulationsPerReplication());
              },
              failure -> {
                fail(failure);
                stores.forEach(store -> store.skip(failure.replication()));
                ended.accept(twins.simulationsPerReplication());
              },
              stop);
      throwIfStopped();
      return pairs;
    }

    void simulateTheRest() throws InterruptedException {
      List<Integer> first = new ArrayList<>();
      stores.forEach(store -> first.add(store.next()));
      new Batch(scenarios, first, engine)
          .keepingIn(checkpoint)
          .run(
              place,
              new Batch.Arrivals() {
                @Override
                public void arrive(int scenario, Trajectory trajectory) {
                  stores.get(scenario).put(trajectory);
                  ended.accept(1);
                }

                @Override
                public void fail(int scenario, ReplicationFailedException failure) {
                  Work.this.fail(failure);
                  stores.get(scenario).skip(failure.replication());
                  ended.accept(1);
                }
              },
              stop);
      throwIfStopped();
    }

    private void fail(ReplicationFailedException failure) {
      onFailure.accept(failure);
      failed.add(failure);
    }

    private boolean isWhole(int replication) {
      return failed.stream().noneMatch(failure -> failure.replication() == replication);
    }

    /** Leaves what failed anywhere out of all stores, and of these pairs. */
    List<Twins.Replication> whole(List<Twins.Replication> pairs) {
      for (ReplicationFailedException failure : failed) {
        stores.forEach(store -> store.skip(failure.replication()));
      }
      List<Twins.Replication> whole =
          pairs.stream().filter(pair -> isWhole(pair.number())).toList();
      boolean areTooFew =
          whole.size() < Math.min(FEWEST, twinned()) || stores.get(0).replications() < FEWEST;
      if (areTooFew && !failed.isEmpty()) {
        throw failed.get(0);
      }
      return whole;
    }

    private void throwIfStopped() throws InterruptedException {
      if (stop.getAsBoolean()) {
        throw new InterruptedException("told to stop");
      }
    }

    /** Nothing also if one fails, since all is made again without it then. */
    List<KeptTrajectories> simulateWeakened(int policy) throws InterruptedException {
      List<Scenario> pair = weakened.get(policy - 1);
      int before = weakened.subList(0, policy - 1).stream().mapToInt(List::size).sum();
      int failuresBefore = failed.size();
      List<KeptTrajectories> runs = new ArrayList<>();
      pair.forEach(scenario -> runs.add(new KeptTrajectories(stores.get(0).dates())));
      for (ReplicationFailedException failure : failed) {
        runs.forEach(run -> run.skip(failure.replication()));
      }
      if (!pair.isEmpty()) {
        new Batch(pair.stream().map(this::shortened).toList(), engine)
            .only(this::isWhole)
            .keepingIn(checkpoint.from(scenarios.size() + before))
            .run(
                place,
                new Batch.Arrivals() {
                  @Override
                  public void arrive(int scenario, Trajectory trajectory) {
                    runs.get(scenario).put(trajectory);
                    ended.accept(1);
                  }

                  @Override
                  public void fail(int scenario, ReplicationFailedException failure) {
                    Work.this.fail(failure);
                    runs.get(scenario).skip(failure.replication());
                    ended.accept(1);
                  }
                },
                stop);
        throwIfStopped();
      }
      return failed.size() == failuresBefore ? runs : List.of();
    }

    private Scenario shortened(Scenario scenario) {
      RunPlan plan = scenario.plan();
      return scenario.with(new RunPlan(plan.end(), twinned(), plan.seed()));
    }
  }
}
