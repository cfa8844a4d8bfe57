package loam.ecosystem;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.city.Roster;
import loam.city.Sector;
import loam.language.English;
import loam.language.Language;
import loam.language.Phrase;

/**
 * What a number is that a run observes at 24:00 on the last day of each month; the {@link Measure}
 * of a submodel says how it is found. Two metrics with one id are the same metric. A value that
 * does not exist, such as the median of nothing, is NaN.
 */
public final class Metric implements KnownMetrics, Serializable {
  private static final long serialVersionUID = 1L;

  /** How monthly values make a yearly one. */
  public enum Kind {
    /** State at the end of the month; a year has the value of its last month. */
    STOCK,
    /** Count over the month; a year has the sum. */
    FLOW,
    /** Mean over the days of the month; a year has the mean over its days. */
    RATE
  }

  private final String id;
  private final Phrase label;
  private final String unit;
  private final Kind kind;
  private final Phrase definition;

  /**
   * A metric of a family, which is called after a part of the city.
   *
   * @param id the name used in files, columns and options
   * @param label a few words for tables and charts
   * @param definition what exactly is counted
   */
  public Metric(String id, Phrase label, @English String unit, Kind kind, Phrase definition) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.kind = kind;
    this.definition = definition;
  }

  private Metric(Metric like, String unit) {
    this.id = like.id;
    this.label = like.label;
    this.unit = unit;
    this.kind = like.kind;
    this.definition = like.definition;
  }

  /** All metrics in the order of a trajectory's columns. */
  public static List<Metric> all() {
    return MetricCatalogue.STANDARD.all();
  }

  /** The metrics of one list and then those of another, none twice. */
  public static List<Metric> joined(List<Metric> first, List<Metric> then) {
    return Stream.concat(first.stream(), then.stream()).distinct().toList();
  }

  /**
   * The metric with a given name: one of the standard catalogue, or one that is called after a
   * sector of some city, which is then known by the name of the sector in files.
   */
  public static Optional<Metric> named(String id) {
    return MetricCatalogue.STANDARD.named(id).or(() -> ofSector(id));
  }

  private static Optional<Metric> ofSector(String id) {
    String[] parts = id.split("\\.", -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Phrase name = Phrase.verbatim(parts[1]);
    Roster roster = Roster.of(List.of(new Sector(parts[1], name, name)));
    return Model.STANDARD.metrics(roster).named(id);
  }

  /** The name used in files, columns and options. */
  public String id() {
    return id;
  }

  /** A few words for tables and charts, in English. */
  public String label() {
    return label.toString();
  }

  /** A few words for tables and charts, in any language. */
  public Phrase said() {
    return label;
  }

  /** A few words for tables and charts. */
  public String label(Language language) {
    return language.say(label);
  }

  public String unit() {
    return unit;
  }

  /** The same in a city that has another unit for it. */
  Metric in(String other) {
    return other.equals(unit) ? this : new Metric(this, other);
  }

  /** The unit of a span of months: a flow is summed up. */
  public String unitOfSum() {
    return kind == Kind.FLOW ? unit.replace("/month", "") : unit;
  }

  /** The unit of a yearly value. */
  public String unitOfYear() {
    return kind == Kind.FLOW ? unit.replace("/month", "/year") : unit;
  }

  public Kind kind() {
    return kind;
  }

  /** What exactly is counted, in English. */
  public String definition() {
    return definition.toString();
  }

  /** What exactly is counted. */
  public String definition(Language language) {
    return language.say(definition);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metric that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
