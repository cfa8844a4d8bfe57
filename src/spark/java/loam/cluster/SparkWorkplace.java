package loam.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.experiment.Crew;
import loam.experiment.Work;
import loam.experiment.Workplace;
import loam.experiment.WorkplaceException;
import org.apache.commons.math3.util.FastMath;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import umontreal.ssj.simevents.Simulator;

/** The executors of a Spark master, held until this is closed. */
final class SparkWorkplace implements Workplace {
  private final String address;
  private final JavaSparkContext context;
  private final List<Crew<?, ?>> crews = new ArrayList<>();
  private Optional<Broadcast<Order>> last = Optional.empty();

  private SparkWorkplace(String address, JavaSparkContext context) {
    this.address = address;
    this.context = context;
  }

  static SparkWorkplace open(String address) {
    List<Path> jars = jars();
    SparkConf conf = conf(address);
    JavaSparkContext context = new Opening(address, conf).await();
    jars.forEach(jar -> context.addJar(jar.toUri().toString()));
    return new SparkWorkplace(address, context);
  }

  /** What spark-submit or a system property says goes before what we would say. */
  private static SparkConf conf(String address) {
    SparkConf conf = new SparkConf();
    if (!address.equals(SparkWorkplaces.AS_SUBMITTED)) {
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
    return Stream.of(Order.class, FastMath.class, Simulator.class)
        .flatMap(type -> Build.code(type).stream())
        .distinct()
        .peek(SparkWorkplace::checkJar)
        .toList();
  }

  private static void checkJar(Path code) {
    if (!Files.isRegularFile(code)) {
      throw WorkplaceException.unpacked(code.toString());
    }
  }

  /** Executors forget the work of the crew before. */
  @Override
  public synchronized <J, R> Crew<J, R> hire(Work<J, R> work) {
    last.ifPresent(Broadcast::destroy); // not at the end: Spark would stop while it is being done
    Broadcast<Order> order = context.broadcast(new Order(Build.own(), Packing.pack(work)));
    last = Optional.of(order);
    SparkCrew<J, R> crew = new SparkCrew<>(new Cluster(address, context, order));
    crews.add(crew);
    return crew;
  }

  @Override
  public void close() {
    crews.forEach(Crew::close);
    context.stop();
  }
}
