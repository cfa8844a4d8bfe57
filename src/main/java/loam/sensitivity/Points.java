package loam.sensitivity;

import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.experiment.Backend;
import loam.experiment.Cases;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Replications;
import loam.experiment.Replications.Job;
import loam.scenario.Scenario;

/** Simulates the points of a design, several at a time; what comes out does not depend on that. */
final class Points {
  /**
   * A point.
   *
   * @param first number of its first replication; points that are compared share it
   */
  record Point(double[] values, int first, int replications) {}

  /** The scenarios of some points, which are made where they are simulated. */
  private record OfPoints(World world, List<Point> points, int each) implements Cases {
    @Override
    public Scenario at(int place) {
      return world.at(points.get(place / each).values().clone(), place % each);
    }
  }

  private final World world;
  private final Outcome outcome;
  private final Engine engine;
  private final Backend place;
  private final IntConsumer ended;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private int begun;

  /** Points in a world; {@code ended} hears of so many simulations more that have ended. */
  Points(World world, Outcome outcome, Engine engine, Backend place, IntConsumer ended) {
    this.world = world;
    this.outcome = outcome;
    this.engine = engine;
    this.place = place;
    this.ended = ended;
  }

  /**
   * Keeps each replication there as soon as it ends, and simulates none that is there already: of
   * point p, scenario s and its replication r, counted from 1 at each point, at scenario p times
   * the number of scenarios that the world makes of a point plus s and replication r.
   */
  void keepIn(Checkpoint there) {
    checkpoint = there;
  }

  /** For each of some points, at least one, a value for each of its replications. */
  List<double[]> run(List<Point> points) throws InterruptedException {
    List<Scenario> sides = world.at(points.get(0).values().clone());
    List<double[]> values = points.stream().map(point -> new double[point.replications()]).toList();
    int each = sides.size();
    new Replications(new OfPoints(world, points, each), engine, OrdinaryPath.COUNTED)
        .run(
            place,
            checkpoint.from(begun * each),
            jobs(points, each),
            (job, run) -> {
              int side = job.scenario() % each;
              double value = outcome.of(run, sides.get(side), job.replication());
              values.get(job.scenario() / each)[job.kept() - 1] += side < each - 1 ? -value : value;
              ended.accept(1);
            },
            () -> false);
    begun += points.size();
    return values;
  }

  /**
   * Replications of a point are made one after the other, since they share its world; but the two
   * scenarios of one replication, if there are two, since they may share a past.
   */
  private static Iterator<List<Job>> jobs(List<Point> points, int each) {
    return IntStream.range(0, points.size())
        .boxed()
        .flatMap(place -> jobs(points.get(place), place * each, each))
        .iterator();
  }

  private static Stream<List<Job>> jobs(Point point, int firstScenario, int each) {
    Stream<List<Job>> byReplication =
        IntStream.rangeClosed(1, point.replications())
            .mapToObj(
                number ->
                    IntStream.range(firstScenario, firstScenario + each)
                        .mapToObj(of -> new Job(of, point.first() + number - 1, number))
                        .toList());
    return each > 1 ? byReplication : Stream.of(byReplication.flatMap(List::stream).toList());
  }
}
