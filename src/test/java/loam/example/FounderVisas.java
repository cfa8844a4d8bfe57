package loam.example;

import java.util.Arrays;
import java.util.List;
import loam.city.Roster;
import loam.ecosystem.Measure;
import loam.ecosystem.Mechanism;
import loam.ecosystem.Metric;
import loam.ecosystem.Submodel;
import loam.ecosystem.World;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.random.DrawKey;
import loam.random.Draws;

/**
 * People from abroad who get a visa to found a firm: so many a month, each of whom does so with a
 * given probability, on a day of that month. A lever says by how much a city multiplies them.
 */
record FounderVisas(int perMonth, double foundingShare) implements Submodel<FounderVisas.State> {
  static final Lever SCALE =
      Lever.of(
              "visas.scale",
              LeverType.MULTIPLE,
              "times",
              0,
              10,
              "multiplies the number of founder's visas",
              Lever.Evidence.RULE,
              "an example")
          .neutralAt(1);

  private static final DrawKey FOUNDS = DrawKey.named("example.visas.founds");
  private static final DrawKey DAY = DrawKey.named("example.visas.day");

  @Override
  public String name() {
    return "founder visas";
  }

  @Override
  public List<Measure<State>> measures(Roster city) {
    return List.of(
        Measure.of(
            "visas.founded",
            "Firms of founders with a visa",
            "firms/month",
            Metric.Kind.FLOW,
            "firms that people with a founder's visa began in the month",
            (state, month) -> state.founded[month]));
  }

  @Override
  public List<Lever> levers(Roster city) {
    return List.of(SCALE);
  }

  @Override
  public State in(World world) {
    State state = new State(world);
    world.run(state);
    return state;
  }

  /** What is counted in one replication. */
  final class State implements Mechanism {
    private final World world;
    private final LeverPath scale;
    private final int[] founded;

    State(World world) {
      this.world = world;
      this.scale = world.policy().path(SCALE);
      this.founded = new int[world.months()];
    }

    @Override
    public void begin(Draws draws) {
      Arrays.fill(founded, 0);
    }

    @Override
    public void beginMonth(Draws draws, int month) {
      double from = world.startOfMonth(month);
      double days = world.startOfMonth(month + 1) - from;
      for (int index = 0; index < Math.round(perMonth * scale.at(from)); index++) {
        long person = 1000L * month + index;
        if (draws.uniform(FOUNDS, person, 0) < foundingShare) {
          world.found(month, index, from + days * draws.uniform(DAY, person, 0));
          founded[month]++;
        }
      }
    }
  }
}
