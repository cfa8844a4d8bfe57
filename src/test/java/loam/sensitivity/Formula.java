package loam.sensitivity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Replicator;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.random.Draws;
import loam.random.Purpose;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/**
 * A formula in the place of a model: its inputs are levers, its random is the number of the
 * replication.
 */
record Formula(ToDoubleBiFunction<double[], Integer> formula) implements Engine {
  static final LocalDate END = LocalDate.of(2025, 3, 31);
  static final Outcome OUTCOME = new Outcome(Metric.UNICORNS, END, LocalDate.of(2025, 1, 1));
  private static final LocalDate BEGIN = LocalDate.of(2025, 2, 1);

  /** Levers without an effect of their own, all from 0 to 1 at least. */
  private static final List<Lever> INPUTS =
      List.of(KnownLevers.FUNDS_SCALE, KnownLevers.SME_PACKAGE, KnownLevers.EXITS_IPO_WINDOW);

  private static final Scenario BASE =
      new Scenario(
          "base",
          "",
          Beijing.CITY,
          INPUTS.stream().map(lever -> change(lever, 0.5)).toList(),
          false,
          new RunPlan(END, 1, 1));

  private static PolicyChange change(Lever lever, double value) {
    return new PolicyChange(lever, BEGIN, Optional.empty(), PolicyChange.Kind.VALUE, value);
  }

  /** A standard normal number of a replication. */
  static double normal(int replication) {
    return new Draws(4, replication).normal(Purpose.REVENUE_SHOCK, 0, 0);
  }

  /** As many factors over 0 to 1. */
  static List<Factor> factors(int count) {
    return INPUTS.stream()
        .limit(count)
        .map(lever -> new Factor(lever.id(), Factor.Kind.LEVER, "1", 0, 1, 0.5, false))
        .toList();
  }

  /** Scenarios in which the levers have these values, 0.5 where nothing is said. */
  static World world() {
    return values -> {
      var changes =
          IntStream.range(0, INPUTS.size())
              .mapToObj(
                  i ->
                      change(
                          INPUTS.get(i),
                          i < values.length && !Double.isNaN(values[i]) ? values[i] : 0.5))
              .toList();
      return List.of(
          new Scenario("point", "", Beijing.CITY, changes, false, new RunPlan(END, 1, 1)));
    };
  }

  /** The same beside a reference in which nothing is varied. */
  static World besideReference() {
    return values -> List.of(BASE, world().at(values).get(0));
  }

  @Override
  public String id() {
    return "formula";
  }

  @Override
  public Function<Scenario, Replicator> replicators(OrdinaryPath path) {
    return this::replicator;
  }

  private Replicator replicator(Scenario scenario) {
    int months = Ecosystem.recordDates(scenario.plan().end()).size();
    double[] inputs =
        INPUTS.stream().mapToDouble(lever -> scenario.policy().path(lever).at(1e6)).toArray();
    return new Replicator() {
      @Override
      public Trajectory run(int replication) {
        double[] values = new double[months * Metric.all().size()];
        Arrays.fill(values, formula.applyAsDouble(inputs, replication));
        return new Trajectory(replication, months, values, 0);
      }

      @Override
      public String moment() {
        return "the beginning";
      }
    };
  }
}
