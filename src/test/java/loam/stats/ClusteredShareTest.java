package loam.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Tag;
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

  /**
   * Means of six pairs 1, 1/2, 1, 0, 1/2, 1: their variance is 1/6, that of their mean 1/36, of
   * twelve independent trials it would be 2/3 · 1/3 / 12 = 1/54; so they are worth 12 · 36/54 = 8.
   * Two pairs 1, 1/2 are worth 4 · (3/16 / 4) / (1/16) = 3. Wilson's formula in Python with p = 2/3
   * and n = 8, p = 3/4 and n = 3, z = 1.959963984540054.
   */
  @Test
  void pairs_that_go_together_are_worth_as_many_trials_as_they_scatter_like() {
    boolean[] six = {true, true, true, false, true, true, false, false, false, true, true, true};
    boolean[] two = {true, true, false, true};

    assertInterval(new ClusteredShare(six, 2), 0.3387120641610, 0.8864854142110);
    assertInterval(new ClusteredShare(two, 2), 0.2560926803175, 0.9631588038050);
  }

  private static void assertInterval(ClusteredShare share, double low, double high) {
    assertThat(share.wilson(0.95).low()).isCloseTo(low, within(1e-9));
    assertThat(share.wilson(0.95).high()).isCloseTo(high, within(1e-9));
  }

  @Test
  void a_share_of_all_counts_clusters_the_last_of_which_may_be_smaller() {
    assertThat(new ClusteredShare(hits(40, 40), 2).wilson(0.95))
        .isEqualTo(new Proportion(20, 20).wilson(0.95));
    assertThat(new ClusteredShare(hits(5, 0), 2).wilson(0.95))
        .isEqualTo(new Proportion(0, 3).wilson(0.95));
  }

  @Test
  void no_trials_and_empty_clusters_are_refused() {
    assertThatThrownBy(() -> new ClusteredShare(new boolean[0], 1))
        .hasMessageContaining("trials (0)");
    assertThatThrownBy(() -> new ClusteredShare(hits(2, 1), 0)).hasMessageContaining("each (0)");
  }

  /** 50 vectors whose probabilities are uniform from 0.4 to 1, two trials each; truth 0.7. */
  @Test
  @Tag("experiment")
  void intervals_hold_the_mean_probability_as_often_as_they_say() {
    Coverage.assertAtLeast(
        0.94, 4000, 3, random -> new ClusteredShare(drawn(random), 2).wilson(0.95).contains(0.7));
  }

  private static boolean[] drawn(Random random) {
    boolean[] hits = new boolean[100];
    double probability = 0;
    for (int trial = 0; trial < 100; trial++) {
      probability = trial % 2 == 0 ? 0.4 + 0.6 * random.nextDouble() : probability;
      hits[trial] = random.nextDouble() < probability;
    }
    return hits;
  }
}
