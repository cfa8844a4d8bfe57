package loam.city;

/** What a tier rule may ask of a firm. */
public enum Attribute {
  /** Years since registration. */
  AGE_YEARS("ageYears"),
  /** CNY in the last closed fiscal year. */
  REVENUE("revenue"),
  /** R&amp;D expense as a share of revenue. */
  RD_SHARE("rdShare"),
  /** R&amp;D expense in CNY in the last closed fiscal year. */
  RD_EXPENSE("rdExpense"),
  /** Mean yearly growth of revenue over the last two closed fiscal years, a fraction. */
  GROWTH_TWO_YEARS("growthTwoYears"),
  /** Equity raised within the last two years, CNY. */
  EQUITY_TWO_YEARS("equityTwoYears");

  private final String id;

  Attribute(String id) {
    this.id = id;
  }

  /** The name used in files. */
  public String id() {
    return id;
  }
}
