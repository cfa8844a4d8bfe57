package loam.ecosystem;

import loam.city.City;
import loam.city.PoolParameters;
import loam.city.Timescale;
import loam.random.Elementary;

/**
 * The city's private dry powder, in whole CNY: what comes in with the regime, what rounds draw,
 * what exits give back, and what expires beyond the cap.
 */
final class PrivateCapital {
  private static final int NEVER = Integer.MIN_VALUE;

  private final PoolParameters parameters;
  private final Environment environment;
  private final double usual;
  private final long cap;

  private long dryPowder;
  private int perturbedOn = NEVER;
  private long inflow;
  private long drawn;
  private long recycled;
  private long expired;

  PrivateCapital(City city, Environment environment) {
    this.parameters = city.capital().pool();
    this.environment = environment;
    double flow = parameters.poolFlow().of(city.roster().usualRegime());
    this.usual = flow * parameters.poolMonths() / 12;
    this.cap = Math.round(flow * parameters.poolCapYears());
  }

  void reset() {
    dryPowder = start();
    inflow = 0;
    drawn = 0;
    recycled = 0;
    expired = 0;
  }

  /** The same money; one CNY more or less on a day is each ecosystem's own. */
  void copyFrom(PrivateCapital other) {
    dryPowder = other.dryPowder;
    inflow = other.inflow;
    drawn = other.drawn;
    recycled = other.recycled;
    expired = other.expired;
  }

  /** CNY in the pool when a replication begins, in years of the flow when capital is most ample. */
  long start() {
    return Math.round(parameters.poolStartShare() * parameters.poolFlow().of(0));
  }

  /**
   * The inflow of the days from {@code from} to {@code until} arrives; what exceeds the cap goes.
   */
  void accrue(int from, int until) {
    double sum = 0;
    for (int day = from; day < until; day++) {
      sum += parameters.poolFlow().of(environment.regime(day));
    }
    long arrived = Math.round(sum / Timescale.DAYS_PER_YEAR);
    long excess = Math.max(0, dryPowder + arrived - cap);
    inflow += arrived;
    expired += excess;
    dryPowder += arrived - excess;
    if (from <= perturbedOn && perturbedOn < until) {
      dryPowder++;
      inflow++;
    }
  }

  /** One CNY more will come in with the money of the month that holds a day. */
  void perturbOn(int day) {
    perturbedOn = day;
  }

  /** How scarcity or plenty changes what investors offer, relative to usual dry powder. */
  double scarcity() {
    double least = parameters.scarcityBounds().get(0);
    if (dryPowder <= 0) {
      return least;
    }
    double factor = Elementary.exp(parameters.poolElasticity() * Elementary.log(dryPowder / usual));
    return Math.min(parameters.scarcityBounds().get(1), Math.max(least, factor));
  }

  /** Pays for a round. */
  void pay(long amount) {
    if (amount < 0 || amount > dryPowder) {
      throw new IllegalStateException(
          "a round draws %d CNY, the pool holds %d".formatted(amount, dryPowder));
    }
    dryPowder -= amount;
    drawn += amount;
  }

  /** Investors sell at an exit and keep part of what they get for new rounds. */
  void recycle(long exitValue) {
    long amount = Math.round(parameters.recycleShare() * exitValue);
    dryPowder += amount;
    recycled += amount;
  }

  long dryPowder() {
    return dryPowder;
  }

  /** CNY that came in with the regime since the start, expired money included. */
  long inflow() {
    return inflow;
  }

  /** CNY that rounds drew since the start. */
  long drawn() {
    return drawn;
  }

  /** CNY that came back from exits since the start. */
  long recycled() {
    return recycled;
  }

  /** CNY that expired since the start. */
  long expired() {
    return expired;
  }
}
