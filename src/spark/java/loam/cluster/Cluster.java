package loam.cluster;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import loam.experiment.BackendException;
import org.apache.spark.FutureAction;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;

/** Spark, as far as a executor needs it: blocks out, parcels in. */
final class Cluster {
  /** Who takes what comes of blocks; called by Spark's own threads, which must not wait. */
  interface Post {
    /**
     * A block has come back.
     *
     * @param block its place among those that were sent together
     * @param parcel a {@link TaskReport}, packed
     */
    void arrived(int block, byte[] parcel);

    /** One of the blocks has no hope. */
    void failed(Throwable why);
  }

  private static final ExecutionContext AT_ONCE = ExecutionContext.fromExecutor(Runnable::run);

  private final String address;
  private final JavaSparkContext context;
  private final Broadcast<TaskEnvelope> order;
  private final boolean isHere;
  private final String build = Build.own();
  private final Set<FutureAction<?>> underWay = ConcurrentHashMap.newKeySet();

  Cluster(String address, JavaSparkContext context, Broadcast<TaskEnvelope> order) {
    this.address = address;
    this.context = context;
    this.order = order;
    this.isHere = context.isLocal();
  }

  /** Cores of all executors, at least 1. */
  int cores() {
    return Math.max(1, context.defaultParallelism());
  }

  /** Seconds that executors may take to come, as Spark's own setting has it. */
  long patience() {
    return context
        .getConf()
        .getTimeAsSeconds("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s");
  }

  boolean hasExecutors() {
    return isHere
        || context.sc().isStopped()
        || context.sc().statusTracker().getExecutorInfos().length > 1;
  }

  /** Sends blocks, each a list of jobs: one job of Spark with a task for each. */
  void send(List<? extends List<?>> blocks, Post post) {
    List<byte[]> packed = blocks.stream().map(Packing::pack).toList();
    SimpleFutureAction<BoxedUnit> action =
        context
            .sc()
            .submitJob(
                context.parallelize(packed, packed.size()).rdd(),
                new BlockTask(order),
                CollectionConverters.asScala(
                        IntStream.range(0, packed.size()).<Object>mapToObj(i -> i).toList())
                    .toSeq(),
                (place, parcel) -> {
                  post.arrived((Integer) place, parcel);
                  return BoxedUnit.UNIT;
                },
                () -> BoxedUnit.UNIT);
    underWay.add(action);
    action.onComplete(
        result -> {
          underWay.remove(action);
          if (result instanceof Failure<?> failure) {
            post.failed(failure.exception());
          }
          return BoxedUnit.UNIT;
        },
        AT_ONCE);
  }

  /**
   * Opens a report.
   *
   * @throws BackendException if the executor could not work
   */
  TaskReport read(byte[] parcel) {
    TaskReport report = (TaskReport) Packing.unpack(parcel);
    if (!report.build().equals(build)) {
      throw BackendException.foreign(report.host(), report.build(), build);
    }
    report
        .trouble()
        .ifPresent(
            trouble -> {
              throw lost("%s: %s".formatted(report.host(), trouble));
            });
    return report;
  }

  /** What a failure of Spark means to who waits. */
  BackendException explain(Throwable failure) {
    String why = String.valueOf(failure.getMessage());
    if (why.contains("OutOfMemoryError") || why.matches("(?s).*exited with code (52|137).*")) {
      return BackendException.narrow();
    }
    if (why.contains("ClassNotFoundException: loam.")) {
      return BackendException.unknown("Loam");
    }
    return lost(
        context.sc().isStopped() ? "Spark has stopped" : why.lines().findFirst().orElse(why));
  }

  /** The end of the work, for another reason. */
  BackendException lost(String why) {
    return BackendException.lost(address, why);
  }

  /** The end of the work, since nobody came for some seconds. */
  BackendException empty(long seconds) {
    return BackendException.empty(address, seconds);
  }

  /** What is under way stops to matter. */
  void forget() {
    underWay.forEach(FutureAction::cancel);
  }
}
