package loam.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loam.experiment.BackendException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;

/** The beginning of Spark, which would wait a minute for a master that does not speak to it. */
final class SparkConnection {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
  private static final long TICK_MILLIS = 100;

  private final String address;
  private final CompletableFuture<JavaSparkContext> opening = new CompletableFuture<>();

  SparkConnection(String address, SparkConf conf) {
    this.address = address;
    Thread opener = new Thread(() -> begin(conf), "spark");
    opener.setDaemon(true);
    opener.start();
  }

  private void begin(SparkConf conf) {
    try {
      opening.complete(new JavaSparkContext(conf));
    } catch (RuntimeException | LinkageError e) {
      opening.completeExceptionally(e);
    }
  }

  /**
   * Spark, ready.
   *
   * @throws BackendException if the master does not answer
   */
  JavaSparkContext await() {
    long asked = System.nanoTime();
    while (System.nanoTime() - asked < PATIENCE_NANOS) {
      try {
        return opening.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // until then Spark is busy with itself
        asked = SparkEnv.get() == null ? System.nanoTime() : asked;
      } catch (ExecutionException e) {
        throw BackendException.closed(address, reason(e));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
    throw BackendException.strange(address, org.apache.spark.package$.MODULE$.SPARK_VERSION());
  }

  private static String reason(ExecutionException e) {
    return String.valueOf(e.getCause() == null ? e : e.getCause().getMessage());
  }
}
