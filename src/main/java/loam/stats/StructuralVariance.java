package loam.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How much of the variance of an outcome comes from structure, how much from parameters and how
 * much from chance: each of k structures is run with the same m parameter vectors, each of these r
 * times, with common random numbers in every structure.
 *
 * <p>Structures are a given list, equally likely; vectors and random numbers are drawn. With mean
 * squares A of structures and I of their interaction with vectors, A − I is m r Σ (μ_s − μ)² / (k −
 * 1) on average, so that the variance of the mean of a structure picked from the list is estimated
 * by {@code (k − 1)/k · (A − I)/(m r)}. Parameters and chance are the parts between and within
 * vectors of {@link NestedVariance}, means over the structures. If no vector is repeated, all that
 * differs between them is called chance.
 *
 * @see "S. R. Searle, G. Casella, C. E. McCulloch, Variance Components (1992), chapter 4 (mixed
 *     models, balanced data)"
 */
public final class StructuralVariance {
  /** Fewest vectors for which {@link #interval} gives one: with fewer it would be too short. */
  public static final int FEWEST_FOR_INTERVAL = 20;

  private static final int RESAMPLES = 500;
  private static final long SEED = 20251124;

  private final double[][] means; // [structure][vector]
  private final double[][] within; // [structure][vector], variance of its replications
  private final double[][] effects; // [structure][vector], less the mean over structures
  private final int replications;
  private final Parts all;

  private record Parts(double structure, double parameters, double chance) {
    double ofStructure() {
      return structure / total();
    }

    double withoutChance() {
      return (structure + parameters) / total();
    }

    private double total() {
      double total = structure + parameters + chance;
      return total > 0 ? total : 1;
    }
  }

  private StructuralVariance(double[][] means, double[][] within, int replications) {
    this.means = means;
    this.within = within;
    this.effects = effects(means);
    this.replications = replications;
    int[] rows = new int[means[0].length];
    Arrays.setAll(rows, row -> row);
    this.all = parts(rows);
  }

  /**
   * Outcomes by structure, vector and replication.
   *
   * @param outcomes [structure][vector][replication], finite; at least two structures and vectors,
   *     the same numbers everywhere
   */
  public static StructuralVariance of(double[][][] outcomes) {
    Require.atLeast("number of structures", outcomes.length, 2);
    double[][] means = new double[outcomes.length][];
    double[][] within = new double[outcomes.length][];
    for (int structure = 0; structure < outcomes.length; structure++) {
      double[][] rows = Require.finite("outcomes", outcomes[structure], 2, 1);
      if (rows.length != outcomes[0].length || rows[0].length != outcomes[0][0].length) {
        throw new IllegalArgumentException("structure %d has other numbers".formatted(structure));
      }
      means[structure] = each(rows, Sample::mean);
      within[structure] =
          each(rows, row -> row.standardDeviation() * row.standardDeviation()); // NaN for one
    }
    return new StructuralVariance(means, within, outcomes[0][0].length);
  }

  private static double[] each(double[][] rows, ToDoubleFunction<Sample> statistic) {
    return Arrays.stream(rows)
        .mapToDouble(row -> statistic.applyAsDouble(Sample.of(row)))
        .toArray();
  }

  /** By way of what is beyond the first structure, so that equal structures have 0 to the bit. */
  private static double[][] effects(double[][] means) {
    double[][] effects = new double[means.length][means[0].length];
    for (int row = 0; row < means[0].length; row++) {
      double mean = 0;
      for (double[] structure : means) {
        mean += (structure[row] - means[0][row]) / means.length;
      }
      for (int structure = 0; structure < means.length; structure++) {
        effects[structure][row] = means[structure][row] - means[0][row] - mean;
      }
    }
    return effects;
  }

  private Parts parts(int[] rows) {
    double between = 0;
    double chance = 0;
    for (int structure = 0; structure < means.length; structure++) {
      between += variance(means[structure], rows) / means.length;
      for (int row : rows) {
        chance += within[structure][row] / (rows.length * means.length);
      }
    }
    return replications == 1
        ? new Parts(structure(rows), 0, between)
        : new Parts(structure(rows), Math.max(0, between - chance / replications), chance);
  }

  private static double variance(double[] values, int[] rows) {
    double sum = 0;
    for (int row : rows) {
      sum += values[row];
    }
    double mean = sum / rows.length;
    double squares = 0;
    for (int row : rows) {
      squares += (values[row] - mean) * (values[row] - mean);
    }
    return squares / (rows.length - 1);
  }

  /** Of the means of structures, less what chance and vectors add to it; 0 where that is more. */
  private double structure(int[] rows) {
    int k = means.length;
    double squares = 0;
    double interaction = 0;
    for (double[] structure : effects) {
      double away = 0;
      for (int row : rows) {
        away += structure[row] / rows.length;
      }
      squares += away * away;
      for (int row : rows) {
        interaction += (structure[row] - away) * (structure[row] - away);
      }
    }
    double noise = interaction / (rows.length - 1.0) / rows.length;
    return Math.max(0, (squares - noise) / k);
  }

  /** Variance of the mean of a structure picked from the list, in the squared unit. */
  public double structure() {
    return all.structure();
  }

  /** Variance of the expected outcomes of vectors within a structure; mean over the structures. */
  public double parameters() {
    return all.parameters();
  }

  /** Variance of replications of one vector in one structure; mean over both. */
  public double chance() {
    return all.chance();
  }

  /**
   * Interval for the share of structure in the sum, from vectors drawn again (BCa); approximate.
   *
   * @return none for fewer than {@value #FEWEST_FOR_INTERVAL} vectors
   */
  public Optional<Interval> interval(double level) {
    return interval(level, Parts::ofStructure);
  }

  /** The same for structure and parameters together: for what is not chance. */
  public Optional<Interval> intervalWithoutChance(double level) {
    return interval(level, Parts::withoutChance);
  }

  private Optional<Interval> interval(double level, ToDoubleFunction<Parts> share) {
    int vectors = means[0].length;
    if (vectors < FEWEST_FOR_INTERVAL) {
      return Optional.empty();
    }
    Bootstrap bootstrap =
        Bootstrap.ofRows(vectors, rows -> share.applyAsDouble(parts(rows)), RESAMPLES, SEED);
    return Optional.of(bootstrap.bca(level).orElseGet(() -> bootstrap.percentile(level)));
  }
}
