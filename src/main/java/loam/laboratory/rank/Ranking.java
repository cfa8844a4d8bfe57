package loam.laboratory.rank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Batch;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Projections;
import loam.experiment.Selection;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.stats.Better;
import loam.stats.KimNelson;
import loam.study.Standing;
import loam.study.Standing.Place;
import loam.table.Filled;

/** The search for the best of several scenarios, and what it found. */
public final class Ranking {
  /** Replications, or vectors, of every scenario before any may leave. */
  public static final int FIRST_STAGE = 20;

  /** Replications for the usual zone. */
  public static final int PILOT = 10;

  private static final double SHARE = 0.01;

  private final List<Scenario> scenarios;
  private final Question question;
  private final Engine engine;
  private final List<Step> steps = new ArrayList<>();
  private double zone = Double.NaN;

  /**
   * What is asked.
   *
   * @param since first day that counts for flows and rates
   * @param zone smallest difference worth finding, in the metric's unit, if it is given
   * @param each how many replications in a row share a vector, and are taken together
   * @param atMost replications of each scenario
   */
  public record Question(
      Metric metric,
      LocalDate date,
      LocalDate since,
      Better better,
      double confidence,
      Optional<Double> zone,
      int each,
      int atMost) {
    Map<String, Object> toMap() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("procedure", "Kim and Nelson 2001, KN, c = 1");
      map.put("metric", metric.id());
      map.put("unit", metric.unitOfSum());
      map.put("since", since.toString());
      map.put("date", date.toString());
      map.put("better", better == Better.LARGER ? "larger" : "smaller");
      map.put("confidence", confidence);
      map.put(
          "zone", zone.isPresent() ? zone.get() : "1 % of the mean of the scenario first by name");
      map.put("firstStage", FIRST_STAGE * each);
      map.put("replicationsTogether", each);
      map.put("atMost", atMost);
      return map;
    }
  }

  /**
   * A scenario's standing after so many replications.
   *
   * @param scenario its place, from 0
   * @param mean over the replications that it took
   */
  public record Step(int replications, int scenario, double mean, Place place) {}

  public Ranking(List<Scenario> scenarios, Question question, Engine engine) {
    this.scenarios = List.copyOf(scenarios);
    this.question = question;
    this.engine = engine;
  }

  /**
   * The indifference zone: the one given, or one of the first scenario's mean over a few
   * replications that the ranking itself never uses, so that it is fixed before it. They are kept
   * as those of one scenario more.
   */
  public double zone(Backend backend, Checkpoint kept) throws InterruptedException {
    return question.zone().isPresent() ? question.zone().get() : usualZone(backend, kept);
  }

  private double usualZone(Backend backend, Checkpoint kept) throws InterruptedException {
    RunPlan plan = scenarios.get(0).plan();
    List<Double> values = new ArrayList<>();
    Scenario otherSeed =
        scenarios.get(0).with(new RunPlan(plan.end(), PILOT, plan.seed() ^ Long.MIN_VALUE));
    new Batch(List.of(otherSeed), engine)
        .keepingIn(kept.from(scenarios.size()))
        .run(backend, (only, trajectory) -> values.add(outcome(trajectory)), () -> false);
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double share = SHARE * Math.abs(mean);
    return Double.isFinite(share) && share > 0
        ? new BigDecimal(share).round(new MathContext(1, RoundingMode.HALF_EVEN)).doubleValue()
        : 0;
  }

  /**
   * Runs the selection.
   *
   * @param kept what ended before, and from now on
   * @param arrived hears of every simulation that counts
   * @param stepped hears of every step but the last standings
   */
  public void run(
      Backend backend,
      double zone,
      Checkpoint kept,
      Consumer<Trajectory> arrived,
      Consumer<Step> stepped)
      throws InterruptedException {
    this.zone = zone;
    KimNelson procedure =
        new KimNelson(
            scenarios.size(), zone, question.confidence(), FIRST_STAGE, question.better());
    Selection selection =
        new Selection(scenarios, procedure, this::outcome, engine)
            .takingTogether(question.each())
            .keepingIn(kept);
    selection.run(
        backend,
        question.atMost(),
        arrived,
        gone -> {
          Step step =
              new Step(
                  gone.replications(), gone.scenario(), selection.mean(gone.scenario()), Place.OUT);
          steps.add(step);
          stepped.accept(step);
        });
    Place place =
        !selection.isFinished()
            ? Place.IN
            : selection.survivors().size() > 1 ? Place.TIED : Place.BEST;
    for (int scenario : selection.survivors()) {
      steps.add(new Step(selection.replications(), scenario, selection.mean(scenario), place));
    }
  }

  private double outcome(Trajectory trajectory) {
    return Projections.since(
        trajectory,
        Ecosystem.recordDates(scenarios.get(0).plan().end()),
        question.metric(),
        question.since(),
        question.date());
  }

  /** The zone with which it ran. */
  public double zone() {
    return zone;
  }

  /** Every scenario once, in the order in which its standing was settled. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /**
   * Whether the ranking rests on a simulation: when it ends, others may be under way.
   *
   * @param scenario its place, or one more for the replications of the usual zone
   * @param replication from 1
   */
  public boolean isUsed(int scenario, int replication) {
    return scenario == scenarios.size()
        || steps.stream()
            .anyMatch(step -> step.scenario() == scenario && replication <= step.replications());
  }

  /** The steps of those with a standing. */
  public List<Step> with(Place place) {
    return steps.stream().filter(step -> step.place() == place).toList();
  }

  /** Whether the best is known, be it one or several that are the same. */
  public boolean isDecided() {
    return with(Place.IN).isEmpty();
  }

  /** The best, if it is known and one alone. */
  public Optional<Step> best() {
    return steps.stream().filter(step -> step.place() == Place.BEST).findFirst();
  }

  /** The standings as a table. */
  public Filled table(List<String> names) {
    return Standing.TABLE.fill(standings(names));
  }

  /**
   * The standings, those that stayed longest first.
   *
   * @param names what people call the scenarios, in their order
   */
  public List<Standing> standings(List<String> names) {
    List<Standing> stayed = new ArrayList<>();
    Deque<Standing> left = new ArrayDeque<>();
    for (Step step : steps) {
      Standing standing =
          new Standing(
              scenarios.get(step.scenario()).name(),
              names.get(step.scenario()),
              question.metric(),
              step.replications(),
              step.mean(),
              step.place());
      if (step.place() == Place.OUT) {
        left.addFirst(standing);
      } else {
        stayed.add(standing);
      }
    }
    stayed.addAll(left);
    return stayed;
  }
}
