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
    assertThat(of(0, 2, 4, 8).reaches(0.81)).isEmpty();
  }

  /** 6 and 2 are pooled to 4, so that half of the trials are reached beyond both. */
  @Test
  void falls_are_pooled_before() {
    assertThat(of(0, 6, 2, 8).reaches(0.5).orElseThrow()).isCloseTo(2.25, within(1e-12));
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
}
