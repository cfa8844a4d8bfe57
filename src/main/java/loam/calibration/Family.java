package loam.calibration;

import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Phrase;

/** Metrics that err together. */
public enum Family {
  ENTRY(Phrase.of("entry"), List.of("registrations", "registered", "active", "exits")),
  TITLES(Phrase.of("titles"), List.of("specialised", "littleGiant", "innovativeSme", "techSme")),
  SECTORS(Phrase.of("firms and sizes of sectors"), List.of("substantive", "sector")),
  UNICORNS(Phrase.of("unicorns"), List.of("unicorns")),
  FUNDS(Phrase.of("government funds"), List.of("funds", "leverage")),
  CAPITAL(Phrase.of("capital"), List.of());

  private final Phrase said;
  private final List<String> beginnings;

  Family(Phrase said, List<String> beginnings) {
    this.said = said;
    this.beginnings = beginnings;
  }

  /** What people call it. */
  public Phrase said() {
    return said;
  }

  /** That of a metric, after the beginning of its name. */
  public static Family of(Metric metric) {
    for (Family family : values()) {
      if (family.beginnings.stream().anyMatch(metric.id()::startsWith)) {
        return family;
      }
    }
    return CAPITAL;
  }
}
