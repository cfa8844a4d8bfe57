package loam.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import loam.experiment.BackendException;
import loam.experiment.TaskExecutor;

/**
 * Executors at work, seen from the driver. Jobs wait in a queue; blocks of them are sent, several
 * at a time, so that every core has one and some more are at hand. Each is as large as keeps a core
 * busy for some seconds, and smaller towards the end, so that all end together. What comes of a
 * block is taken once, from whoever is first: when nothing waits any more, blocks that take too
 * long are sent a second time.
 */
final class SparkExecutor<J, R> implements TaskExecutor<J, R> {
  private static final long TICK_MILLIS = 100;
  private static final int TAKERS = 16; // most of them wait for the disk
  private static final double TOO_LONG = 3; // times the time that a block should take

  private final Cluster cluster;
  private final Heartbeat attendance;
  private final BlockSize size = new BlockSize();
  private final Deque<Block.Call<J, R>> queue = new ArrayDeque<>();
  private final List<Block<J, R>> flying = new ArrayList<>();
  private final ExecutorService takers =
      Executors.newFixedThreadPool(TAKERS, SparkExecutor::thread);
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(SparkExecutor::thread);
  private Optional<BackendException> end = Optional.empty();

  SparkExecutor(Cluster cluster) {
    this.cluster = cluster;
    this.attendance = new Heartbeat(cluster);
    var unused =
        clock.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cluster");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public int ahead() {
    return size.ahead(cluster.cores());
  }

  /** The clock sends what does not fill the blocks that are to be sent. */
  @Override
  public CompletableFuture<R> submit(J job) {
    CompletableFuture<R> result = new CompletableFuture<>();
    synchronized (this) {
      end.ifPresent(result::completeExceptionally);
      queue.add(new Block.Call<>(job, result));
      if (queue.size() >= size.now() * cluster.cores()) {
        dispatch();
      }
    }
    return result;
  }

  /** Sends blocks if few are with the executors. */
  private synchronized void dispatch() {
    int cores = cluster.cores();
    if (end.isPresent() || flying.size() >= BlockSize.few(cores)) {
      return;
    }
    List<Block<J, R>> blocks = new ArrayList<>();
    while (!queue.isEmpty() && flying.size() + blocks.size() < BlockSize.enough(cores)) {
      blocks.add(next(size.of(queue.size(), cores)));
    }
    if (!blocks.isEmpty()) {
      send(blocks);
    }
  }

  private Block<J, R> next(int jobs) {
    List<Block.Call<J, R>> calls = new ArrayList<>();
    while (calls.size() < jobs) {
      calls.add(queue.remove());
    }
    return new Block<>(calls);
  }

  private synchronized void send(List<Block<J, R>> blocks) {
    flying.addAll(blocks);
    cluster.send(
        blocks.stream().map(Block::jobs).toList(),
        new Cluster.Post() {
          @Override
          public void arrived(int block, byte[] parcel) {
            hand(() -> take(blocks.get(block), parcel));
          }

          @Override
          public void failed(Throwable why) {
            hand(() -> endAll(cluster.explain(why)));
          }
        });
  }

  private void hand(Runnable work) {
    try {
      takers.execute(work);
    } catch (RejectedExecutionException e) {
      return; // closed: nobody waits for it
    }
  }

  /** Takes a report, outside the lock: others go on meanwhile. */
  private void take(Block<J, R> block, byte[] parcel) {
    try {
      TaskReport report = cluster.read(parcel);
      attendance.seen();
      size.learn(report, Packing.size(parcel));
      landed(block);
      dispatch();
      block.deliver(report);
    } catch (BackendException e) {
      block.fail(e);
      endAll(e);
    } catch (RuntimeException e) {
      block.fail(cluster.lost(e.toString()));
      endAll(cluster.lost(e.toString()));
    }
  }

  private synchronized void landed(Block<J, R> block) {
    flying.removeIf(block::isSameAs);
  }

  private void endAll(BackendException why) {
    List<Block<J, R>> left = new ArrayList<>();
    synchronized (this) {
      if (end.isPresent()) {
        return;
      }
      end = Optional.of(why);
      left.addAll(flying);
      left.add(next(queue.size()));
    }
    left.forEach(block -> block.fail(why));
  }

  private void tick() {
    attendance.missedFor().ifPresent(seconds -> endAll(cluster.empty(seconds)));
    dispatch();
    sendAgain();
  }

  /** Once, what takes too long, where nothing else is to be done. */
  private synchronized void sendAgain() {
    if (end.isPresent() || !queue.isEmpty() || flying.size() >= cluster.cores()) {
      return;
    }
    flying.stream()
        .filter(block -> block.age() > TOO_LONG * size.seconds(block.size()) + 1)
        .filter(block -> flying.stream().filter(block::isSameAs).count() == 1)
        .findFirst()
        .ifPresent(block -> send(List.of(block.again())));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      end = end.or(() -> Optional.of(cluster.lost("closed")));
      queue.clear();
    }
    takers.shutdown();
    cluster.forget();
  }
}
