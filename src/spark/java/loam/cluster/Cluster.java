package loam.cluster;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import loam.experiment.WorkplaceException;
import org.apache.spark.FutureAction;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;

/** Spark, as far as a crew needs it: blocks out, parcels in. */
final class Cluster {
  private static final Seq<Object> ONE = CollectionConverters.asScala(List.<Object>of(0)).toSeq();

  private final String address;
  private final JavaSparkContext context;
  private final Broadcast<Order> order;
  private final boolean isHere;
  private final String build = Build.own();

  Cluster(String address, JavaSparkContext context, Broadcast<Order> order) {
    this.address = address;
    this.context = context;
    this.order = order;
    this.isHere = context.isLocal();
  }

  String address() {
    return address;
  }

  /** Cores of all executors, at least 1. */
  int cores() {
    return Math.max(1, context.defaultParallelism());
  }

  boolean hasExecutors() {
    return isHere
        || context.sc().isStopped()
        || context.sc().statusTracker().getExecutorInfos().length > 1;
  }

  /**
   * Sends a block.
   *
   * @param arrived gets the report, packed, once
   * @param failed hears why there is none
   */
  FutureAction<?> send(List<?> jobs, Consumer<byte[]> arrived, Consumer<Throwable> failed) {
    byte[] packed = Packing.pack(jobs);
    AtomicReference<byte[]> parcel = new AtomicReference<>(new byte[0]);
    SimpleFutureAction<BoxedUnit> action =
        context
            .sc()
            .submitJob(
                context.parallelize(List.of(packed), 1).rdd(),
                new BlockTask(order),
                ONE,
                (partition, report) -> {
                  parcel.set(report);
                  return BoxedUnit.UNIT;
                },
                () -> BoxedUnit.UNIT);
    action.onComplete(
        result -> {
          if (result instanceof Failure<?> failure) {
            failed.accept(failure.exception());
          } else {
            arrived.accept(parcel.get());
          }
          return BoxedUnit.UNIT;
        },
        ExecutionContext.fromExecutor(Runnable::run));
    return action;
  }

  /**
   * Opens a report.
   *
   * @throws WorkplaceException if the executor could not work
   */
  Report read(byte[] parcel) {
    Report report = (Report) Packing.unpack(parcel);
    if (!report.build().equals(build)) {
      throw WorkplaceException.foreign(report.host(), report.build(), build);
    }
    report
        .trouble()
        .ifPresent(
            trouble -> {
              throw WorkplaceException.lost(address, "%s: %s".formatted(report.host(), trouble));
            });
    return report;
  }

  /** What a failure of Spark means to who waits. */
  WorkplaceException explain(Throwable failure) {
    String why = String.valueOf(failure.getMessage());
    if (why.contains("OutOfMemoryError") || why.contains("exited with code 52")) {
      return WorkplaceException.narrow();
    }
    if (why.contains("ClassNotFoundException: loam.")) {
      return WorkplaceException.unknown("Loam");
    }
    if (context.sc().isStopped()) {
      return WorkplaceException.lost(address, "Spark has stopped");
    }
    return WorkplaceException.lost(address, why.lines().findFirst().orElse(why));
  }

  /** No executor needs the order any more. */
  void forget() {
    if (!context.sc().isStopped()) {
      order.destroy();
    }
  }
}
