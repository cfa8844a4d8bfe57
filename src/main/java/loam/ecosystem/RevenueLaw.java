package loam.ecosystem;

import loam.city.City;
import loam.city.RevenueParameters;
import loam.city.Sector;
import loam.city.Tier;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.random.Distributions;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * Growth of revenue (model.md, section Revenue). A firm is brought up to the last fiscal close
 * whenever somebody reads it, with one shock per firm and year, so that nothing depends on when it
 * is read. Whoever changes what growth depends on brings the firm up to date first.
 */
final class RevenueLaw {
  private static final double NOISE_REFERENCE = Elementary.log(1.0e7);
  private static final Sector[] SECTORS = Sector.values();

  private final Firms firms;
  private final Environment environment;
  private final RevenueParameters parameters;
  private final double packageDrift;
  private final LeverPath packageStrength;
  private final double reversionLevel;
  private int closedYears;

  RevenueLaw(City city, Policy policy, Firms firms, Environment environment) {
    this.firms = firms;
    this.environment = environment;
    this.parameters = city.revenue();
    this.packageDrift = city.tiers().packageDrift();
    this.packageStrength = policy.path(Lever.SME_PACKAGE);
    this.reversionLevel = Elementary.log(parameters.reversionLevel());
  }

  void reset() {
    closedYears = 0;
  }

  /** The years before {@code years} after 2015 are closed now. */
  void closeYearsBefore(int years) {
    closedYears = years;
  }

  /** Applies all closes up to now to a firm. */
  void bringUpToDate(Draws draws, int slot) {
    while (firms.nextClose[slot] < closedYears) {
      close(draws, slot, firms.nextClose[slot]);
    }
  }

  private void close(Draws draws, int slot, int year) {
    double yearStart = Horizon.startOfYear(year);
    double yearEnd = Horizon.startOfYear(year + 1);
    double from = Math.max(firms.birth[slot], yearStart);
    double share = (yearEnd - from) / (yearEnd - yearStart);

    double before = firms.logRevenue[slot];
    double growth =
        share * drift(slot, year, from, yearEnd)
            + Math.sqrt(share) * shock(draws, slot, year, before);

    boolean firstClose = firms.revenue[slot] == 0;
    firms.logRevenueTwoBefore[slot] = firms.logRevenueBefore[slot];
    firms.logRevenueBefore[slot] = firstClose ? Double.NaN : before;
    firms.logRevenue[slot] = before + growth;
    firms.revenue[slot] = Math.max(1, Math.round(Elementary.exp(before + growth)));
    firms.nextClose[slot] = year + 1;
  }

  /** Expected log growth per year over the part of a year from {@code from} to {@code until}. */
  private double drift(int slot, int year, double from, double until) {
    return parameters.driftMature()
        + parameters.driftYoung() * meanYouth(from - firms.birth[slot], until - firms.birth[slot])
        + parameters.driftQuality() * firms.quality[slot]
        + parameters.sectorDrift().of(SECTORS[firms.sector[slot]])
        + environment.macro(year)
        + packageDrift(slot, from, until)
        - parameters.reversion() * (firms.logRevenue[slot] - reversionLevel);
  }

  /** Mean of exp(−age/τ) between two ages in days. */
  private double meanYouth(double from, double until) {
    double tau = parameters.driftTau() * Timescale.DAYS_PER_YEAR;
    return tau * (Elementary.exp(-from / tau) - Elementary.exp(-until / tau)) / (until - from);
  }

  private double packageDrift(int slot, double from, double until) {
    double since = firms.titleSince[Tier.SPECIALISED.ordinal()][slot];
    if (since == Firms.NOT_HELD || since >= until) {
      return 0;
    }
    double held = Math.max(from, since);
    return packageDrift * packageStrength.mean(held, until) * (until - held) / (until - from);
  }

  private double shock(Draws draws, int slot, int year, double logRevenue) {
    double size = Elementary.exp(-parameters.noiseSizeExponent() * (logRevenue - NOISE_REFERENCE));
    double sd = Math.min(parameters.noiseSdCap(), parameters.noiseSd() * size);
    double u = draws.uniform(Purpose.REVENUE_SHOCK, firms.key[slot], year);
    return sd * Distributions.laplaceQuantile(u);
  }
}
