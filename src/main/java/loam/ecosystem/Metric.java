package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.RATE;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.language.English;

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
          + " of revenue on R&D"),

  UNICORNS(
      "unicorns",
      "Unicorns",
      "firms",
      STOCK,
      "unlisted firms worth at least 1 bn USD after their last priced round or write-down that reached this value at the age of 15 or younger"),
  UNICORNS_STRICT(
      "unicorns.strict",
      "Unicorns, strict list",
      "firms",
      STOCK,
      "unicorns that reached the value at the age of 10 or younger"),
  UNICORNS_ACTIVE(
      "unicorns.active",
      "Active unicorns",
      "firms",
      STOCK,
      "unicorns with a priced round within the last 30 months; write-downs do not count as rounds"),
  UNICORNS_VALUE(
      "unicorns.value",
      "Value of unicorns",
      "USD",
      STOCK,
      "sum of the values of all unicorns; until the calibration date one of them has a value given from press reports"),
  UNICORNS_VALUE_WITHOUT_LARGEST(
      "unicorns.valueWithoutLargest",
      "Value of unicorns without the largest",
      "USD",
      STOCK,
      "the same without the most valuable one"),
  UNICORNS_VALUE_MEDIAN(
      "unicorns.valueMedian",
      "Median value of unicorns",
      "USD",
      STOCK,
      "lower median of their values"),
  UNICORNS_SMALL(
      "unicorns.small",
      "Unicorns worth 1 to 2 bn USD",
      "fraction",
      STOCK,
      "share of unicorns worth less than twice the line"),
  UNICORNS_OVER_5(
      "unicorns.over5",
      "Unicorns worth 5 bn USD or more",
      "firms",
      STOCK,
      "unicorns worth at least five times the line"),
  UNICORNS_OVER_10(
      "unicorns.over10",
      "Unicorns worth 10 bn USD or more",
      "firms",
      STOCK,
      "unicorns worth at least ten times the line"),
  UNICORNS_OVER_20(
      "unicorns.over20",
      "Unicorns worth 20 bn USD or more",
      "firms",
      STOCK,
      "unicorns worth at least twenty times the line"),
  UNICORNS_OVER_50(
      "unicorns.over50",
      "Unicorns worth 50 bn USD or more",
      "firms",
      STOCK,
      "unicorns worth at least fifty times the line"),
  UNICORNS_ENTERED(
      "unicorns.entered",
      "New unicorns",
      "firms/month",
      FLOW,
      "firms that entered the roll of unicorns, returns included"),
  UNICORNS_IPO(
      "unicorns.ipo",
      "Unicorns listed",
      "firms/month",
      FLOW,
      "unicorns that left the roll by a listing"),
  UNICORNS_ACQUIRED(
      "unicorns.acquired",
      "Unicorns acquired",
      "firms/month",
      FLOW,
      "unicorns that left the roll because they were bought"),
  UNICORNS_FALLEN(
      "unicorns.fallen",
      "Unicorns fallen",
      "firms/month",
      FLOW,
      "unicorns that left the roll by a write-down below the line, closure or relocation"),
  ROUNDS("rounds", "Funding rounds", "rounds/month", FLOW, "rounds that closed"),
  ROUNDS_SEED(
      "rounds.seed", "Seed rounds", "rounds/month", FLOW, "first rounds of firms that closed"),
  ROUNDS_A("rounds.A", "A rounds", "rounds/month", FLOW, "second rounds of firms that closed"),
  ROUNDS_B("rounds.B", "B rounds", "rounds/month", FLOW, "third rounds of firms that closed"),
  ROUNDS_C("rounds.C", "C rounds", "rounds/month", FLOW, "fourth rounds of firms that closed"),
  ROUNDS_D("rounds.D", "D rounds", "rounds/month", FLOW, "fifth rounds of firms that closed"),
  ROUNDS_LATE(
      "rounds.late", "Late rounds", "rounds/month", FLOW, "sixth rounds of firms that closed"),
  ROUNDS_REPEATED(
      "rounds.repeated",
      "Repeated late rounds",
      "rounds/month",
      FLOW,
      "rounds after the sixth of firms that closed"),
  PRIVATE_INVESTED(
      "private.invested",
      "Private money in rounds",
      "CNY/month",
      FLOW,
      "private money of all closed rounds, with and without a fund"),
  FUNDS_INVESTED(
      "funds.invested",
      "Government money in rounds",
      "CNY/month",
      FLOW,
      "money that the government funds put into closed rounds"),
  FUNDS_INVESTED_TOTAL(
      "funds.investedTotal",
      "Government money in rounds so far",
      "CNY",
      STOCK,
      "government money in closed rounds, summed since the start of the funds"),
  FUNDS_COINVESTED(
      "funds.coinvested",
      "Private money beside funds",
      "CNY/month",
      FLOW,
      "private money of closed rounds in which a government fund took part"),
  FUNDS_COINVESTED_TOTAL(
      "funds.coinvestedTotal",
      "Private money beside funds so far",
      "CNY",
      STOCK,
      "private money in closed rounds with a fund, summed since the start of the funds"),
  FUNDS_ACCRUED(
      "funds.accrued",
      "Money paid into the funds",
      "CNY",
      STOCK,
      "money that the funds got from the treasury since their start"),
  FUNDS_UNCOMMITTED(
      "funds.uncommitted",
      "Money the funds hold",
      "CNY",
      STOCK,
      "money from the treasury and from exits that is neither invested nor returned"),
  FUNDS_RECYCLED(
      "funds.recycled",
      "Exit proceeds kept by the funds",
      "CNY",
      STOCK,
      "exit proceeds that the funds kept to invest again, since their start"),
  FUNDS_RETURNED(
      "funds.returned",
      "Money returned to the treasury",
      "CNY",
      STOCK,
      "exit proceeds, money of ended funds and money of cut commitments that went to the treasury, since their start"),
  LEVERAGE_ACCOUNTING(
      "leverage.accounting",
      "Accounting leverage",
      "1",
      STOCK,
      "private over government money, both summed since the start over closed rounds with a fund; says nothing about cause"),
  ADDITIONALITY_DEAL(
      "additionality.deal",
      "Deal-level additionality",
      "1",
      STOCK,
      "private money of these rounds, less what each would have had without its fund at the same pool and luck, over government money, all summed since the start"),
  POOL_DRY_POWDER(
      "pool.dryPowder",
      "Private dry powder",
      "CNY",
      STOCK,
      "private money in the city that waits to be invested"),
  CAPITAL_REGIME(
      "capital.regime",
      "Capital regime",
      "regime",
      STOCK,
      "state of the market for private capital on the last day of the month: 0 boom, 1 normal, 2 winter"),
  VC_TOTAL(
      "vc.total",
      "Venture capital invested",
      "CNY/month",
      FLOW,
      "private and government money of all closed rounds"),
  LISTINGS("listings", "Listings", "firms/month", FLOW, "venture firms that were listed"),
  ACQUISITIONS(
      "acquisitions",
      "Acquisitions",
      "firms/month",
      FLOW,
      "venture firms that were bought; they leave the count of firms"),
  DOWN_ROUNDS(
      "downRounds", "Down rounds", "firms/month", FLOW, "venture firms that were written down"),
  SECTOR_AI_REVENUE(
      "sector.AI.revenue",
      "AI: revenue of simulated firms",
      "CNY/year",
      STOCK,
      "revenue, in the fiscal year that closed on the last 31 December, of the substantive firms in AI that were alive then"),
  SECTOR_HEALTH_REVENUE(
      "sector.HEALTH.revenue",
      "Health: revenue of simulated firms",
      "CNY/year",
      STOCK,
      "revenue, in the fiscal year that closed on the last 31 December, of the substantive firms in medicine and health that were alive then"),
  SECTOR_SPACE_REVENUE(
      "sector.SPACE.revenue",
      "Space: revenue of simulated firms",
      "CNY/year",
      STOCK,
      "revenue, in the fiscal year that closed on the last 31 December, of the substantive firms in commercial space that were alive then"),
  SECTOR_ADVMFG_REVENUE(
      "sector.ADVMFG.revenue",
      "Advanced manufacturing: revenue of simulated firms",
      "CNY/year",
      STOCK,
      "revenue, in the fiscal year that closed on the last 31 December, of the substantive firms in advanced manufacturing that were alive then"),
  SECTOR_INFO_REVENUE(
      "sector.INFO.revenue",
      "Information technology: revenue of simulated firms",
      "CNY/year",
      STOCK,
      "revenue, in the fiscal year that closed on the last 31 December, of the substantive firms in information and all other technology that were alive then"),
  SECTOR_AI_SIZE(
      "sector.AI.size",
      "AI: size of the sector",
      "CNY/year",
      STOCK,
      "that revenue plus the given block of large, listed and state firms on that day"),
  SECTOR_HEALTH_SIZE(
      "sector.HEALTH.size",
      "Health: size of the sector",
      "CNY/year",
      STOCK,
      "that revenue plus the given block of large, listed and state firms on that day"),
  SECTOR_SPACE_SIZE(
      "sector.SPACE.size",
      "Space: size of the sector",
      "CNY/year",
      STOCK,
      "that revenue plus the given block of large, listed and state firms on that day"),
  SECTOR_ADVMFG_SIZE(
      "sector.ADVMFG.size",
      "Advanced manufacturing: size of the sector",
      "CNY/year",
      STOCK,
      "that revenue plus the given block of large, listed and state firms on that day"),
  SECTOR_INFO_SIZE(
      "sector.INFO.size",
      "Information technology: size of the sector",
      "CNY/year",
      STOCK,
      "that revenue plus the given block of large, listed and state firms on that day"),
  CLUSTERS_TRILLION(
      "clusters.trillion",
      "Trillion-level clusters",
      "sectors",
      STOCK,
      "sectors of the model whose size is at least 1,000 bn CNY; five sectors, so not comparable with the published count of clusters"),
  CLUSTERS_HUNDRED_BILLION(
      "clusters.hundredBillion",
      "Hundred-billion-level clusters",
      "sectors",
      STOCK,
      "sectors of the model whose size is at least 100 bn and below 1,000 bn CNY"),
  LISTED_AI_COUNT(
      "listedAi.count",
      "Listed AI firms",
      "firms",
      STOCK,
      "published number at the calibration date plus AI firms listed since; not known before"),
  LISTED_AI_CAPITALISATION(
      "listedAi.capitalisation",
      "Market value of listed AI firms",
      "USD",
      STOCK,
      "published value at the calibration date plus the values of firms listed since, both moved by one random index"),
  FISCAL_FUNDS(
      "fiscal.funds",
      "Public money: funds, net",
      "CNY/month",
      FLOW,
      "money paid into the funds less money they returned"),
  FISCAL_FEES(
      "fiscal.fees",
      "Public money: fund management",
      "CNY/month",
      FLOW,
      "fees on the commitments of funds in their investment period"),
  FISCAL_GRANTS(
      "fiscal.grants",
      "Public money: grants to title holders",
      "CNY/month",
      FLOW,
      "unit costs times new specialised SMEs and little giants"),
  FISCAL_ACADEMY(
      "fiscal.academy", "Public money: academy", "CNY/month", FLOW, "unit cost times students"),
  FISCAL_PLATFORMS(
      "fiscal.platforms",
      "Public money: AI+ platforms",
      "CNY/month",
      FLOW,
      "unit cost times platforms added in the month"),
  FISCAL_REFORMS(
      "fiscal.reforms", "Public money: reforms", "CNY/month", FLOW, "unit cost times reforms"),
  FISCAL_DEDUCTION(
      "fiscal.deduction",
      "Taxes forgone: R&D deduction",
      "CNY/month",
      FLOW,
      "tax rate times deduction rate times profitable share times reported R&D of substantive firms, booked in December for the year that closes; some of it falls on the nation"),
  FISCAL_TOTAL(
      "fiscal.total",
      "Public money and taxes forgone",
      "CNY/month",
      FLOW,
      "sum of the seven lines before; unit costs are assumptions"),
  REGISTRATIONS_SHARE(
      "registrations.share",
      "Registrations over market entities",
      "fraction",
      STOCK,
      "technology firms registered in the last twelve months over the 287,000 new market entities of 2024"),
  REGIME(
      "regime",
      "Capital regime",
      "regime",
      STOCK,
      "regime on the last day of the month: 0 boom, 1 normal, 2 winter"),
  JOBS(
      "jobs",
      "Jobs, indicative",
      "employees",
      STOCK,
      "revenue of all substantive firms, in the fiscal year that closed on the last 31 December, over an assumed revenue per employee; good to 40 % at best"),
  ECOSYSTEM_INDEX(
      "ecosystem.index",
      "Ecosystem index",
      "December 2024 = 100",
      STOCK,
      "geometric mean of unicorn value, venture capital and exits above 50 m USD of the last five years, and substantive entrants of the last twelve months, each relative to December 2024 of the same replication; begins then"),
  EXEMPLAR_GROWTH(
      "exemplar.growthPercentile",
      "Specialised SMEs growing less than InnoCare in 2024",
      "fraction",
      STOCK,
      "share of holders of the municipal title with a year before it whose revenue grew by less than 36.68 % in the fiscal year that closed on the last 31 December: where the growth of one firm (S048) stands");

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

  Metric(
      String id,
      @English String label,
      @English String unit,
      Kind kind,
      @English String definition) {
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

  /** The metrics of one list and then those of another, none twice. */
  public static List<Metric> joined(List<Metric> first, List<Metric> then) {
    return Stream.concat(first.stream(), then.stream()).distinct().toList();
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

  /** What exactly is counted. */
  public String definition() {
    return definition;
  }
}
