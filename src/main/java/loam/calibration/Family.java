package loam.calibration;

import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Phrase;

/** Metrics that err together. */
public enum Family {
  ENTRY,
  TITLES,
  SECTORS,
  UNICORNS,
  FUNDS,
  CAPITAL;

  /** What people call it. */
  public Phrase said() {
    return switch (this) {
      case ENTRY -> Phrase.of("entry");
      case TITLES -> Phrase.of("titles");
      case SECTORS -> Phrase.of("firms and sizes of sectors");
      case UNICORNS -> Phrase.of("unicorns");
      case FUNDS -> Phrase.of("government funds");
      case CAPITAL -> Phrase.of("capital");
    };
  }

  private List<String> beginnings() {
    return switch (this) {
      case ENTRY -> List.of("registrations", "registered", "active", "exits");
      case TITLES -> List.of("specialised", "littleGiant", "innovativeSme", "techSme");
      case SECTORS -> List.of("substantive", "sector");
      case UNICORNS -> List.of("unicorns");
      case FUNDS -> List.of("funds", "leverage");
      case CAPITAL -> List.of();
    };
  }

  /** That of a metric, after the beginning of its name. */
  public static Family of(Metric metric) {
    for (Family family : values()) {
      if (family.beginnings().stream().anyMatch(metric.id()::startsWith)) {
        return family;
      }
    }
    return CAPITAL;
  }
}
