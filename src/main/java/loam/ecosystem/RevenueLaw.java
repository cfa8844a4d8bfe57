package loam.ecosystem;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.city.City;
import loam.city.RevenueParameters;
import loam.city.Roster;
import loam.city.Timescale;
import loam.city.TitleProcedure.Application;
import loam.city.TitleProcedure.Batch;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Distributions;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * Growth of revenue (model.md, section Revenue). When a fiscal year closes, all firms are brought
 * up to it at once, with one shock per firm and year; whoever reads a firm reads its last close.
 */
final class RevenueLaw {
  private final Firms firms;
  private final Horizon horizon;
  private final VentureFirms venture;
  private final Programmes programmes;
  private final double driftFunded;
  private final Environment environment;
  private final RevenueParameters parameters;
  private final int helped;
  private final double packageDrift;
  private final LeverPath packageStrength;
  private final double reversionLevel;
  private final double noiseReference;
  private final double tau;
  private final double keptIn365Days;
  private final double keptIn366Days;
  private final double tauOver365Days;
  private final Titles titles;
  private final double[] sectorDrift;
  private final double[] wholeYearDrift;
  private double wholeYearPackage;
  private int openYear;
  private double nextClose;

  RevenueLaw(
      City city,
      Policy policy,
      Horizon horizon,
      Firms firms,
      VentureFirms venture,
      Environment environment,
      Programmes programmes,
      Titles titles) {
    this.titles = titles;
    this.firms = firms;
    this.horizon = horizon;
    this.venture = venture;
    this.programmes = programmes;
    this.driftFunded = city.capital().rounds().driftFunded();
    this.environment = environment;
    this.parameters = city.revenue();
    this.helped = helped(city.roster());
    this.packageDrift = helped == Roster.NONE ? 0 : drift(city);
    this.packageStrength =
        helped == Roster.NONE
            ? LeverPath.constant(0)
            : TitleLevers.packageStrength(city.roster().tiers().get(helped).procedure(), policy);
    this.tau = parameters.driftTau() * Timescale.DAYS_PER_YEAR;
    this.keptIn365Days = Elementary.exp(-365 / tau);
    this.tauOver365Days = tau / 365;
    this.keptIn366Days = Elementary.exp(-366 / tau);
    this.sectorDrift = new double[city.roster().sectors().size()];
    this.wholeYearDrift = new double[sectorDrift.length];
    Arrays.setAll(sectorDrift, sector -> parameters.sectorDrift().of(sector));
    this.noiseReference = Elementary.log(parameters.noiseSizeReference());
    this.reversionLevel = Elementary.log(parameters.reversionLevel());
    reset();
  }

  /** The title whose holders a package of measures helps. */
  private static int helped(Roster city) {
    return IntStream.range(0, city.tiers().size())
        .filter(tier -> application(city, tier).isPresent())
        .findFirst()
        .orElse(Roster.NONE);
  }

  private static Optional<Application> application(Roster city, int tier) {
    return city.tiers().get(tier).procedure() instanceof Batch batch
        ? batch.application().filter(one -> !one.packageLever().isEmpty())
        : Optional.empty();
  }

  private double drift(City city) {
    return city.tiers().of(application(city.roster(), helped).orElseThrow().packageDrift());
  }

  void reset() {
    open(horizon.firstYear());
  }

  /** The same year is open as in another ecosystem. */
  void copyFrom(RevenueLaw other) {
    open(other.openYear);
  }

  /** exp(−age/τ) of a firm, {@code age} in days. */
  double youthAt(double age) {
    return Elementary.exp(-age / tau);
  }

  /** A year begins; those before it are closed. */
  private void open(int year) {
    openYear = year;
    nextClose = Horizon.startOfYear(year + 1);
    venture.open(Horizon.startOfYear(year));
  }

  /** Model time at which the next year closes. */
  double nextClose() {
    return nextClose;
  }

  /** The open year ends: what each firm earned in it becomes known, and the next one is open. */
  void closeYear(Draws draws) {
    int year = openYear;
    double from = Horizon.startOfYear(year);
    double until = Horizon.startOfYear(year + 1);
    Arrays.setAll(wholeYearDrift, sector -> programmes.drift(sector, from, until));
    wholeYearPackage = helped == Roster.NONE ? 0 : packageDrift(from, from, until);
    for (int slot = 0; slot < firms.slots(); slot++) {
      if (firms.alive[slot]) {
        close(draws, slot, year, from, until);
      }
    }
    titles.revenueChanged();
    open(year + 1);
  }

  private void close(Draws draws, int slot, int year, double yearStart, double yearEnd) {
    double from = Math.max(firms.birth[slot], yearStart);
    double share = from == yearStart ? 1 : (yearEnd - from) / (yearEnd - yearStart);

    double before = firms.logRevenue[slot];
    double youthMean = ageTo(slot, from, yearEnd);
    double drift = drift(slot, year, from, yearStart, yearEnd, youthMean);
    double shock = shock(draws, slot, year, before);
    double growth = share == 1 ? drift + shock : share * drift + Math.sqrt(share) * shock;

    boolean firstClose = firms.revenue[slot] == 0;
    firms.logRevenueTwoBefore[slot] = firms.logRevenueBefore[slot];
    firms.logRevenueBefore[slot] = firstClose ? Double.NaN : before;
    firms.logRevenue[slot] = before + growth;
    long revenue = Math.max(1, Elementary.round(Elementary.exp(before + growth)));
    firms.revenue[slot] = revenue;
  }

  /** Expected log growth per year over the part of a year from {@code from} to {@code until}. */
  private double drift(
      int slot, int year, double from, double yearStart, double until, double youthMean) {
    return parameters.driftMature()
        + parameters.driftYoung() * youthMean
        + parameters.driftQuality() * firms.quality(slot)
        + sectorDrift[firms.sector[slot]]
        + environment.macro(year)
        + packageDrift(slot, from, yearStart, until)
        + driftFunded * venture.closeFundedShare(slot, from, until)
        + programmeDrift(firms.sector[slot], from, yearStart, until)
        - parameters.reversion() * (firms.logRevenue(slot) - reversionLevel);
  }

  /** Most firms live through the whole year, and of a sector all have the same drift then. */
  private double programmeDrift(int sector, double from, double yearStart, double until) {
    return from == yearStart ? wholeYearDrift[sector] : programmes.drift(sector, from, until);
  }

  /** Moves the firm's youth from {@code from} to {@code until}; the mean of exp(−age/τ) between. */
  private double ageTo(int slot, double from, double until) {
    double days = until - from;
    double young = firms.youth(slot);
    if (days == 365) {
      firms.youth(slot, young * keptIn365Days);
      return tauOver365Days * young * (1 - keptIn365Days);
    }
    double kept = days == 366 ? keptIn366Days : Elementary.exp(-days / tau);
    firms.youth(slot, young * kept);
    return tau / days * young * (1 - kept);
  }

  private double packageDrift(int slot, double from, double yearStart, double until) {
    if (helped == Roster.NONE || !firms.holds(helped, slot)) {
      return 0;
    }
    double since = firms.titleSince[helped][slot];
    if (since >= until) {
      return 0;
    }
    double held = Math.max(from, since);
    return held == yearStart ? wholeYearPackage : packageDrift(held, from, until);
  }

  /** Of a firm that has held the title since {@code held}. */
  private double packageDrift(double held, double from, double until) {
    return packageDrift * packageStrength.mean(held, until) * (until - held) / (until - from);
  }

  private double shock(Draws draws, int slot, int year, double logRevenue) {
    double size = Elementary.exp(-parameters.noiseSizeExponent() * (logRevenue - noiseReference));
    double sd = Math.min(parameters.noiseSdCap(), parameters.noiseSd() * size);
    double u = draws.uniform(Purpose.REVENUE_SHOCK, firms.key(slot), year);
    return sd * Distributions.laplaceQuantile(u);
  }
}
