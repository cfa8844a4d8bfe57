package loam.experiment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/**
 * The one way to simulate. Jobs come in groups, each of which is done by one thread or machine of a
 * {@link Backend}; what is known of a job is recalled, what is new is kept as soon as its group
 * ends, and all is handed over in the order of the jobs, in the caller's thread.
 *
 * @param <J> what a job is; no two that are equal are in a group
 * @param <R> what comes of it
 */
public final class Simulations<J, R> implements AutoCloseable {
  /** What is known of jobs already. May be used by many threads at once. */
  public interface Memory<J, R> {
    /** What came of a job, if it is known. */
    Optional<R> recall(J job);

    /** Keeps what came of a job: when this returns it is safe. */
    void commit(J job, R result);
  }

  /** Gets what comes of the jobs, in their order, in the thread that runs them. */
  @FunctionalInterface
  public interface Arrivals<J, R> {
    /** A job has come to its end. */
    void arrive(J job, R result);

    /** A replication has failed, in its turn. Whoever does not want the others to go on throws. */
    default void fail(J job, ReplicationFailedException failure) {
      throw failure;
    }
  }

  private record Group<J, R>(List<J> jobs, CompletableFuture<Map<J, Ended<R>>> ended) {}

  private final TaskExecutor<List<J>, List<Ended<R>>> executor;
  private final Memory<J, R> memory;

  /** Simulations of one kind at a place, whose executor is closed with them. */
  public Simulations(Work<List<J>, List<Ended<R>>> work, Backend place, Memory<J, R> memory) {
    this.executor = place.executorFor(work);
    this.memory = memory;
  }

  /**
   * Does all jobs, but leaves off once it is enough: no group is begun and nothing handed over from
   * then on.
   *
   * @param groups taken in order; only as many are ahead as the place asks for
   * @param enough asked in the caller's thread after each job
   * @throws ReplicationFailedException for the first replication that fails, when all before it
   *     have arrived; if {@code arrivals} does not take it
   * @throws RuntimeException what the first job that fails otherwise throws
   * @throws InterruptedException if the caller's thread is interrupted; what jobs under way bring
   *     is dropped
   */
  public void run(Iterator<List<J>> groups, Arrivals<J, R> arrivals, BooleanSupplier enough)
      throws InterruptedException {
    Deque<Group<J, R>> pending = new ArrayDeque<>();
    while (!enough.getAsBoolean() && (groups.hasNext() || !pending.isEmpty())) {
      if (groups.hasNext() && pending.size() < executor.ahead()) {
        pending.add(begin(groups.next()));
      } else {
        handOver(pending.remove(), arrivals, enough);
      }
    }
  }

  private Group<J, R> begin(List<J> jobs) {
    Map<J, Ended<R>> all = new HashMap<>();
    List<J> missing = new ArrayList<>();
    for (J job : jobs) {
      memory
          .recall(job)
          .ifPresentOrElse(known -> all.put(job, Ended.with(known)), () -> missing.add(job));
    }
    return new Group<>(
        jobs,
        missing.isEmpty()
            ? CompletableFuture.completedFuture(all)
            : executor.submit(missing).thenApply(ended -> kept(missing, ended, all)));
  }

  private Map<J, Ended<R>> kept(List<J> jobs, List<Ended<R>> ended, Map<J, Ended<R>> all) {
    for (int place = 0; place < jobs.size(); place++) {
      J job = jobs.get(place);
      ended.get(place).result().ifPresent(result -> memory.commit(job, result));
      all.put(job, ended.get(place));
    }
    return all;
  }

  private void handOver(Group<J, R> group, Arrivals<J, R> arrivals, BooleanSupplier enough)
      throws InterruptedException {
    Map<J, Ended<R>> all = await(group.ended());
    for (J job : group.jobs()) {
      if (enough.getAsBoolean()) {
        return;
      }
      Ended<R> ended = Objects.requireNonNull(all.get(job));
      ended.result().ifPresent(result -> arrivals.arrive(job, result));
      ended.failure().ifPresent(failure -> arrivals.fail(job, failure));
    }
  }

  private static <T> T await(CompletableFuture<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    executor.close();
  }
}
