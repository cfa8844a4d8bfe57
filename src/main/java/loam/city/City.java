package loam.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known or assumed of one city's world, policies apart.
 *
 * @param id name in files, such as {@code beijing}
 * @param name in English, as published figures name the region
 * @param start first simulated day, a first of January
 * @param calibrationDate last day of the hindcast; the projection begins on the next
 * @param horizonEnd last day that a scenario may reach
 * @param registrationsKnownUntil last day that a published number of registrations covers; the
 *     business climate is part of the trend until then
 * @param rules of its titles, in the order of the roster
 * @param roster its sectors, titles and funds
 * @param publishedPolicy by name of the lever, what the government did and has announced
 * @param facts published figures about the city, with their sources
 * @param targets what the figures are to the simulation
 * @param series what published series count
 * @param estimates what studies found about its levers and parameters
 * @param documents published policies, and the levers that they moved
 * @param notes where each parameter comes from
 * @param files the files that all this was read from
 */
public record City(
    String id,
    String name,
    LocalDate start,
    LocalDate calibrationDate,
    LocalDate horizonEnd,
    LocalDate registrationsKnownUntil,
    RegistrationParameters registration,
    FirmParameters firm,
    RevenueParameters revenue,
    TierParameters tiers,
    RegimeParameters regimes,
    CapitalParameters capital,
    List<TierRule> rules,
    HolidayCalendar holidays,
    Roster roster,
    Map<String, DatedSeries> publishedPolicy,
    List<Fact> facts,
    List<Target> targets,
    List<Series> series,
    List<Estimate> estimates,
    List<PolicyDocument> documents,
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

  public City {
    publishedPolicy = Map.copyOf(publishedPolicy);
    files = List.copyOf(files);
    rules = List.copyOf(rules);
    facts = List.copyOf(facts);
    targets = List.copyOf(targets);
    series = List.copyOf(series);
    estimates = List.copyOf(estimates);
    documents = List.copyOf(documents);
    notes = List.copyOf(notes);
    checkDates(start, calibrationDate, horizonEnd);
    checkFading(calibrationDate, capital.incumbents());
    Domains.check(registration, firm, revenue, tiers, regimes);
    Domains.check(capital.records());
    if (rules.size() != roster.tiers().size()) {
      throw new IllegalArgumentException(
          "%d rules for %d titles".formatted(rules.size(), roster.tiers().size()));
    }
  }

  /**
   * The projection must begin after the start of the clock, and end.
   *
   * @throws OutOfDomainException if it does not
   */
  public static void checkDates(LocalDate start, LocalDate calibrationDate, LocalDate horizonEnd) {
    new Domain()
        .require(
            start.getDayOfYear() == 1 && !start.isBefore(Timescale.ORIGIN),
            "start",
            "is %s, but must be the first of January of %d or a later year",
            start,
            Timescale.ORIGIN.getYear())
        .require(
            !calibrationDate.isBefore(start),
            "calibrationDate",
            "is %s, but must not be before %s",
            calibrationDate,
            start)
        .require(
            horizonEnd.isAfter(calibrationDate) && horizonEnd.getYear() <= LAST_YEAR,
            "horizonEnd",
            "is %s, but must lie after calibrationDate (%s) and not after the year %d",
            horizonEnd,
            calibrationDate,
            LAST_YEAR)
        .check();
  }

  /**
   * The growth of incumbents fades over days of the projection.
   *
   * @throws OutOfDomainException if there are none
   */
  public static void checkFading(LocalDate calibrationDate, IncumbentParameters incumbents) {
    LocalDate faded = incumbents.longRun().minusDays(1);
    new Domain()
        .require(
            calibrationDate.isBefore(faded),
            "calibrationDate",
            "is %s, but must lie before %s, until which the growth of incumbents fades",
            calibrationDate,
            faded)
        .check();
  }

  /** The rule of a title by its place. */
  public TierRule rule(int tier) {
    return rules.get(tier);
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

  /** The city as if a scenario assumed some parameters to be otherwise, with its posterior. */
  public City assuming(List<ParameterChange> changes) {
    City other = others.assuming(changes);
    return posterior.map(other::with).orElse(other);
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
        start,
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
        holidays,
        roster,
        publishedPolicy,
        facts,
        targets,
        series,
        estimates,
        documents,
        notes,
        read,
        uncertainty,
        others);
  }

  /** Whether all that a simulation reads is the same here and there, whatever is known beside. */
  public boolean simulatesAs(City other) {
    return start.equals(other.start)
        && calibrationDate.equals(other.calibrationDate)
        && registrationsKnownUntil.equals(other.registrationsKnownUntil)
        && registration.equals(other.registration)
        && firm.equals(other.firm)
        && revenue.equals(other.revenue)
        && tiers.equals(other.tiers)
        && regimes.equals(other.regimes)
        && capital.equals(other.capital)
        && rules.equals(other.rules)
        && holidays.exceptions().equals(other.holidays.exceptions())
        && holidays.weekend().equals(other.holidays.weekend())
        && roster.equals(other.roster)
        && publishedPolicy.equals(other.publishedPolicy)
        && posterior.equals(other.posterior);
  }

  /** Whether all that is known or assumed is the same here and there. */
  public boolean isTheWorldOf(City other) {
    return id.equals(other.id) && files.equals(other.files) && notes.equals(other.notes);
  }
}
