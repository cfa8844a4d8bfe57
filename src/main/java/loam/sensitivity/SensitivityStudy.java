package loam.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.scenario.UnitPoints;
import loam.sensitivity.Points.Point;
import loam.stats.ElementaryEffects;
import loam.stats.Holm;
import loam.stats.Sample;
import loam.stats.SobolIndices;

/**
 * How an outcome depends on many factors at once. All factors are independent and uniform over
 * their ranges. Points that are compared share their random numbers; trajectories of the screening
 * and rows of the indices have random numbers of their own, so that what is found holds for more
 * than one future.
 */
public final class SensitivityStudy {
  /** Confidence level of all intervals and tests. */
  public static final double LEVEL = 0.95;

  private final List<Factor> factors;
  private final Plan plan;
  private final Points points;

  /**
   * How much is simulated.
   *
   * @param trajectories of the screening, at least 2
   * @param rows of the indices, at least {@link SobolIndices#FEWEST_ROWS}, or 0 for no indices
   * @param replications at each point of screening and indices, at least 2
   * @param atEnds replications at the ends of ranges, at least 2
   * @param leading number of factors, by the screening, of which indices and ends are made; 0 for
   *     none
   * @param seed of the designs
   */
  public record Plan(
      int trajectories, int rows, int replications, int atEnds, int leading, long seed) {

    /** Simulations of so many scenarios per point. */
    public int simulations(int factors, int scenarios) {
      int last = Math.min(leading, factors);
      long all = (long) trajectories * (factors + 1) * replications;
      if (last > 0) {
        all += (long) rows * (last + 2) * replications;
        all += (2L * last + 1) * atEnds;
      }
      return Math.toIntExact(all * scenarios);
    }

    /** Points that are simulated. */
    public int points(int factors) {
      int last = Math.min(leading, factors);
      long all = (long) trajectories * (factors + 1);
      return Math.toIntExact(last == 0 ? all : all + (long) rows * (last + 2) + 2L * last + 1);
    }
  }

  /**
   * A factor in the screening.
   *
   * @param p of its elementary effects, adjusted after Holm for the number of factors
   */
  public record Screened(Factor factor, ElementaryEffects effects, double p) {
    /** Whether its effect is significant. */
    public boolean isSignificant() {
      return p < 1 - LEVEL;
    }
  }

  /** Shares of variance of the leading factors, in their order. */
  public record Shares(List<Factor> factors, SobolIndices indices) {
    public Shares {
      factors = List.copyOf(factors);
    }
  }

  /**
   * A factor alone at one end of its range, all others as the files have them.
   *
   * @param outcome one value per replication
   * @param usual the same where this factor too is as the files have it
   */
  public record End(Factor factor, double value, Sample outcome, Sample usual) {}

  /** The lower and the upper end of a factor. */
  public record Ends(End low, End high) {
    public Factor factor() {
      return low.factor();
    }

    /** The larger distance from the usual outcome. */
    double reach() {
      double usual = low.usual().mean();
      return Math.max(
          Math.abs(low.outcome().mean() - usual), Math.abs(high.outcome().mean() - usual));
    }
  }

  /** A study of at least one factor; {@code ended} hears of simulations that have ended. */
  public SensitivityStudy(
      List<Factor> factors,
      World world,
      Outcome outcome,
      Plan plan,
      Engine engine,
      Backend place,
      IntConsumer ended) {
    this.factors = List.copyOf(factors);
    this.plan = plan;
    this.points = new Points(world, outcome, engine, place, ended);
  }

  /**
   * Keeps each replication there as soon as it ends, and simulates none that is there already.
   *
   * @return this
   */
  public SensitivityStudy keepingIn(Checkpoint there) {
    points.keepIn(there);
    return this;
  }

  /**
   * Morris's screening: all factors, those with the largest mean size of effects first. A step is
   * as long as it was taken, whole numbers included.
   */
  public List<Screened> screen() throws InterruptedException {
    MorrisDesign design = MorrisDesign.of(plan.trajectories(), factors.size(), plan.seed());
    List<Point> all = new ArrayList<>();
    for (int trajectory = 0; trajectory < plan.trajectories(); trajectory++) {
      for (double[] point : design.points()[trajectory]) {
        all.add(new Point(values(point), first(trajectory), plan.replications()));
      }
    }
    double[][][] effects = effects(design, points.run(all));
    List<ElementaryEffects> of = Arrays.stream(effects).map(ElementaryEffects::of).toList();
    double[] p = Holm.adjusted(of.stream().mapToDouble(ElementaryEffects::p).toArray());
    return IntStream.range(0, factors.size())
        .mapToObj(factor -> new Screened(factors.get(factor), of.get(factor), p[factor]))
        .sorted(Comparator.comparingDouble(one -> -one.effects().meanSize()))
        .toList();
  }

  /** Rows of one design have random numbers of their own. */
  private int first(int row) {
    return 1 + row * plan.replications();
  }

  private double[] values(double[] shares) {
    double[] values = new double[shares.length];
    Arrays.setAll(values, i -> factors.get(i).at(shares[i]));
    return values;
  }

  private double[][][] effects(MorrisDesign design, List<double[]> outcomes) {
    int steps = factors.size();
    double[][][] effects = new double[steps][plan.trajectories()][plan.replications()];
    for (int trajectory = 0; trajectory < plan.trajectories(); trajectory++) {
      for (int step = 0; step < steps; step++) {
        int factor = design.orders()[trajectory][step];
        double[] before = outcomes.get(trajectory * (steps + 1) + step);
        double[] after = outcomes.get(trajectory * (steps + 1) + step + 1);
        double way =
            factors
                .get(factor)
                .way(
                    design.points()[trajectory][step][factor],
                    design.points()[trajectory][step + 1][factor]);
        Arrays.setAll(
            effects[factor][trajectory],
            replication -> (after[replication] - before[replication]) / way);
      }
    }
    return effects;
  }

  /** The leading factors of a screening. */
  public List<Factor> leading(List<Screened> screened) {
    return screened.stream().limit(plan.leading()).map(Screened::factor).toList();
  }

  /** Sobol's indices of some factors over their ranges, all others as the files have them. */
  public Shares share(List<Factor> some) throws InterruptedException {
    int sides = some.size();
    double[][] drawn = UnitPoints.sobol(plan.rows(), 2 * sides, plan.seed());
    List<Point> all = new ArrayList<>();
    for (int row = 0; row < plan.rows(); row++) {
      double[] one = Arrays.copyOf(drawn[row], sides);
      double[] other = Arrays.copyOfRange(drawn[row], sides, 2 * sides);
      all.add(point(some, one, row));
      all.add(point(some, other, row));
      for (int side = 0; side < sides; side++) {
        double[] mixed = one.clone();
        mixed[side] = other[side];
        all.add(point(some, mixed, row));
      }
    }
    List<double[]> outcomes = points.run(all);
    double[][] a = new double[plan.rows()][];
    double[][] b = new double[plan.rows()][];
    double[][][] mixed = new double[sides][plan.rows()][];
    for (int row = 0; row < plan.rows(); row++) {
      int at = row * (sides + 2);
      a[row] = outcomes.get(at);
      b[row] = outcomes.get(at + 1);
      for (int side = 0; side < sides; side++) {
        mixed[side][row] = outcomes.get(at + 2 + side);
      }
    }
    return new Shares(some, SobolIndices.of(a, b, mixed, plan.seed()));
  }

  private Point point(List<Factor> some, double[] shares, int row) {
    double[] values = usual();
    for (int i = 0; i < shares.length; i++) {
      values[factors.indexOf(some.get(i))] = some.get(i).at(shares[i]);
    }
    return new Point(values, first(row), plan.replications());
  }

  private double[] usual() {
    double[] values = new double[factors.size()];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Each of some factors alone at the ends of its range, the one that reaches farthest first. */
  public List<Ends> ends(List<Factor> some) throws InterruptedException {
    List<Point> all = new ArrayList<>();
    all.add(new Point(usual(), 1, plan.atEnds()));
    for (Factor factor : some) {
      for (double share : new double[] {0, 1}) {
        double[] values = usual();
        values[factors.indexOf(factor)] = factor.at(share);
        all.add(new Point(values, 1, plan.atEnds()));
      }
    }
    List<Sample> outcomes = points.run(all).stream().map(Sample::of).toList();
    Sample usual = outcomes.get(0);
    List<Ends> ends = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) {
      Factor factor = some.get(i);
      ends.add(
          new Ends(
              new End(factor, factor.at(0), outcomes.get(1 + 2 * i), usual),
              new End(factor, factor.at(1), outcomes.get(2 + 2 * i), usual)));
    }
    ends.sort(Comparator.comparingDouble(one -> -one.reach()));
    return ends;
  }
}
