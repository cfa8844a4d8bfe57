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
    double perReform,
    double perSpecialised,
    double perGiant,
    double perPhdYear,
    double perPlatform,
    double fundManagementFee) {}
