package loam.city;

import loam.language.English;

/** The rungs of the ladder that a substantive firm may climb. */
public enum Tier {
  TECH_SME("techSme", "Tech SMEs", "tech SMEs"),
  INNOVATIVE_SME("innovativeSme", "Innovative SMEs", "innovative SMEs"),
  SPECIALISED("specialised", "Specialised SMEs", "specialised SMEs"),
  LITTLE_GIANT("littleGiant", "Little giants", "little giants");

  private final String id;
  private final String label;
  private final String plural;

  Tier(String id, @English String label, @English String plural) {
    this.id = id;
    this.label = label;
    this.plural = plural;
  }

  /** The name used in files and columns. */
  public String id() {
    return id;
  }

  /** Those who hold the title, at the beginning of a label. */
  public String label() {
    return label;
  }

  /** Those who hold the title, within a sentence. */
  public String plural() {
    return plural;
  }
}
