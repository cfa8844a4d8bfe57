package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RisingShareTest {
  private static final double[] PLACES = {0, 1, 2, 3, 4};

  /** Ten trials, of which so many succeed at each place, the same ones first. */
  private static RisingShare of(int... counts) {
    boolean[][] hits = new boolean[counts.length][10];
    for (int place = 0; place < counts.length; place++) {
      Arrays.fill(hits[place], 0, counts[place], true);
    }
    return new RisingShare(Arrays.copyOf(PLACES, counts.length), hits);
  }

  @Test
  void a_level_is_reached_on_the_line_between_two_places() {
    assertThat(of(0, 2, 4, 8).reaches(0.5)).hasValue(2.25);
    assertThat(of(0, 2, 4, 8).reaches(0.4)).hasValue(2);
    assertThat(of(0, 2, 4, 8).reaches(0)).hasValue(0);
    assertThat(of(0, 2, 4, 8).reaches(0.8)).hasValue(3);
    assertThat(of(0, 2, 4, 8).reaches(0.81)).isEmpty();
    assertThat(of(5, 5).reaches(0.5)).hasValue(0);
  }

  /** 6 and 2 are pooled to 4, so that half of the trials are reached beyond both. */
  @Test
  void falls_are_pooled_before() {
    assertThat(of(0, 6, 2, 8).reaches(0.5).orElseThrow()).isCloseTo(2.25, within(1e-12));
  }

  /** 6 and 4 are pooled to 5, and these with 2 to (2 · 5 + 2) / 3 = 4. */
  @Test
  void what_falls_again_is_pooled_with_all_before() {
    assertThat(of(6, 4, 2, 8).reaches(0.5).orElseThrow()).isCloseTo(2.25, within(1e-12));
  }

  @Test
  void a_share_that_falls_clearly_is_noticed_and_one_that_rises_is_not() {
    assertThat(of(0, 10, 0).fallingP()).isCloseTo(3 * Math.pow(0.5, 10), within(1e-12));
    assertThat(of(0, 3, 9).fallingP()).isEqualTo(1);
  }

  /**
   * Each of 100 trials succeeds from a place of its own on, uniform over 0 to 4; the level 0.6 is
   * reached at 2.4. Of 500 intervals of 90 % at least 90 % hold it (exact up to the nodes' width).
   */
  @Test
  @Tag("experiment")
  void intervals_hold_the_true_place_as_often_as_they_say() {
    Coverage.assertAtLeast(
        0.88,
        500,
        4,
        random -> thresholds(random, 100).interval(0.6, 0.9, 300, random.nextLong()).contains(2.4));
  }

  /**
   * The same if two trials in a row share their place: 100 clusters, of which 90 % intervals know.
   */
  @Test
  @Tag("slow")
  void intervals_of_trials_that_go_together_hold_the_place_as_often() {
    Coverage.assertAtLeast(
        0.88,
        500,
        5,
        random -> {
          boolean[][] alone = thresholds(random, 100).hits();
          boolean[][] pairs = new boolean[alone.length][200];
          for (int place = 0; place < alone.length; place++) {
            for (int trial = 0; trial < 200; trial++) {
              pairs[place][trial] = alone[place][trial / 2];
            }
          }
          return new RisingShare(PLACES, pairs, 2)
              .interval(0.6, 0.9, 300, random.nextLong())
              .contains(2.4);
        });
  }

  @Test
  void a_fall_counts_clusters() {
    boolean[][] hits = {new boolean[20], new boolean[20]};
    Arrays.fill(hits[0], true);

    assertThat(new RisingShare(new double[] {0, 1}, hits, 2).fallingP())
        .isCloseTo(Math.pow(0.5, 10), within(1e-12));
  }

  private static RisingShare thresholds(Random random, int trials) {
    boolean[][] hits = new boolean[PLACES.length][trials];
    for (int trial = 0; trial < trials; trial++) {
      double own = 4 * random.nextDouble();
      for (int place = 0; place < PLACES.length; place++) {
        hits[place][trial] = PLACES[place] >= own;
      }
    }
    return new RisingShare(PLACES, hits);
  }

  @Test
  void beyond_the_last_place_nothing_is_known() {
    Interval interval = of(0, 5).interval(0.5, 0.9, 300, 1);

    assertThat(interval.high()).isInfinite();
    assertThat(interval.low()).isBetween(0.4, 1.0);
  }

  /** 1,000 shares that rise or stay: a fall is claimed in at most 5 % of them. */
  @Test
  @Tag("experiment")
  void falls_by_chance_are_rarely_taken_for_falls() {
    double claimed = Coverage.share(1000, 5, random -> independent(random).fallingP() < 0.05);

    assertThat(claimed).isLessThan(0.05);
  }

  private static RisingShare independent(Random random) {
    boolean[][] hits = new boolean[PLACES.length][50];
    for (boolean[] row : hits) {
      for (int trial = 0; trial < row.length; trial++) {
        row[trial] = random.nextDouble() < 0.5;
      }
    }
    return new RisingShare(PLACES, hits);
  }

  @Test
  void places_that_do_not_ascend_are_refused() {
    assertThatThrownBy(() -> new RisingShare(new double[] {1, 1}, new boolean[2][3]))
        .hasMessageContaining("must ascend");
  }

  /**
   * Eleven trials at four places; 2, 5, 4 and 9 succeed, pooled 2, 4.5, 4.5, 9: half is reached at
   * 3 + (5.5 − 4.5)/4.5. Intervals by a second implementation: {@code
   * scipy.optimize.isotonic_regression} of the shares of resampled trials (rows as in
   * BootstrapTest, 200, seed 7), pairs as a whole, ends at the ranks ⌊199 α/2⌋ and ⌈199 (1 − α/2)⌉.
   */
  @Test
  void places_and_intervals_are_those_of_a_second_implementation() {
    RisingShare alone = computed(1);

    assertThat(alone.at(1)).isEqualTo(new Proportion(5, 11));
    assertThat(alone.reaches(0.5).orElseThrow()).isCloseTo(3.2222222222222223, within(1e-12));
    assertEnds(alone.interval(0.5, 0.8, 200, 7), 0.9, 3.4166666666666665);
    assertEnds(alone.interval(0.7, 0.9, 200, 7), 3.425, Double.POSITIVE_INFINITY);
    assertEnds(alone.interval(0.25, 0.9, 200, 7), Double.NEGATIVE_INFINITY, 1.75);
    assertEnds(computed(2).interval(0.5, 0.8, 200, 7), 3.0769230769230766, 3.5);
    assertEnds(computed(2).interval(0.7, 0.9, 200, 7), 3.446153846153846, Double.POSITIVE_INFINITY);
    assertEnds(computed(2).interval(0.25, 0.9, 200, 7), Double.NEGATIVE_INFINITY, 0.75);
  }

  private static RisingShare computed(int each) {
    boolean[][] hits = new boolean[4][11];
    for (int trial = 0; trial < 11; trial++) {
      hits[0][trial] = 3 * trial % 11 < 2;
      hits[1][trial] = 5 * trial % 11 < 5;
      hits[2][trial] = 7 * trial % 11 < 4;
      hits[3][trial] = 2 * trial % 11 < 9;
    }
    return new RisingShare(new double[] {0, 1, 3, 4}, hits, each);
  }

  private static void assertEnds(Interval interval, double low, double high) {
    if (Double.isInfinite(low)) {
      assertThat(interval.low()).isEqualTo(low);
    } else {
      assertThat(interval.low()).isCloseTo(low, within(1e-9));
    }
    if (Double.isInfinite(high)) {
      assertThat(interval.high()).isEqualTo(high);
    } else {
      assertThat(interval.high()).isCloseTo(high, within(1e-9));
    }
  }

  /**
   * Of nine trials that differ, seven fall: {@code scipy.stats.binomtest(7, 9, 0.5,
   * alternative="greater")} is 0.08984375; there is one pair of places.
   */
  @Test
  void a_fall_has_the_p_value_of_the_sign_test() {
    boolean[][] hits = new boolean[2][12];
    Arrays.fill(hits[0], 0, 7, true); // fall
    Arrays.fill(hits[1], 7, 9, true); // rise
    Arrays.fill(hits[0], 9, 11, true); // succeed at both
    Arrays.fill(hits[1], 9, 11, true);

    assertThat(new RisingShare(new double[] {0, 1}, hits).fallingP())
        .isCloseTo(0.08984375, within(1e-12));
  }

  @Test
  void hits_that_do_not_fit_the_places_are_refused() {
    double[] two = {0, 1};

    assertThatThrownBy(() -> new RisingShare(two, new boolean[3][2]))
        .hasMessageContaining("2 places, but hits at 3");
    assertThatThrownBy(() -> new RisingShare(two, new boolean[][] {{true}, {true, false}}))
        .hasMessageContaining("trials be equally many");
    assertThatThrownBy(() -> new RisingShare(two, new boolean[2][0]))
        .hasMessageContaining("trials (0)");
    assertThatThrownBy(() -> new RisingShare(two, new boolean[2][3], 0))
        .hasMessageContaining("each (0)");
    assertThatThrownBy(() -> new RisingShare(new double[] {0}, new boolean[1][3]))
        .hasMessageContaining("places (1)");
  }
}
