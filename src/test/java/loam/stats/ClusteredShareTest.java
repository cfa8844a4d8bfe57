package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusteredShareTest {
  private static boolean[] hits(int trials, int successes) {
    boolean[] hits = new boolean[trials];
    java.util.Arrays.fill(hits, 0, successes, true);
    return hits;
  }

  @Test
  void trials_that_are_alone_have_wilsons_interval() {
    ClusteredShare share = new ClusteredShare(hits(40, 29), 1);

    assertThat(share.wilson(0.95)).isEqualTo(new Proportion(29, 40).wilson(0.95));
    assertThat(share.share()).isEqualTo(29 / 40.0);
  }

  /** Whoever doubles each trial knows as much as before, but for n − 1 instead of n. */
  @Test
  void trials_that_come_in_equal_pairs_are_half_as_many() {
    boolean[] twice = new boolean[80];
    for (int i = 0; i < 80; i++) {
      twice[i] = i / 2 < 29;
    }
    Interval pairs = new ClusteredShare(twice, 2).wilson(0.95);
    Interval alone = new Proportion(29, 40).wilson(0.95);

    assertThat(pairs.low()).isCloseTo(alone.low(), within(0.003));
    assertThat(pairs.high()).isCloseTo(alone.high(), within(0.003));
  }

  @Test
  void a_share_of_all_counts_clusters() {
    assertThat(new ClusteredShare(hits(40, 40), 2).wilson(0.95))
        .isEqualTo(new Proportion(20, 20).wilson(0.95));
  }

  /** 50 vectors whose probabilities are uniform from 0.4 to 1, two trials each; truth 0.7. */
  @Test
  void intervals_hold_the_mean_probability_as_often_as_they_say() {
    Coverage.assertAtLeast(
        0.94, 4000, 3, luck -> new ClusteredShare(drawn(luck), 2).wilson(0.95).contains(0.7));
  }

  private static boolean[] drawn(Random luck) {
    boolean[] hits = new boolean[100];
    double probability = 0;
    for (int trial = 0; trial < 100; trial++) {
      probability = trial % 2 == 0 ? 0.4 + 0.6 * luck.nextDouble() : probability;
      hits[trial] = luck.nextDouble() < probability;
    }
    return hits;
  }
}
