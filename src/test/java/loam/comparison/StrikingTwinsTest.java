package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loam.ecosystem.LifeEvent;
import org.junit.jupiter.api.Test;

/** Which firms are shown one by one. A unicorn weighs 8, a listing 6, a round 1. */
class StrikingTwinsTest {
  private static final double HORIZON = 1000;

  private final FirmOutcomes policy = new FirmOutcomes();
  private final FirmOutcomes reference = new FirmOutcomes();

  private static void lives(FirmOutcomes outcomes, long firm, LifeEvent... events) {
    outcomes.happened(0, firm, LifeEvent.REGISTERED, 0, 0);
    double time = 900;
    for (LifeEvent event : events) {
      outcomes.happened(time++, firm, event, 1, 0);
    }
  }

  private List<Twin> striking() {
    return StrikingTwins.of(policy, reference, HORIZON);
  }

  @Test
  void the_three_that_gain_most_come_before_the_three_that_lose_most() {
    lives(policy, 1, LifeEvent.ROUND);
    lives(policy, 2, LifeEvent.UNICORN, LifeEvent.LISTED);
    lives(policy, 3, LifeEvent.LISTED);
    lives(policy, 4, LifeEvent.UNICORN);
    lives(reference, 1);
    lives(reference, 2);
    lives(reference, 3);
    lives(reference, 4);
    lives(policy, 5);
    lives(reference, 5, LifeEvent.LISTED);

    assertThat(striking())
        .containsExactly(
            new Twin(2, List.of(Outcome.UNICORN, Outcome.LISTED), List.of()),
            new Twin(4, List.of(Outcome.UNICORN), List.of()),
            new Twin(3, List.of(Outcome.LISTED), List.of()),
            new Twin(5, List.of(), List.of(Outcome.LISTED)));
  }

  @Test
  void of_firms_that_gain_as_much_the_smaller_key_comes_first() {
    lives(policy, 9, LifeEvent.LISTED);
    lives(policy, 3, LifeEvent.LISTED);
    lives(reference, 9);
    lives(reference, 3);

    assertThat(striking()).extracting(Twin::firm).containsExactly(3L, 9L);
  }

  /** Firm 1 gains and loses, 2 is the same, 3 has no twin, 4 gains after the horizon only. */
  @Test
  void what_is_mixed_the_same_alone_or_too_late_is_not_striking() {
    lives(policy, 1, LifeEvent.UNICORN);
    lives(reference, 1, LifeEvent.LISTED);
    lives(policy, 2, LifeEvent.UNICORN);
    lives(reference, 2, LifeEvent.UNICORN);
    lives(policy, 3, LifeEvent.UNICORN);
    lives(policy, 4);
    policy.happened(1000.5, 4, LifeEvent.UNICORN, 0, 0);
    lives(reference, 4);

    assertThat(striking()).isEmpty();
  }

  @Test
  void what_happens_at_the_horizon_itself_counts() {
    lives(policy, 4);
    policy.happened(1000, 4, LifeEvent.UNICORN, 0, 0);
    lives(reference, 4);

    assertThat(striking()).hasSize(1);
  }

  /** What is lost tells as much as what is gained. */
  @Test
  void a_twin_weighs_what_it_gains_and_what_it_loses() {
    Twin twin = new Twin(1, List.of(Outcome.UNICORN), List.of(Outcome.LISTED));

    assertThat(Outcome.LISTED.weight()).isPositive();
    assertThat(twin.weight()).isEqualTo(Outcome.UNICORN.weight() + Outcome.LISTED.weight());
  }
}
