package loam.city;

/**
 * How technology firms register (model.md, section Registration).
 *
 * @param trend registrations per calendar day before all other factors
 * @param weekday relative activity, Monday first, seven numbers
 * @param holidayFactor activity on a statutory holiday relative to a mean day
 * @param newYearWeekFactor the same in the Chinese New Year week
 * @param newYearReboundFactor activity in the ten working days after it
 * @param overdispersionCv coefficient of variation of the monthly gamma frailty
 * @param regimeFactor effect of the business climate, after the last published number and relative
 *     to the climate of that day
 * @param maximalFactor bound of the dominating process relative to the trend
 * @param reformBasePerYear reforms a year that the trend already contains
 * @param reformDepreciationPerYear rate at which a reform's effect fades
 * @param reformSemiElasticity d ln(registrations) of the whole steady stock of reforms against none
 * @param reformMarginalSubstantiveFactor chance of being substantive of a registration that reforms
 *     induced, relative to the others
 * @param newYearReboundWorkdays working days after the New Year week with more activity
 */
public record RegistrationParameters(
    @Within(unit = "firms/day", low = 1e-6, high = 1e6) DatedSeries trend,
    @Within(unit = "1", low = 0, high = 100) Numbers weekday,
    @Within(unit = "1", low = 0, high = 100, otherwise = 1) double holidayFactor,
    @Within(unit = "1", low = 0, high = 100, otherwise = 1) double newYearWeekFactor,
    @Within(unit = "1", low = 0.01, high = 100, otherwise = 1) double newYearReboundFactor,
    @Within(unit = "1", low = 0, high = 0.5) double overdispersionCv,
    @Within(unit = "1", low = 0.001, high = 100) ByRegime regimeFactor,
    @Within(unit = "1", low = 0.01, high = 1000) double maximalFactor,
    @Within(unit = "reforms/year", low = 0.001, high = 1e6) double reformBasePerYear,
    @Within(unit = "1/year", low = 0, high = 100) double reformDepreciationPerYear,
    @Within(unit = "1", low = 0, high = 5) double reformSemiElasticity,
    @Within(unit = "1", low = 0, high = 10) double reformMarginalSubstantiveFactor,
    @Within(unit = "days", low = 0, high = 19, otherwise = 10) int newYearReboundWorkdays) {
  private static final int MOST_PER_DAY = 1_000_000;

  public RegistrationParameters {
    double workdays = 0;
    for (int day = 0; day < 5; day++) {
      workdays += weekday.getOrLast(day);
    }
    new Domain()
        .size("weekday", weekday, 7, "Monday to Sunday")
        .require(
            workdays > 0, "weekday", "has no activity from Monday to Friday, but must have some")
        .require(
            overdispersionCv == 0 || (overdispersionCv >= 0.001 && overdispersionCv <= 0.5),
            "overdispersionCv",
            "is %s, but must be 0 or lie in 0.001 to 0.5",
            Domain.plain(overdispersionCv))
        .require(
            trend.max() * maximalFactor <= MOST_PER_DAY,
            "maximalFactor",
            "times the largest trend exceeds %d candidates a day",
            MOST_PER_DAY)
        .check();
  }
}
