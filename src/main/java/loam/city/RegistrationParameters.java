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
 */
public record RegistrationParameters(
    DatedSeries trend,
    Numbers weekday,
    double holidayFactor,
    double newYearWeekFactor,
    double newYearReboundFactor,
    double overdispersionCv,
    ByRegime regimeFactor,
    double maximalFactor,
    double reformBasePerYear,
    double reformDepreciationPerYear,
    double reformSemiElasticity,
    double reformMarginalSubstantiveFactor) {
  private static final int MOST_PER_DAY = 1_000_000;

  public RegistrationParameters {
    double workdays = 0;
    for (int day = 0; day < 5; day++) {
      workdays += weekday.getOrLast(day);
    }
    new Domain()
        .within("trend", trend, 1e-6, 1e6)
        .size("weekday", weekday, 7, "Monday to Sunday")
        .within("weekday", weekday, 0, 100)
        .require(
            workdays > 0, "weekday", "has no activity from Monday to Friday, but must have some")
        .within("holidayFactor", holidayFactor, 0, 100)
        .within("newYearWeekFactor", newYearWeekFactor, 0, 100)
        .within("newYearReboundFactor", newYearReboundFactor, 0.01, 100)
        .require(
            overdispersionCv == 0 || (overdispersionCv >= 0.001 && overdispersionCv <= 0.5),
            "overdispersionCv",
            "is %s, but must be 0 or lie in 0.001 to 0.5",
            Domain.plain(overdispersionCv))
        .within("regimeFactor", regimeFactor, 0, 100)
        .within("maximalFactor", maximalFactor, 0.01, 1000)
        .require(
            trend.max() * maximalFactor <= MOST_PER_DAY,
            "maximalFactor",
            "times the largest trend exceeds %d candidates a day",
            MOST_PER_DAY)
        .within("reformBasePerYear", reformBasePerYear, 0.001, 1e6)
        .within("reformDepreciationPerYear", reformDepreciationPerYear, 0, 100)
        .within("reformSemiElasticity", reformSemiElasticity, 0, 5)
        .within("reformMarginalSubstantiveFactor", reformMarginalSubstantiveFactor, 0, 10)
        .check();
  }
}
