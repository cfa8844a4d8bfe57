package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.RATE;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a run observes at 24:00 on the last day of each month. Each number has one definition, which
 * {@link Observer} computes; a value that does not exist, such as the median of nothing, is NaN.
 */
public enum Metric {
  REGISTRATIONS_PER_DAY(
      "registrationsPerDay",
      "Registrations per day",
      "firms/day",
      RATE,
      "newly registered technology firms, mean over the calendar days of the month"),
  REGISTERED(
      "registered",
      "Registered technology firms",
      "firms",
      STOCK,
      "technology firms on the register, ordinary and substantive, dormant ones included"),
  ACTIVE(
      "active",
      "Active technology firms",
      "firms",
      STOCK,
      "registered technology firms that opened for business"),
  EXITS(
      "exits",
      "Exits",
      "firms/month",
      FLOW,
      "technology firms that left the register in the month, relocations included"),
  SUBSTANTIVE(
      "substantive",
      "Substantive firms",
      "firms",
      STOCK,
      "R&D-performing firms set on growth, alive"),
  SUBSTANTIVE_AI("substantive.AI", "AI firms", "firms", STOCK, "substantive firms in AI, alive"),
  SUBSTANTIVE_HEALTH(
      "substantive.HEALTH",
      "Health firms",
      "firms",
      STOCK,
      "substantive firms in medicine and health, alive"),
  SUBSTANTIVE_SPACE(
      "substantive.SPACE",
      "Commercial space firms",
      "firms",
      STOCK,
      "substantive firms in commercial space, alive"),
  SUBSTANTIVE_ADVMFG(
      "substantive.ADVMFG",
      "Advanced manufacturing firms",
      "firms",
      STOCK,
      "substantive firms in advanced manufacturing, alive"),
  SUBSTANTIVE_INFO(
      "substantive.INFO",
      "Information and other technology firms",
      "firms",
      STOCK,
      "substantive firms in information and all other technology, alive"),
  RELOCATIONS(
      "relocations",
      "Relocations out of the city",
      "firms/month",
      FLOW,
      "substantive firms that moved out of the city in the month"),

  TECH_SME("techSme", "Tech SMEs", "firms", STOCK, "firms with tech-SME status"),
  TECH_SME_AWARDED(
      "techSme.awarded", "New tech SMEs", "firms/month", FLOW, "firms that gained the status"),
  TECH_SME_LOST(
      "techSme.lost",
      "Tech SMEs lost",
      "firms/month",
      FLOW,
      "firms that lost the status, by rule or exit"),
  TECH_SME_REVENUE(
      "techSme.revenue",
      "Revenue of tech SMEs",
      "CNY/year",
      STOCK,
      "revenue in the last closed fiscal year of the firms that hold the status now"),
  TECH_SME_REVENUE_MEDIAN(
      "techSme.revenueMedian",
      "Median revenue of tech SMEs",
      "CNY/year",
      STOCK,
      "lower median, on the last 31 December, of revenue in the fiscal year that closed then, over"
          + " the firms that held the status"),

  INNOVATIVE_SME(
      "innovativeSme", "Innovative SMEs", "firms", STOCK, "firms with the innovative title"),
  INNOVATIVE_SME_AWARDED(
      "innovativeSme.awarded",
      "New innovative SMEs",
      "firms/month",
      FLOW,
      "firms that gained the title"),
  INNOVATIVE_SME_LOST(
      "innovativeSme.lost",
      "Innovative SMEs lost",
      "firms/month",
      FLOW,
      "firms that lost the title, by rule or exit"),
  INNOVATIVE_SME_REVENUE(
      "innovativeSme.revenue",
      "Revenue of innovative SMEs",
      "CNY/year",
      STOCK,
      "revenue in the last closed fiscal year of the firms that hold the title now"),
  INNOVATIVE_SME_REVENUE_MEDIAN(
      "innovativeSme.revenueMedian",
      "Median revenue of innovative SMEs",
      "CNY/year",
      STOCK,
      "lower median, on the last 31 December, of revenue in the fiscal year that closed then, over"
          + " the firms that held the title"),

  SPECIALISED(
      "specialised",
      "Specialised SMEs",
      "firms",
      STOCK,
      "firms with the municipal title of a specialised SME"),
  SPECIALISED_AWARDED(
      "specialised.awarded",
      "New specialised SMEs",
      "firms/month",
      FLOW,
      "firms that gained the municipal title"),
  SPECIALISED_LOST(
      "specialised.lost",
      "Specialised SMEs lost",
      "firms/month",
      FLOW,
      "firms that lost the municipal title, by re-examination or exit"),
  SPECIALISED_REVENUE(
      "specialised.revenue",
      "Revenue of specialised SMEs",
      "CNY/year",
      STOCK,
      "revenue in the last closed fiscal year of the firms that hold the municipal title now"),
  SPECIALISED_REVENUE_MEDIAN(
      "specialised.revenueMedian",
      "Median revenue of specialised SMEs",
      "CNY/year",
      STOCK,
      "lower median, on the last 31 December, of revenue in the fiscal year that closed then, over"
          + " the firms that held the municipal title"),

  LITTLE_GIANT(
      "littleGiant",
      "Little giants",
      "firms",
      STOCK,
      "firms with the national title of a little giant"),
  LITTLE_GIANT_AWARDED(
      "littleGiant.awarded",
      "New little giants",
      "firms/month",
      FLOW,
      "firms that gained the national title"),
  LITTLE_GIANT_LOST(
      "littleGiant.lost",
      "Little giants lost",
      "firms/month",
      FLOW,
      "firms that lost the national title, by re-examination, with the municipal title, or by exit"),
  LITTLE_GIANT_REVENUE(
      "littleGiant.revenue",
      "Revenue of little giants",
      "CNY/year",
      STOCK,
      "revenue in the last closed fiscal year of the firms that hold the national title now"),
  LITTLE_GIANT_REVENUE_MEDIAN(
      "littleGiant.revenueMedian",
      "Median revenue of little giants",
      "CNY/year",
      STOCK,
      "lower median, on the last 31 December, of revenue in the fiscal year that closed then, over"
          + " the firms that held the national title"),
  LITTLE_GIANT_QUALIFIED(
      "littleGiant.qualified",
      "Firms qualified for the national title",
      "firms",
      STOCK,
      "willing firms that met the rule in the last national batch without holding the title,"
          + " whatever its capacity: the demand"),

  SPECIALISED_GROWTH_MEDIAN(
      "specialised.growthMedian",
      "Median growth of specialised SMEs",
      "fraction/year",
      STOCK,
      "lower median, on the last 31 December, of revenue growth in the fiscal year that closed"
          + " then, over holders of the municipal title with a year before it"),
  SPECIALISED_GROWING(
      "specialised.growing",
      "Specialised SMEs growing over 10 %",
      "fraction",
      STOCK,
      "share of the same firms, on the same day, whose revenue grew by more than 10 %"),
  SPECIALISED_RD_INTENSIVE(
      "specialised.rdIntensive",
      "Specialised SMEs with R&D over 15 %",
      "fraction",
      STOCK,
      "share of holders of the municipal title, on the last 31 December, that spend more than 15 %"
          + " of revenue on R&D");

  /** How monthly values make a yearly one. */
  public enum Kind {
    /** State at the end of the month; a year has the value of its last month. */
    STOCK,
    /** Count over the month; a year has the sum. */
    FLOW,
    /** Mean over the days of the month; a year has the mean over its days. */
    RATE
  }

  private static final List<Metric> ALL = List.of(values());

  private final String id;
  private final String label;
  private final String unit;
  private final Kind kind;
  private final String definition;

  Metric(String id, String label, String unit, Kind kind, String definition) {
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.kind = kind;
    this.definition = definition;
  }

  /** All metrics in the order of a trajectory's columns. */
  public static List<Metric> all() {
    return ALL;
  }

  /** The metric with a given name. */
  public static Optional<Metric> named(String id) {
    return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
  }

  /** The name used in files, columns and options. */
  public String id() {
    return id;
  }

  /** A few words for tables and charts. */
  public String label() {
    return label;
  }

  public String unit() {
    return unit;
  }

  public Kind kind() {
    return kind;
  }

  /** What exactly is counted. */
  public String definition() {
    return definition;
  }
}
