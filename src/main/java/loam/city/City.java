package loam.city;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loam.language.RefusedException;

/**
 * Everything that is known or assumed of one city's world, policies apart.
 *
 * @param id name in files, such as {@code beijing}
 * @param name in English, as published figures name the region
 * @param calibrationDate last day of the hindcast; the projection begins on the next
 * @param horizonEnd last day that a scenario may reach
 * @param registrationsKnownUntil last day that a published number of registrations covers; the
 *     business climate is part of the trend until then
 * @param municipalBatches days of the year on which the city decides on specialised SMEs
 * @param nationalBatch day of the year on which little giants are decided
 * @param techSmeDeclaration day of the year on which tech-SME status lapses and is declared anew
 * @param roster its sectors, titles and funds
 * @param publishedPolicy by name of the lever, what the government did and has announced
 * @param facts published figures about the city, with their sources
 * @param targets what the figures are to the simulation
 * @param notes where each parameter comes from
 * @param files the files that all this was read from
 */
public record City(
    String id,
    String name,
    LocalDate calibrationDate,
    LocalDate horizonEnd,
    LocalDate registrationsKnownUntil,
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
    Roster roster,
    Map<String, DatedSeries> publishedPolicy,
    List<Fact> facts,
    List<Target> targets,
    List<ParameterNote> notes,
    List<DataFile> files,
    Optional<Posterior> posterior,
    OtherWorlds others) {
  /**
   * A file that the city was read from.
   *
   * @param sha256 of its text, as assumptions of a scenario found it
   */
  public record DataFile(String name, String sha256) {}

  private static final int LAST_YEAR = 2100;
  private static final LocalDate GROWTH_HAS_FADED = LocalDate.of(2029, 12, 31);

  public City {
    publishedPolicy = Map.copyOf(publishedPolicy);
    files = List.copyOf(files);
    rules = Map.copyOf(new EnumMap<>(rules));
    municipalBatches = List.copyOf(municipalBatches);
    facts = List.copyOf(facts);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
    checkDates(calibrationDate, horizonEnd);
    Domains.check(registration, firm, revenue, tiers, regimes);
    Domains.check(capital.records());
    if (municipalBatches.contains(nationalBatch)) {
      throw new RefusedException(
          "the national batch must not fall on the day of a municipal batch (%s)", nationalBatch);
    }
    if (municipalBatches.isEmpty()) {
      throw new RefusedException("a city needs at least one municipal batch a year");
    }
    for (Tier tier : Tier.values()) {
      if (!rules.containsKey(tier)) {
        throw new RefusedException("no rule for tier %s", tier.id());
      }
    }
  }

  /**
   * The projection must begin after the start of the clock, and end.
   *
   * @throws OutOfDomainException if it does not
   */
  public static void checkDates(LocalDate calibrationDate, LocalDate horizonEnd) {
    new Domain()
        .require(
            !calibrationDate.isBefore(Timescale.ORIGIN),
            "calibrationDate",
            "is %s, but must not be before %s",
            calibrationDate,
            Timescale.ORIGIN)
        .require(
            calibrationDate.isBefore(GROWTH_HAS_FADED),
            "calibrationDate",
            "is %s, but must lie before %s, until which the growth of incumbents fades",
            calibrationDate,
            GROWTH_HAS_FADED)
        .require(
            horizonEnd.isAfter(calibrationDate) && horizonEnd.getYear() <= LAST_YEAR,
            "horizonEnd",
            "is %s, but must lie after calibrationDate (%s) and not after the year %d",
            horizonEnd,
            calibrationDate,
            LAST_YEAR)
        .check();
  }

  /** The rule of a tier. */
  public TierRule rule(Tier tier) {
    TierRule rule = rules.get(tier);
    if (rule == null) {
      throw new IllegalStateException("no rule for tier %s".formatted(tier.id()));
    }
    return rule;
  }

  /** The city with what is not known about it: each replication runs in a world of its own. */
  public City with(Posterior uncertainty) {
    DataFile file = new DataFile(uncertainty.name(), uncertainty.sha256());
    return with(Optional.of(uncertainty), Stream.concat(files.stream(), Stream.of(file)).toList());
  }

  /** The city with one value for each parameter, whatever is known about them. */
  public City withoutPosterior() {
    List<DataFile> read =
        files.stream()
            .filter(file -> posterior.filter(one -> one.name().equals(file.name())).isEmpty())
            .toList();
    return with(Optional.empty(), read);
  }

  /** The world of a replication, counted from 1: this city, unless there is a posterior. */
  public City inReplication(int replication) {
    return posterior
        .map(uncertain -> others.with(uncertain.changes(uncertain.vectorOf(replication))))
        .orElse(this);
  }

  private City with(Optional<Posterior> uncertainty, List<DataFile> read) {
    return new City(
        id,
        name,
        calibrationDate,
        horizonEnd,
        registrationsKnownUntil,
        registration,
        firm,
        revenue,
        tiers,
        regimes,
        capital,
        rules,
        municipalBatches,
        nationalBatch,
        techSmeDeclaration,
        holidays,
        roster,
        publishedPolicy,
        facts,
        targets,
        notes,
        read,
        uncertainty,
        others);
  }

  /** Whether all that is known or assumed is the same here and there. */
  public boolean isTheWorldOf(City other) {
    return id.equals(other.id) && files.equals(other.files) && notes.equals(other.notes);
  }
}
