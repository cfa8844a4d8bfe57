package loam.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import loam.experiment.Engine;
import loam.experiment.InTurn;
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

  /** Points in a world; {@code ended} hears of so many simulations more that have ended. */
  Points(World world, Outcome outcome, Engine engine, int threads, IntConsumer ended) {
    this.world = world;
    this.outcome = outcome;
    this.engine = engine;
    this.threads = threads;
    this.ended = ended;
  }

  private record Answer(double[] values, int simulations) {}

  /** For each point a value for each of its replications. */
  List<double[]> run(List<Point> points) throws InterruptedException {
    List<double[]> values = new ArrayList<>();
    InTurn.run(
        threads,
        points.iterator(),
        this::answer,
        answer -> {
          values.add(answer.values());
          ended.accept(answer.simulations());
        });
    return values;
  }

  private Answer answer(Point point) {
    List<Scenario> scenarios = world.at(point.values().clone());
    return new Answer(
        outcome.of(scenarios, point.first(), point.replications(), engine),
        scenarios.size() * point.replications());
  }
}
