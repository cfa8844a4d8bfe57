package loam.sensitivity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntConsumer;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.InOrder;
import loam.scenario.Scenario;

/** Simulates the points of a design, several at a time; what comes out does not depend on that. */
final class Points {
  /**
   * A point.
   *
   * @param first number of its first replication; points that are compared share it
   */
  record Point(double[] values, int first, int replications) {}

  private final World world;
  private final Outcome outcome;
  private final Engine engine;
  private final int threads;
  private final IntConsumer ended;
  private Checkpoint checkpoint = Checkpoint.NONE;
  private int scenarios = 1;
  private int begun;

  /** Points in a world; {@code ended} hears of so many simulations more that have ended. */
  Points(World world, Outcome outcome, Engine engine, int threads, IntConsumer ended) {
    this.world = world;
    this.outcome = outcome;
    this.engine = engine;
    this.threads = threads;
    this.ended = ended;
  }

  /** A point with its number among all that are simulated, from 0. */
  private record Numbered(Point point, int number) {}

  private record Answer(double[] values, int simulations) {}

  /**
   * Keeps each replication there as soon as it ends, and simulates none that is there already: of
   * point p, scenario s and its replication r, counted from 1 at each point, at scenario p times
   * the number of scenarios plus s and replication r.
   *
   * @param each number of scenarios that the world makes of a point
   */
  void keepIn(Checkpoint place, int each) {
    checkpoint = place;
    scenarios = each;
  }

  /** For each point a value for each of its replications. */
  List<double[]> run(List<Point> points) throws InterruptedException {
    List<double[]> values = new ArrayList<>();
    InOrder.run(
        threads,
        numbered(points),
        this::answer,
        answer -> {
          values.add(answer.values());
          ended.accept(answer.simulations());
        });
    return values;
  }

  private Iterator<Numbered> numbered(List<Point> points) {
    return points.stream().map(point -> new Numbered(point, begun++)).iterator();
  }

  private Answer answer(Numbered one) {
    Point point = one.point();
    List<Scenario> made = world.at(point.values().clone());
    Checkpoint kept = checkpoint.from(one.number() * scenarios);
    return new Answer(
        outcome.of(made, point.first(), point.replications(), engine, kept),
        made.size() * point.replications());
  }
}
