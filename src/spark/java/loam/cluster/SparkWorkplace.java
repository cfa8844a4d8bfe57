package loam.cluster;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.experiment.Crew;
import loam.experiment.Work;
import loam.experiment.Workplace;
import loam.experiment.WorkplaceException;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import umontreal.ssj.simevents.Simulator;

/** The executors of a Spark master, held until this is closed. */
final class SparkWorkplace implements Workplace {
  private static final long PATIENCE_SECONDS = 20;

  private final String address;
  private final JavaSparkContext context;

  private SparkWorkplace(String address, JavaSparkContext context) {
    this.address = address;
    this.context = context;
  }

  static SparkWorkplace open(String address) {
    SparkConf conf = conf(address);
    CompletableFuture<JavaSparkContext> opening = new CompletableFuture<>();
    Thread opener = new Thread(() -> begin(conf, opening), "spark");
    opener.setDaemon(true);
    opener.start();
    try {
      return new SparkWorkplace(address, opening.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      throw WorkplaceException.strange(address, org.apache.spark.package$.MODULE$.SPARK_VERSION());
    } catch (ExecutionException e) {
      throw WorkplaceException.closed(address, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  private static void begin(SparkConf conf, CompletableFuture<JavaSparkContext> opening) {
    try {
      opening.complete(new JavaSparkContext(conf));
    } catch (RuntimeException | LinkageError e) {
      opening.completeExceptionally(e);
    }
  }

  private static SparkConf conf(String address) {
    SparkConf conf = new SparkConf();
    if (!address.equals(SparkWorkplaces.AS_SUBMITTED)) {
      conf.setMaster(address);
    }
    conf.setIfMissing("spark.app.name", "Loam");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    if (!conf.contains("spark.jars")) {
      conf.set("spark.jars", jars());
    }
    return conf;
  }

  /** What simulates: Loam and the two libraries that its model and engines use. */
  private static String jars() {
    return Stream.of(Order.class, FastMath.class, Simulator.class)
        .flatMap(type -> Build.code(type).stream())
        .distinct()
        .peek(SparkWorkplace::checkJar)
        .map(Path::toUri)
        .map(URI::toString)
        .collect(Collectors.joining(","));
  }

  private static void checkJar(Path code) {
    if (!Files.isRegularFile(code)) {
      throw WorkplaceException.unpacked(code.toString());
    }
  }

  @Override
  public <J, R> Crew<J, R> hire(Work<J, R> work) {
    Order order = new Order(Build.own(), Packing.pack(work));
    return new SparkCrew<>(address, context, context.broadcast(order));
  }

  @Override
  public void close() {
    context.stop();
  }
}
