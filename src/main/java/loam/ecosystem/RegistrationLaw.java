package loam.ecosystem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import loam.city.City;
import loam.city.HolidayCalendar;
import loam.city.Numbers;
import loam.city.RegistrationParameters;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Elementary;
import loam.random.PoissonTable;

/**
 * Rates of registration on every day of a run, random factors apart.
 *
 * <p>A dominating Poisson process has one rate in each calendar year. A candidate of day d is
 * accepted if its uniform mark lies below {@code level(d)} times frailty times climate. A policy
 * that raises the level thus adds firms and leaves the others as they are.
 */
final class RegistrationLaw {
  private static final int REBOUND_WORKDAYS = 10;

  private final PoissonTable[] candidatesByYear;
  private final double[] level;
  private final double[] shareWithoutReforms;
  private final int climateFrom;

  RegistrationLaw(City city, Policy policy, Horizon horizon) {
    RegistrationParameters parameters = city.registration();
    this.climateFrom = Timescale.dayOf(city.registrationsKnownUntil()) + 1;
    this.candidatesByYear = new PoissonTable[horizon.years()];
    this.level = new double[horizon.days()];
    this.shareWithoutReforms = new double[horizon.days()];
    double[] activity = activity(city, horizon);
    double[] reforms = relativeReformStock(parameters, policy, horizon);
    double elasticity = parameters.reformSemiElasticity();
    for (int year = 0; year < horizon.years(); year++) {
      int start = Horizon.startOfYear(year);
      int end = Math.min(Horizon.startOfYear(year + 1), horizon.days());
      double bound = 0;
      for (int day = start; day < end; day++) {
        bound = Math.max(bound, parameters.maximalFactor() * parameters.trend().at(day + 0.5));
      }
      candidatesByYear[year] = new PoissonTable(bound);
      for (int day = start; day < end; day++) {
        double withReforms = Elementary.exp(elasticity * (reforms[day] - 1));
        level[day] = parameters.trend().at(day + 0.5) * activity[day] * withReforms / bound;
        shareWithoutReforms[day] = Elementary.exp(-elasticity * reforms[day]);
      }
    }
  }

  /** Activity of each day relative to the mean of its calendar year, which is 1. */
  private static double[] activity(City city, Horizon horizon) {
    double[] activity = new double[horizon.days()];
    for (int year = 0; year < horizon.years(); year++) {
      LocalDate first = LocalDate.of(Timescale.ORIGIN.getYear() + year, 1, 1);
      int daysOfYear = first.lengthOfYear();
      double[] raw = new double[daysOfYear];
      double sum = 0;
      for (int i = 0; i < daysOfYear; i++) {
        raw[i] = rawActivity(city, first.plusDays(i));
        sum += raw[i];
      }
      int start = Timescale.dayOf(first);
      for (int i = 0; i < daysOfYear && start + i < activity.length; i++) {
        activity[start + i] = raw[i] * daysOfYear / sum;
      }
    }
    return activity;
  }

  private static double rawActivity(City city, LocalDate date) {
    RegistrationParameters parameters = city.registration();
    HolidayCalendar holidays = city.holidays();
    double weekday = parameters.weekday().get(date.getDayOfWeek().getValue() - 1);
    return switch (holidays.kindOf(date)) {
      case HOLIDAY -> parameters.holidayFactor();
      case NEW_YEAR_WEEK -> parameters.newYearWeekFactor();
      case MAKE_UP_WORKDAY -> rebound(city, date) * meanWorkday(parameters.weekday());
      case ORDINARY -> holidays.isWorkday(date) ? rebound(city, date) * weekday : weekday;
    };
  }

  private static double meanWorkday(Numbers weekday) {
    double sum = 0;
    for (int day = 0; day < 5; day++) {
      sum += weekday.get(day);
    }
    return sum / 5;
  }

  /** Filings that waited for the end of the New Year week come in the working days after it. */
  private static double rebound(City city, LocalDate date) {
    HolidayCalendar holidays = city.holidays();
    int workdays = 0;
    for (LocalDate back = date;
        ChronoUnit.DAYS.between(back, date) < 20;
        back = back.minusDays(1)) {
      if (holidays.kindOf(back) == HolidayCalendar.DayKind.NEW_YEAR_WEEK) {
        return workdays <= REBOUND_WORKDAYS ? city.registration().newYearReboundFactor() : 1;
      }
      workdays += holidays.isWorkday(back) ? 1 : 0;
    }
    return 1;
  }

  /** The stock of reforms at noon of each day, relative to the one that the trend contains. */
  private static double[] relativeReformStock(
      RegistrationParameters parameters, Policy policy, Horizon horizon) {
    LeverPath perYear = policy.path(Lever.REFORMS_PER_YEAR);
    double base = parameters.reformBasePerYear();
    double kept = Elementary.exp(-parameters.reformDepreciationPerYear() / Timescale.DAYS_PER_YEAR);
    double[] stock = new double[horizon.days()];
    double relative = 1;
    for (int day = 0; day < stock.length; day++) {
      stock[day] = relative;
      relative += (1 - kept) * (perYear.mean(day, day + 1) / base - relative);
    }
    return stock;
  }

  /** Distribution of the number of candidates on one day of a year. */
  PoissonTable candidates(int year) {
    return candidatesByYear[year];
  }

  /** Marks below this are accepted, frailty and climate apart. */
  double level(int day) {
    return level[day];
  }

  /** The part of the level that would remain without any reforms. */
  double shareWithoutReforms(int day) {
    return shareWithoutReforms[day];
  }

  /** Whether the business climate acts on a day: in the past it is part of the trend. */
  boolean climateActs(int day) {
    return day >= climateFrom;
  }
}
