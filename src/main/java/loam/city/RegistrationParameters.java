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
 * @param regimeFactor effect of the business climate, after the last published year
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
  public RegistrationParameters {
    if (weekday.size() != 7) {
      throw new IllegalArgumentException("weekday must have seven numbers, Monday first");
    }
  }
}
