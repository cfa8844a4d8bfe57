package loam.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Numbers whose squares are asked for; one of them fails. */
class SimulationsTest {
  private static final int FAILING = 13;

  private final Map<Integer, Integer> kept = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
  private final List<String> arrived = new ArrayList<>();

  private final class Squares implements Work<List<Integer>, List<Ended<Integer>>> {
    @Override
    public int megabytes() {
      return 1;
    }

    @Override
    public Function<List<Integer>, List<Ended<Integer>>> prepared() {
      return Ended.each(
          number -> {
            done.add(number);
            if (number == FAILING) {
              throw new ReplicationFailedException(
                  "squares", 1, number, "noon", new IllegalStateException("unlucky"));
            }
            return number * number;
          });
    }
  }

  private final class Kept implements Simulations.Memory<Integer, Integer> {
    @Override
    public Optional<Integer> recall(Integer number) {
      return Optional.ofNullable(kept.get(number));
    }

    @Override
    public void commit(Integer number, Integer square) {
      kept.put(number, square);
    }
  }

  private class Noted implements Simulations.Arrivals<Integer, Integer> {
    @Override
    public void arrive(Integer number, Integer square) {
      arrived.add("%d²=%d".formatted(number, square));
    }
  }

  private final class GoingOn extends Noted {
    @Override
    public void fail(Integer number, ReplicationFailedException failure) {
      arrived.add("%d failed: %s".formatted(number, failure.reason()));
    }
  }

  private void run(
      List<List<Integer>> groups, Simulations.Arrivals<Integer, Integer> arrivals, int enough)
      throws InterruptedException {
    try (var simulations = new Simulations<>(new Squares(), new Threads(3), new Kept())) {
      simulations.run(groups.iterator(), arrivals, () -> arrived.size() >= enough);
    }
  }

  @Test
  void all_arrive_in_their_order_whatever_is_known_already_and_nothing_is_done_twice()
      throws InterruptedException {
    kept.put(2, 4);
    kept.put(5, 25);

    run(List.of(List.of(3, 2, 1), List.of(5), List.of(4)), new Noted(), Integer.MAX_VALUE);

    assertThat(arrived).containsExactly("3²=9", "2²=4", "1²=1", "5²=25", "4²=16");
    assertThat(done).containsExactlyInAnyOrder(3, 1, 4);
    assertThat(new TreeMap<>(kept)).isEqualTo(Map.of(1, 1, 2, 4, 3, 9, 4, 16, 5, 25));
  }

  @Test
  void one_that_fails_fails_in_its_turn_and_the_others_of_its_group_are_kept()
      throws InterruptedException {
    run(List.of(List.of(1, FAILING, 2), List.of(3)), new GoingOn(), Integer.MAX_VALUE);

    assertThat(arrived).containsExactly("1²=1", "13 failed: unlucky", "2²=4", "3²=9");
    assertThat(kept).doesNotContainKey(FAILING).containsKeys(1, 2, 3);
  }

  @Test
  void who_takes_no_failure_ends_with_it_when_all_before_it_have_arrived() {
    assertThatThrownBy(() -> run(List.of(List.of(1, FAILING, 2)), new Noted(), Integer.MAX_VALUE))
        .isInstanceOf(ReplicationFailedException.class)
        .hasMessageContaining("replication 13 failed at noon: unlucky");

    assertThat(arrived).containsExactly("1²=1");
  }

  @Test
  void once_it_is_enough_nothing_more_of_a_group_is_handed_over() throws InterruptedException {
    run(List.of(List.of(1, 2, 3), List.of(4)), new Noted(), 2);

    assertThat(arrived).containsExactly("1²=1", "2²=4");
  }
}
