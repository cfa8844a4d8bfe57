package loam.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A share that should rise along a line of places: where it reaches a level, and whether it rises.
 * At each place the same trials are seen.
 *
 * @param places ascending, at least 2
 * @param hits for each place which trials succeeded there, the same trials in the same order
 * @param each how many trials in a row share what they depend on, and are drawn again together
 */
public record RisingShare(double[] places, boolean[][] hits, int each) {
  public RisingShare(double[] places, boolean[][] hits) {
    this(places, hits, 1);
  }

  public RisingShare {
    places = Require.finite("places", places, 2);
    if (hits.length != places.length) {
      throw new IllegalArgumentException(
          "%d places, but hits at %d".formatted(places.length, hits.length));
    }
    for (int place = 1; place < places.length; place++) {
      if (!(places[place - 1] < places[place]) || hits[place].length != hits[0].length) {
        throw new IllegalArgumentException("places must ascend, and trials be equally many");
      }
    }
    Require.atLeast("trials", hits[0].length, 1);
    Require.atLeast("each", each, 1);
    hits = Arrays.stream(hits).map(boolean[]::clone).toArray(boolean[][]::new);
  }

  /** Number of trials. */
  public int trials() {
    return hits[0].length;
  }

  /** Share of successes at a place. */
  public Proportion at(int place) {
    int count = 0;
    for (boolean hit : hits[place]) {
      count += hit ? 1 : 0;
    }
    return new Proportion(count, trials());
  }

  /**
   * First place at which the share reaches a level, between places on a straight line through the
   * shares, which were made to rise as little changed as possible (pooling of adjacent violators).
   *
   * @return none if it does so nowhere; the first place if it does so there
   * @see "R. E. Barlow et al., Statistical Inference under Order Restrictions (1972), section 1.2"
   */
  public OptionalDouble reaches(double level) {
    int[] all = new int[trials()];
    Arrays.setAll(all, trial -> trial);
    return reaches(level, all);
  }

  private OptionalDouble reaches(double level, int[] drawn) {
    double[] shares = risen(drawn);
    if (shares[0] >= level) {
      return OptionalDouble.of(places[0]);
    }
    for (int place = 1; place < places.length; place++) {
      if (shares[place] >= level) {
        double before = shares[place - 1];
        double way = (level - before) / (shares[place] - before);
        return OptionalDouble.of(places[place - 1] + way * (places[place] - places[place - 1]));
      }
    }
    return OptionalDouble.empty();
  }

  private int clusters() {
    return (trials() + each - 1) / each;
  }

  private int[] trialsOf(int... clusters) {
    return Arrays.stream(clusters)
        .flatMap(one -> IntStream.range(one * each, Math.min((one + 1) * each, trials())))
        .toArray();
  }

  private double[] risen(int[] drawn) {
    List<double[]> blocks = new ArrayList<>();
    for (boolean[] of : hits) {
      double sum = 0;
      for (int trial : drawn) {
        sum += of[trial] ? 1 : 0;
      }
      double[] block = {sum / drawn.length, 1};
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1)[0] > block[0]) {
        double[] before = blocks.remove(blocks.size() - 1);
        double size = before[1] + block[1];
        block = new double[] {(before[0] * before[1] + block[0] * block[1]) / size, size};
      }
      blocks.add(block);
    }
    return blocks.stream()
        .flatMapToDouble(block -> DoubleStream.generate(() -> block[0]).limit((long) block[1]))
        .toArray();
  }

  /**
   * Percentile interval for that place, from trials drawn again, clusters as a whole. Where a
   * resample reaches the level nowhere its place is +∞, and so may be the upper end; where the
   * first place has it already, the lower end is −∞, since nothing is known of places before.
   */
  public Interval interval(double level, double confidence, int resamples, long seed) {
    Resampling resampling = new Resampling(seed);
    double[] found = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      OptionalDouble place = reaches(level, trialsOf(resampling.rows(i, clusters())));
      found[i] =
          place.isEmpty()
              ? Double.POSITIVE_INFINITY
              : place.getAsDouble() == places[0] ? Double.NEGATIVE_INFINITY : place.getAsDouble();
    }
    Arrays.sort(found);
    double tail = (1 - Require.level(confidence)) / 2;
    return new Interval(
        found[(int) Math.floor(tail * (resamples - 1))],
        found[(int) Math.ceil((1 - tail) * (resamples - 1))]);
  }

  /**
   * Chance of falls as clear as those seen if the share fell nowhere: of all pairs of places, sign
   * tests of the trials or clusters that differ, adjusted after Holm. Small means that it does not
   * rise throughout.
   */
  public double fallingP() {
    List<Double> chances = new ArrayList<>();
    for (int low = 0; low < places.length; low++) {
      for (int high = low + 1; high < places.length; high++) {
        chances.add(fall(hits[low], hits[high]));
      }
    }
    double[] adjusted = Holm.adjusted(chances.stream().mapToDouble(p -> p).toArray());
    return Arrays.stream(adjusted).min().orElse(1);
  }

  /** Of a cluster only counts whether more or fewer of its trials succeed. */
  private double fall(boolean[] low, boolean[] high) {
    int falls = 0;
    int differ = 0;
    for (int cluster = 0; cluster < clusters(); cluster++) {
      int rise = 0;
      for (int trial : trialsOf(cluster)) {
        rise += (high[trial] ? 1 : 0) - (low[trial] ? 1 : 0);
      }
      differ += rise == 0 ? 0 : 1;
      falls += rise < 0 ? 1 : 0;
    }
    return falls == 0
        ? 1
        : 1 - new BinomialDistribution(null, differ, 0.5).cumulativeProbability(falls - 1);
  }
}
