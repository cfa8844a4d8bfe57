package loam.city;

/** The rungs of the ladder that a substantive firm may climb. */
public enum Tier {
  TECH_SME("techSme"),
  INNOVATIVE_SME("innovativeSme"),
  SPECIALISED("specialised"),
  LITTLE_GIANT("littleGiant");

  private final String id;

  Tier(String id) {
    this.id = id;
  }

  /** The name used in files and columns. */
  public String id() {
    return id;
  }
}
