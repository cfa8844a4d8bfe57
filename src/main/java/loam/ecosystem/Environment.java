package loam.ecosystem;

import java.util.Arrays;
import java.util.List;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.RegimeParameters;
import loam.city.Roster;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;
import loam.random.Distributions;
import loam.random.Draws;
import loam.random.Purpose;

/**
 * What happens to the whole city in one replication, whatever its firms do: the capital regime, the
 * business climate that follows it, city-wide shocks to growth, the frailty of registrations.
 */
final class Environment {
  static final Lever REGIME =
      Lever.of(
              "capital.regime",
              LeverType.CHOICE,
              "regime",
              -1,
              2,
              "replaces the capital regime, and with it the business climate; -1 leaves what was"
                  + " observed or drawn",
              Lever.Evidence.NONE,
              "F484, F485, F519, F520")
          .neutralAt(-1);

  private final City city;
  private final LeverPath regimeLever;
  private final Horizon horizon;
  private final byte[] regimeOfDay;
  private final int climateLag;
  private final double[] frailtyOfMonth;
  private final double[] macroOfYear;
  private final double[] exposure;
  private final int[] monthNear;
  private final int registrationsKnownUntil;
  private final double fastest;
  private final double slowest;

  static List<Lever> levers(Roster city) {
    return List.of(
        REGIME.choosing(
            city.regimes().stream()
                .map(regime -> new Lever.Choice(regime.id(), regime.name()))
                .toList()));
  }

  Environment(City city, Policy policy, Horizon horizon) {
    this.city = city;
    this.regimeLever = policy.path(REGIME);
    this.horizon = horizon;
    this.regimeOfDay = new byte[horizon.days()];
    this.climateLag =
        (int) Math.rint(city.regimes().climateLagMonths() * Timescale.DAYS_PER_YEAR / 12);
    this.frailtyOfMonth = new double[horizon.months()];
    this.macroOfYear = new double[horizon.years()];
    this.exposure = new double[horizon.days() + 1];
    this.registrationsKnownUntil = Timescale.dayOf(city.registrationsKnownUntil());
    this.fastest = city.firm().hazardRegime().max();
    this.slowest = city.firm().hazardRegime().min();
    this.monthNear = new int[(int) (horizon.days() * Math.max(1, fastest)) + 2];
  }

  /** Draws the environment of one replication. */
  void draw(Draws draws) {
    drawRegimes(draws);
    replaceRegimes();
    double cv = city.registration().overdispersionCv();
    for (int month = 0; month < frailtyOfMonth.length; month++) {
      double u = draws.uniform(Purpose.REGISTRATION_FRAILTY, FirmKeys.CITY, month);
      frailtyOfMonth[month] = Distributions.meanOneGammaQuantile(u, cv);
    }
    for (int year = 0; year < macroOfYear.length; year++) {
      double time = Horizon.startOfYear(year);
      macroOfYear[year] =
          time <= city.revenue().macro().lastDay()
              ? city.revenue().macro().at(time)
              : city.revenue().macroSd() * draws.normal(Purpose.MACRO_SHOCK, FirmKeys.CITY, year);
    }
    for (int day = 0; day < horizon.days(); day++) {
      exposure[day + 1] = exposure[day] + city.firm().hazardRegime().of(climate(day));
    }
    prepareMonths();
  }

  private void drawRegimes(Draws draws) {
    RegimeParameters parameters = city.regimes();
    int regime = parameters.path().get(0).regime();
    for (RegimeParameters.ObservedRegime observed : parameters.path()) {
      int from = Math.min(Math.max(0, (int) observed.from()), horizon.days());
      regime = observed.regime();
      Arrays.fill(regimeOfDay, from, horizon.days(), (byte) regime);
    }
    double time = parameters.observedUntil();
    for (int stay = 0; time < horizon.days(); stay++) {
      double years =
          parameters.meanYears().of(regime)
              * draws.exponential(Purpose.CAPITAL_REGIME_SOJOURN, FirmKeys.CITY, stay);
      // a regime changes at midnight
      double until = Math.ceil(time + years * Timescale.DAYS_PER_YEAR);
      int from = (int) Math.min(time, horizon.days());
      int to = (int) Math.min(until, horizon.days());
      Arrays.fill(regimeOfDay, from, to, (byte) regime);
      regime = next(regime, draws.uniform(Purpose.CAPITAL_REGIME_JUMP, FirmKeys.CITY, stay));
      time = until;
    }
  }

  /** A policy may say what the regime is; what was drawn goes on unseen meanwhile. */
  private void replaceRegimes() {
    for (int day = 0; day < horizon.days(); day++) {
      long regime = Math.round(regimeLever.at(day));
      if (regime >= 0) {
        regimeOfDay[day] = (byte) regime;
      }
    }
  }

  private int next(int left, double u) {
    ByRegime chances = city.regimes().jump().get(left);
    double sum = 0;
    for (int entered = 0; entered < chances.regimes().size(); entered++) {
      sum += chances.of(entered);
      if (u < sum) {
        return entered;
      }
    }
    return left;
  }

  /** The capital regime on a day, by its place in the city's list. */
  int regime(int day) {
    return regimeOfDay[day];
  }

  /** The business climate on a day: the capital regime some months before. */
  int climate(int day) {
    return regimeOfDay[Math.max(0, day - climateLag)];
  }

  /**
   * Effect of the business climate on registrations, relative to the last day that a published
   * number covers; 1 until then, since those numbers contain it.
   */
  double climateOnRegistrations(int day) {
    return day <= registrationsKnownUntil
        ? 1
        : city.registration().regimeFactor().of(climate(day))
            / city.registration().regimeFactor().of(climate(registrationsKnownUntil));
  }

  /** Relative rate of registration in a month, mean 1. */
  double frailty(int month) {
    return frailtyOfMonth[month];
  }

  /** City-wide shock to log growth in a year after 2015. */
  double macro(int year) {
    return macroOfYear[year];
  }

  /** Integral of the climate's effect on exits from the start to {@code time}, in days. */
  double exposure(double time) {
    int day = (int) time;
    return day >= horizon.days()
        ? exposure[horizon.days()]
        : exposure[day] + (time - day) * (exposure[day + 1] - exposure[day]);
  }

  /** {@link #exposure} at the midnights of the first {@code count} days. */
  double[] exposures(int count) {
    return Arrays.copyOf(exposure, count);
  }

  /** The month in which {@link #exposure} reaches a value below that of the end. */
  int monthOfExposure(double value) {
    int month = monthNear[(int) value];
    while (value >= exposure[horizon.startOfMonth(month + 1)]) {
      month++;
    }
    return month;
  }

  /** For each whole value, the month in which the exposure reaches it. */
  private void prepareMonths() {
    int month = 0;
    for (int value = 0; value < exposure[horizon.days()]; value++) {
      while (value >= exposure[horizon.startOfMonth(month + 1)]) {
        month++;
      }
      monthNear[value] = month;
    }
  }

  /**
   * The time at which {@link #exposure} reaches a value; the search begins at {@code notBefore}.
   */
  double timeOfExposure(double value, double notBefore) {
    double ahead = value - exposure(notBefore);
    int low = (int) (notBefore + ahead / fastest);
    int high = (int) Math.min(horizon.days(), notBefore + ahead / slowest + 2);
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (exposure[middle] <= value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (value - exposure[low]) / (exposure[low + 1] - exposure[low]);
  }
}
