package loam.city;

/** What a tier rule may ask of a firm. */
public enum Attribute {
  /** Years since registration. */
  AGE_YEARS("ageYears", "years"),
  /** CNY in the last closed fiscal year. */
  REVENUE("revenue", "CNY"),
  /** R&amp;D expense as a share of revenue. */
  RD_SHARE("rdShare", "1"),
  /** R&amp;D expense in CNY in the last closed fiscal year. */
  RD_EXPENSE("rdExpense", "CNY"),
  /** Mean yearly growth of revenue over the last two closed fiscal years, a fraction. */
  GROWTH_TWO_YEARS("growthTwoYears", "1/year"),
  /** Equity raised within the last two years, CNY. */
  EQUITY_TWO_YEARS("equityTwoYears", "CNY");

  private final String id;
  private final String unit;

  Attribute(String id, String unit) {
    this.id = id;
    this.unit = unit;
  }

  /** The name used in files. */
  public String id() {
    return id;
  }

  /** The unit in which rules give it. */
  public String unit() {
    return unit;
  }
}
