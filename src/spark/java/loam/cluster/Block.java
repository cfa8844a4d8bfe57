package loam.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.FutureAction;

/** Jobs that travel together. */
final class Block<J, R> {
  /** A job and who waits for it. */
  record Call<J, R>(J job, CompletableFuture<R> result) {}

  private final List<Call<J, R>> calls;
  private final long sent = System.nanoTime();
  private volatile Optional<FutureAction<?>> task = Optional.empty();

  Block(List<Call<J, R>> calls) {
    this.calls = List.copyOf(calls);
  }

  List<Call<J, R>> calls() {
    return calls;
  }

  List<J> jobs() {
    return calls.stream().map(Call::job).toList();
  }

  /** Says which task it has become. */
  void flies(FutureAction<?> action) {
    task = Optional.of(action);
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
  void deliver(Report report) {
    if (report.results().size() != calls.size()) {
      throw new IllegalStateException(
          "%d results for %d jobs".formatted(report.results().size(), calls.size()));
    }
    for (int place = 0; place < calls.size(); place++) {
      CompletableFuture<R> waiting = calls.get(place).result();
      if (report.results().get(place) instanceof Report.Failure failure) {
        waiting.completeExceptionally(failure.exception());
      } else {
        waiting.complete((R) report.results().get(place));
      }
    }
  }

  void cancel() {
    task.ifPresent(FutureAction::cancel);
  }
}
