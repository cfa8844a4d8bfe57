package loam.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import loam.experiment.Crew;
import loam.experiment.WorkplaceException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Executors at work, seen from the driver. Jobs wait in a queue; blocks of them are sent while
 * cores are free, each as large as keeps a core busy for some seconds, and smaller towards the end,
 * so that all end together. What comes of a block is taken once, from whoever is first: when
 * nothing waits any more, blocks that take too long are sent a second time.
 */
final class SparkCrew<J, R> implements Crew<J, R> {
  private static final long TICK_MILLIS = 100;
  private static final int TAKERS = 2;
  private static final double TOO_LONG = 3; // times the time that a block should take
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Cluster cluster;
  private final BlockSize size = new BlockSize();
  private final Deque<Block.Call<J, R>> queue = new ArrayDeque<>();
  private final List<Block<J, R>> flying = new ArrayList<>();
  private final ExecutorService takers = Executors.newFixedThreadPool(TAKERS, SparkCrew::thread);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(SparkCrew::thread);
  private Optional<WorkplaceException> end = Optional.empty();
  private long lastSeen = System.nanoTime();

  SparkCrew(String address, JavaSparkContext context, Broadcast<Order> order) {
    this.cluster = new Cluster(address, context, order);
    var unused =
        clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cluster");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public synchronized int ahead() {
    return size.ahead(cluster.cores());
  }

  @Override
  public CompletableFuture<R> begin(J job) {
    CompletableFuture<R> result = new CompletableFuture<>();
    synchronized (this) {
      end.ifPresent(result::completeExceptionally);
      queue.add(new Block.Call<>(job, result));
      if (queue.size() >= size.now()) {
        dispatch();
      }
    }
    return result;
  }

  /** Sends blocks while cores are free, and as many more that none has to wait for its next. */
  private synchronized void dispatch() {
    int cores = cluster.cores();
    while (end.isEmpty() && !queue.isEmpty() && flying.size() < BlockSize.flying(cores)) {
      List<Block.Call<J, R>> calls = new ArrayList<>();
      int jobs = size.of(queue.size(), cores);
      while (calls.size() < jobs) {
        calls.add(queue.remove());
      }
      send(calls);
    }
  }

  private synchronized void send(List<Block.Call<J, R>> calls) {
    Block<J, R> block = new Block<>(calls);
    flying.add(block);
    block.flies(
        cluster.send(
            block.jobs(),
            parcel -> takers.execute(() -> take(block, parcel)),
            failure -> takers.execute(() -> fail(failure))));
  }

  /** Takes a report, outside the lock: others go on meanwhile. */
  private void take(Block<J, R> block, byte[] parcel) {
    try {
      Report report = cluster.read(parcel);
      size.learn(report);
      block.deliver(report);
      landed(block);
      dispatch();
    } catch (WorkplaceException e) {
      endAll(e);
    } catch (RuntimeException e) {
      endAll(WorkplaceException.lost(cluster.address(), e.toString()));
    }
  }

  private synchronized void landed(Block<J, R> block) {
    flying.remove(block);
    flying.stream().filter(block::isSameAs).forEach(Block::cancel);
    flying.removeIf(block::isSameAs);
  }

  private void fail(Throwable failure) {
    endAll(cluster.explain(failure));
  }

  private void endAll(WorkplaceException why) {
    List<Block.Call<J, R>> left = new ArrayList<>();
    synchronized (this) {
      if (end.isPresent()) {
        return;
      }
      end = Optional.of(why);
      left.addAll(queue);
      flying.forEach(block -> left.addAll(block.calls()));
    }
    left.forEach(call -> call.result().completeExceptionally(why));
  }

  private void tick() {
    if (cluster.hasExecutors()) {
      lastSeen = System.nanoTime();
    } else if (System.nanoTime() - lastSeen > PATIENCE_NANOS) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(PATIENCE_NANOS);
      endAll(WorkplaceException.empty(cluster.address(), seconds));
    }
    dispatch();
    sendAgain();
  }

  /** Once, what takes too long, where nothing else is to be done. */
  private synchronized void sendAgain() {
    if (!queue.isEmpty() || flying.size() >= cluster.cores()) {
      return;
    }
    flying.stream()
        .filter(block -> block.age() > TOO_LONG * size.seconds(block.calls().size()) + 1)
        .filter(block -> flying.stream().filter(block::isSameAs).count() == 1)
        .findFirst()
        .ifPresent(block -> send(block.calls()));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      end = Optional.of(WorkplaceException.lost(cluster.address(), "closed"));
      flying.forEach(Block::cancel);
      queue.clear();
    }
    takers.shutdown();
    cluster.forget();
  }
}
