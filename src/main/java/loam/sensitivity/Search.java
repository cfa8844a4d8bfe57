package loam.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.sensitivity.Points.Point;
import loam.stats.ClusteredShare;
import loam.stats.Interval;
import loam.stats.RisingShare;
import loam.stats.Sample;

/**
 * Looks for the value of one lever at which a target is met with a probability: first as the files
 * have it, then on a grid over the lever's range, then between the two values of the grid where the
 * probability is passed, halving the way. All values meet common random numbers, so that
 * probabilities differ by what the lever does.
 */
public final class Search {
  /** Confidence level of all intervals and tests. */
  public static final double LEVEL = 0.95;

  private static final int GRID = 5;
  private static final int HALVINGS = 4;
  private static final int AT_ONCE = 4; // even, so that pairs that share a vector stay together
  private static final int RESAMPLES = 2000;

  private final Factor lever;
  private final Target target;
  private final Plan plan;
  private final Points points;

  /**
   * What is asked.
   *
   * @param probability in (0, 1)
   * @param replications at each value that is tried
   * @param each how many replications in a row share their parameters; 1 if all do, or none
   */
  public record Plan(double probability, int replications, int each, long seed) {
    /** Most simulations that it takes. */
    public int mostSimulations() {
      return replications * (1 + GRID + HALVINGS);
    }

    /** Most points, each of a few replications, that it takes. */
    public int mostPoints() {
      int each = (replications + AT_ONCE - 1) / AT_ONCE;
      return each * (1 + GRID + HALVINGS);
    }
  }

  /** How it ended. */
  public enum Ending {
    /** As the files have it, the target is met often enough. */
    HOLDS_ALREADY,
    /** No value that was tried meets it often enough. */
    NO_VALUE,
    /** All values that were tried do. */
    EVERY_VALUE,
    /** From some value on, upwards or downwards. */
    FOUND
  }

  /**
   * A value that was tried.
   *
   * @param value NaN for as the files have it
   */
  public record Tried(double value, Sample outcomes, ClusteredShare met) {}

  /**
   * What was found.
   *
   * @param usual as the files have it
   * @param tried in ascending order of values; none if it holds already
   * @param upwards whether larger values do more
   * @param value where the probability is reached, NaN unless found
   * @param interval of that value, from replications drawn again; an infinite end lies beyond the
   *     range
   * @param fallingP small if the probability does not go one way over the range
   */
  public record Answer(
      Ending ending,
      Tried usual,
      List<Tried> tried,
      boolean upwards,
      double value,
      Interval interval,
      double fallingP) {
    public Answer {
      tried = List.copyOf(tried);
    }

    /** Whether the probability both rises and falls over the range, significantly. */
    public boolean turns() {
      return fallingP < 1 - LEVEL;
    }

    /** The value that was tried with the highest probability. */
    public Tried best() {
      return tried.stream().max(Comparator.comparingDouble(one -> one.met().share())).orElse(usual);
    }
  }

  /** A search over the range of a lever; {@code ended} hears of simulations that have ended. */
  public Search(
      Factor lever,
      World world,
      Outcome outcome,
      Target target,
      Plan plan,
      Engine engine,
      Backend place,
      IntConsumer ended) {
    this.lever = lever;
    this.target = target;
    this.plan = plan;
    this.points = new Points(world, outcome, engine, place, ended);
  }

  /**
   * Keeps each replication there as soon as it ends, and simulates none that is there already.
   *
   * @return this
   */
  public Search keepingIn(Checkpoint there) {
    points.keepIn(there);
    return this;
  }

  /** Makes the search. */
  public Answer run() throws InterruptedException {
    Tried usual = run(List.of(Double.NaN)).get(0);
    if (isEnough(usual)) {
      return answer(Ending.HOLDS_ALREADY, usual, List.of());
    }
    List<Double> grid = new ArrayList<>();
    for (int i = 0; i < GRID; i++) {
      grid.add(lever.at((double) i / (GRID - 1)));
    }
    List<Tried> tried = new ArrayList<>(run(grid.stream().distinct().toList()));
    if (tried.stream().noneMatch(this::isEnough)) {
      return answer(Ending.NO_VALUE, usual, tried);
    }
    if (tried.stream().allMatch(this::isEnough)) {
      return answer(Ending.EVERY_VALUE, usual, tried);
    }
    boolean upwards = goesUp(tried);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = middle(tried, upwards);
      if (tried.stream().noneMatch(one -> one.value() == middle)) {
        tried.addAll(run(List.of(middle)));
        tried.sort(Comparator.comparingDouble(Tried::value));
      }
    }
    return answer(Ending.FOUND, usual, tried);
  }

  private boolean isEnough(Tried one) {
    return one.met().share() >= plan.probability();
  }

  private static boolean goesUp(List<Tried> tried) {
    return tried.get(tried.size() - 1).met().share() >= tried.get(0).met().share();
  }

  /** Halfway between the first value that does it, on the way of more, and the one before. */
  private double middle(List<Tried> tried, boolean upwards) {
    List<Tried> way = onTheWay(tried, upwards);
    int first = 0;
    while (!isEnough(way.get(first))) {
      first++;
    }
    int before = first == 0 ? firstMiss(way) : first - 1;
    double middle = (way.get(first).value() + way.get(before).value()) / 2;
    return lever.whole() ? Math.rint(middle) : middle;
  }

  /** Where it begins with success and both ends are alike, the probability is lost first. */
  private int firstMiss(List<Tried> way) {
    int miss = 0;
    while (isEnough(way.get(miss))) {
      miss++;
    }
    return miss;
  }

  private static List<Tried> onTheWay(List<Tried> tried, boolean upwards) {
    List<Tried> way = new ArrayList<>(tried);
    way.sort(Comparator.comparingDouble(one -> upwards ? one.value() : -one.value()));
    return way;
  }

  private List<Tried> run(List<Double> values) throws InterruptedException {
    List<Point> all = new ArrayList<>();
    for (double value : values) {
      for (int first = 1; first <= plan.replications(); first += AT_ONCE) {
        int rest = Math.min(AT_ONCE, plan.replications() - first + 1);
        all.add(new Point(new double[] {value}, first, rest));
      }
    }
    List<double[]> parts = points.run(all);
    int each = parts.size() / values.size();
    List<Tried> tried = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      tried.add(
          tried(
              values.get(i),
              parts.subList(i * each, (i + 1) * each).stream()
                  .flatMapToDouble(Arrays::stream)
                  .toArray()));
    }
    return tried;
  }

  private Tried tried(double value, double[] outcomes) {
    boolean[] hits = new boolean[outcomes.length];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = target.isMetBy(outcomes[i]);
    }
    return new Tried(value, Sample.of(outcomes), new ClusteredShare(hits, plan.each()));
  }

  private Interval outwards(Interval interval) {
    return lever.whole()
        ? new Interval(Math.floor(interval.low()), Math.ceil(interval.high()))
        : interval;
  }

  private Answer answer(Ending ending, Tried usual, List<Tried> tried) {
    Interval nothing = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    if (tried.isEmpty()) {
      return new Answer(ending, usual, tried, true, Double.NaN, nothing, 1);
    }
    boolean upwards = goesUp(tried);
    double sign = upwards ? 1 : -1;
    List<Tried> way = onTheWay(tried, upwards);
    RisingShare share =
        new RisingShare(
            way.stream().mapToDouble(one -> sign * one.value()).toArray(),
            way.stream().map(one -> one.met().hits()).toArray(boolean[][]::new),
            plan.each());
    if (ending != Ending.FOUND) {
      return new Answer(ending, usual, tried, upwards, Double.NaN, nothing, share.fallingP());
    }
    Interval interval = outwards(share.interval(plan.probability(), LEVEL, RESAMPLES, plan.seed()));
    double reached = share.reaches(plan.probability()).orElse(Double.NaN);
    double value = lever.whole() ? Math.ceil(reached) : reached; // the first that does it
    return new Answer(
        ending,
        usual,
        tried,
        upwards,
        sign * value,
        upwards ? interval : new Interval(-interval.high(), -interval.low()),
        share.fallingP());
  }
}
