package loam.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.experiment.Backend;
import loam.experiment.BackendException;
import loam.experiment.TaskExecutor;
import loam.experiment.Work;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import umontreal.ssj.simevents.Simulator;

/** The executors of a Spark master, held until this is closed. */
final class SparkBackend implements Backend {
  private final String address;
  private final JavaSparkContext context;
  private final List<TaskExecutor<?, ?>> executors = new ArrayList<>();
  private Optional<Broadcast<TaskEnvelope>> last = Optional.empty();

  private SparkBackend(String address, JavaSparkContext context) {
    this.address = address;
    this.context = context;
  }

  static SparkBackend open(String address) {
    List<Path> jars = jars();
    SparkConf conf = conf(address);
    JavaSparkContext context = new SparkConnection(address, conf).await();
    jars.forEach(jar -> context.addJar(jar.toUri().toString()));
    return new SparkBackend(address, context);
  }

  /** What spark-submit or a system property says goes before what we would say. */
  private static SparkConf conf(String address) {
    SparkConf conf = new SparkConf();
    if (!address.equals(SparkBackends.AS_SUBMITTED)) {
      conf.setMaster(address);
    }
    conf.setIfMissing("spark.app.name", "Loam");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.task.maxFailures", "8"); // a task is lost with its executor
    conf.setIfMissing("spark.driver.maxResultSize", "0"); // nothing is kept
    conf.setIfMissing("spark.task.maxDirectResultSize", "8m"); // spares a second way
    return conf;
  }

  /** What simulates: Loam and the libraries that its model, engines and readers use. */
  private static List<Path> jars() {
    return Stream.of(TaskEnvelope.class, FastMath.class, Simulator.class)
        .flatMap(type -> Build.code(type).stream())
        .distinct()
        .peek(SparkBackend::checkJar)
        .toList();
  }

  private static void checkJar(Path code) {
    if (!Files.isRegularFile(code)) {
      throw BackendException.unpacked(code.toString());
    }
  }

  /** Executors forget the work of the executor before. */
  @Override
  public synchronized <J, R> TaskExecutor<J, R> executorFor(Work<J, R> work) {
    last.ifPresent(Broadcast::destroy); // not at the end: Spark would stop while it is being done
    Broadcast<TaskEnvelope> order =
        context.broadcast(new TaskEnvelope(Build.own(), Packing.pack(work)));
    last = Optional.of(order);
    SparkExecutor<J, R> executor = new SparkExecutor<>(new Cluster(address, context, order));
    executors.add(executor);
    return executor;
  }

  @Override
  public void close() {
    executors.forEach(TaskExecutor::close);
    context.stop();
  }
}
