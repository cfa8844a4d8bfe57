package loam.city;

/**
 * Unit costs of the fiscal account.
 *
 * @param perReform CNY
 * @param perSpecialised CNY per new municipal title
 * @param perGiant CNY per new national title
 * @param perPhdYear CNY per student and year
 * @param perPlatform CNY, once
 * @param fundManagementFee per year and CNY committed, while a fund's investment period lasts
 */
public record FiscalParameters(
    @Within(unit = "CNY/reform", low = 0, high = 1e12) double perReform,
    @Within(unit = "CNY/firm", low = 0, high = 1e12, otherwise = 0) double perSpecialised,
    @Within(unit = "CNY/firm", low = 0, high = 1e12, otherwise = 0) double perGiant,
    @Within(unit = "CNY/student/year", low = 0, high = 1e12, otherwise = 0) double perPhdYear,
    @Within(unit = "CNY/platform", low = 0, high = 1e12, otherwise = 0) double perPlatform,
    @Within(unit = "1/year", low = 0, high = 1) double fundManagementFee) {
  /** The value of what the award of a title costs. */
  public double of(Figure grant) {
    return switch (grant.parameter()) {
      case "" -> grant.number();
      case "fiscal.perSpecialised" -> perSpecialised;
      case "fiscal.perGiant" -> perGiant;
      default -> throw new IllegalArgumentException("no unit cost " + grant.parameter());
    };
  }
}
