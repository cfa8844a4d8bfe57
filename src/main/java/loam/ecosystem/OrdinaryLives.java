package loam.ecosystem;

import loam.city.City;
import loam.kernel.EventCalendar;
import loam.random.Draws;

/** Registration and exit of all ordinary firms in one of several ways that have the same law. */
final class OrdinaryLives {
  private final Ecosystem.OrdinaryPath path;
  private final OrdinaryCounts counts;
  private final OrdinaryFirms firms;
  private final OrdinaryOnCalendar onCalendar;
  private final OrdinaryRegistrations registrations;
  private final OrdinaryCohorts cohorts;

  OrdinaryLives(
      Ecosystem.OrdinaryPath path,
      City city,
      Horizon horizon,
      Environment environment,
      RegistrationRates rates,
      EventCalendar calendar) {
    this.path = path;
    this.counts = new OrdinaryCounts(horizon);
    this.firms = new OrdinaryFirms(city, horizon, environment, counts);
    this.onCalendar = new OrdinaryOnCalendar(firms, calendar);
    this.registrations = new OrdinaryRegistrations(rates, horizon);
    this.cohorts = new OrdinaryCohorts(city, horizon, environment, rates, counts);
  }

  OrdinaryCounts counts() {
    return counts;
  }

  void reset() {
    counts.reset();
    onCalendar.reset();
  }

  /** Begins a replication with a stock of firms that have numbers; how many of them are dormant. */
  int begin(Draws draws, int firstNumber, int afterLast) {
    if (path == Ecosystem.OrdinaryPath.COUNTED) {
      cohorts.countRegistrations(draws);
      return cohorts.countInitial(draws, afterLast - firstNumber);
    }
    int dormant = 0;
    for (int number = firstNumber; number < afterLast; number++) {
      dormant += enterInitial(draws, FirmKeys.initial(number)) ? 1 : 0;
    }
    return dormant;
  }

  private boolean enterInitial(Draws draws, long key) {
    boolean dormant = firms.isDormant(draws, key);
    double exit = firms.exitTimeOfInitial(draws, key, firms.initialAge(draws, key));
    if (path == Ecosystem.OrdinaryPath.ON_CALENDAR) {
      onCalendar.scheduleExit(key, exit, dormant);
    } else {
      firms.exitAt(exit, dormant);
    }
    return dormant;
  }

  /** A day begins, with the firms that register on it, unless they are counted already. */
  void startDay(Draws draws, int day) {
    if (path == Ecosystem.OrdinaryPath.COUNTED) {
      return;
    }
    firms.beginDay(day);
    registrations.deal(draws, day, key -> expect(draws, key, day));
  }

  private void expect(Draws draws, long key, int day) {
    if (path == Ecosystem.OrdinaryPath.ON_CALENDAR) {
      onCalendar.scheduleRegistration(key, day);
      return;
    }
    boolean dormant = firms.isDormant(draws, key);
    firms.registerAt(day, dormant);
    firms.countExit(draws, key, dormant);
  }

  void register(Draws draws, int entity, double now) {
    onCalendar.register(draws, entity, now);
  }

  void exit(int entity, double now) {
    onCalendar.exit(entity, now);
  }

  long keyOf(int entity) {
    return onCalendar.keyOf(entity);
  }
}
