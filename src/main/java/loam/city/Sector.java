package loam.city;

import loam.language.English;

/** The sectors in which substantive firms are counted. */
public enum Sector {
  AI("artificial intelligence"),
  HEALTH("medicine and health"),
  SPACE("commercial space"),
  ADVMFG("advanced manufacturing: robots, vehicles, equipment, materials"),
  INFO("information technology and all other technology");

  private final String label;

  Sector(@English String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
