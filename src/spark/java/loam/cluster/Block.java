package loam.cluster;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Jobs that travel together. */
final class Block<J, R> {
  /** A job and who waits for it. */
  record Call<J, R>(J job, CompletableFuture<R> result) {}

  private final List<Call<J, R>> calls;
  private final long sent = System.nanoTime();

  Block(List<Call<J, R>> calls) {
    this.calls = List.copyOf(calls);
  }

  int size() {
    return calls.size();
  }

  List<J> jobs() {
    return calls.stream().map(Call::job).toList();
  }

  /** The same jobs, to be sent another time. */
  Block<J, R> again() {
    return new Block<>(calls);
  }

  /** Seconds since it was sent. */
  double age() {
    return (System.nanoTime() - sent) / 1e9;
  }

  /** Whether it is this block, or the same one sent another time. */
  boolean isSameAs(Block<J, R> other) {
    return calls.equals(other.calls);
  }

  /** Gives every job its result; who has one already keeps it. */
  @SuppressWarnings("unchecked") // results come from where jobs went
  void deliver(TaskReport report) {
    if (report.results().size() != size()) {
      throw new IllegalStateException(
          "%d results for %d jobs".formatted(report.results().size(), size()));
    }
    for (int place = 0; place < size(); place++) {
      calls.get(place).result().complete((R) report.results().get(place));
    }
  }

  /** Nothing will come of it. */
  void fail(RuntimeException why) {
    calls.forEach(call -> call.result().completeExceptionally(why));
  }
}
