package loam.city;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is known or assumed of one city's world, policies apart.
 *
 * @param id name in files, such as {@code beijing}
 * @param calibrationDate last day of the hindcast; the projection begins on the next
 * @param horizonEnd last day that a scenario may reach
 * @param municipalBatches days of the year on which the city decides on specialised SMEs
 * @param nationalBatch day of the year on which little giants are decided
 * @param techSmeDeclaration day of the year on which tech-SME status lapses and is declared anew
 * @param publishedPolicy by name of the lever, what the government did and has announced
 * @param notes where each parameter comes from
 * @param files the files that all this was read from
 */
public record City(
    String id,
    LocalDate calibrationDate,
    LocalDate horizonEnd,
    RegistrationParameters registration,
    FirmParameters firm,
    RevenueParameters revenue,
    TierParameters tiers,
    RegimeParameters regimes,
    CapitalParameters capital,
    Map<Tier, TierRule> rules,
    List<MonthDay> municipalBatches,
    MonthDay nationalBatch,
    MonthDay techSmeDeclaration,
    HolidayCalendar holidays,
    Map<String, DatedSeries> publishedPolicy,
    List<ParameterNote> notes,
    List<DataFile> files) {
  /**
   * A file that the city was read from.
   *
   * @param sha256 of its text, as assumptions of a scenario found it
   */
  public record DataFile(String name, String sha256) {}

  public City {
    publishedPolicy = Map.copyOf(publishedPolicy);
    files = List.copyOf(files);
    rules = Map.copyOf(new EnumMap<>(rules));
    municipalBatches = List.copyOf(municipalBatches);
    notes = List.copyOf(notes);
    for (Tier tier : Tier.values()) {
      if (!rules.containsKey(tier)) {
        throw new IllegalArgumentException("no rule for tier %s".formatted(tier.id()));
      }
    }
  }

  /** The rule of a tier. */
  public TierRule rule(Tier tier) {
    TierRule rule = rules.get(tier);
    if (rule == null) {
      throw new IllegalStateException("no rule for tier %s".formatted(tier.id()));
    }
    return rule;
  }
}
