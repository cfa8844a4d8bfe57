package loam.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import loam.ecosystem.Metric;
import loam.stats.Clusters;
import loam.stats.Precision;
import loam.stats.Sample;
import loam.stats.SequentialStopping;
import loam.stats.SequentialStopping.Look;

/**
 * Whether the means of some metrics are known well enough, at the last year end of a run, to stop
 * replicating. Looks seldom, so that stopping early does not spoil the intervals much (see {@link
 * SequentialStopping}).
 */
public final class PreciseEnough implements BooleanSupplier {
  /** Confidence level of the intervals whose half-widths count. */
  public static final double LEVEL = 0.95;

  private static final int FEWEST = 30;

  private final Trajectories trajectories;
  private final SequentialStopping stopping;
  private final IntFunction<Clusters> sharing;
  private int nextLook;
  private Optional<Look> last = Optional.empty();

  /**
   * For trajectories that grow; at least one target.
   *
   * @param sharing which of so many replications share their parameters; where two do, twice as
   *     many come before the first look
   */
  public PreciseEnough(
      Trajectories trajectories, List<Precision> targets, IntFunction<Clusters> sharing) {
    this.trajectories = trajectories;
    this.sharing = sharing;
    this.nextLook = sharing.apply(FEWEST) == Clusters.NONE ? FEWEST : 2 * FEWEST;
    this.stopping = new SequentialStopping(LEVEL, nextLook, targets);
  }

  @Override
  public boolean getAsBoolean() {
    return trajectories.replications() >= nextLook && look().met();
  }

  /** Looks now. */
  public Look look() {
    Look look =
        stopping.look(
            trajectories.replications(), stopping.targets().stream().map(this::sample).toList());
    nextLook = look.nextLook();
    last = Optional.of(look);
    return look;
  }

  /** The last look, if there was one. */
  public Optional<Look> last() {
    return last;
  }

  private Sample sample(Precision target) {
    Metric metric = trajectories.catalogue().get(target.metric());
    List<Sample> years = Projections.yearly(trajectories, metric).samples();
    List<Sample> samples =
        years.isEmpty() ? Projections.monthly(trajectories, metric).samples() : years;
    return independent(samples.get(samples.size() - 1));
  }

  /** Where values are missing it is not known whose they are, and each counts alone. */
  private Sample independent(Sample sample) {
    return sample.size() == trajectories.replications()
        ? Sample.of(sharing.apply(sample.size()).independent(sample.inOrder()))
        : sample;
  }
}
