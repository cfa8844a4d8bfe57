package loam.city;

import loam.language.English;

/** The sectors in which substantive firms are counted. */
public enum Sector {
  AI("AI", "artificial intelligence"),
  HEALTH("Health", "medicine and health"),
  SPACE("Commercial space", "commercial space"),
  ADVMFG(
      "Advanced manufacturing", "advanced manufacturing: robots, vehicles, equipment, materials"),
  INFO("Information technology", "information technology and all other technology");

  private final String title;
  private final String label;

  Sector(@English String title, @English String label) {
    this.title = title;
    this.label = label;
  }

  /** A word or two to begin a label with. */
  public String title() {
    return title;
  }

  /** Which firms they are, within a sentence. */
  public String label() {
    return label;
  }
}
