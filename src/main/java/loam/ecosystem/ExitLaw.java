package loam.ecosystem;

import loam.city.City;
import loam.city.FirmParameters;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/**
 * When substantive firms leave (model.md, section Exit), by thinning: candidates come at the bound
 * of the exit rate, keyed by firm and number, and one is real if its mark lies below the rate of
 * the moment.
 */
final class ExitLaw {
  private final Firms firms;
  private final Environment environment;
  private final FirmParameters parameters;
  private final double boundPerDay;
  private final double sizeReference;

  ExitLaw(City city, Firms firms, Environment environment) {
    this.firms = firms;
    this.environment = environment;
    this.parameters = city.firm();
    this.sizeReference = Elementary.log(parameters.hazardSizeReference());
    this.boundPerDay = parameters.exitBound() / Timescale.DAYS_PER_YEAR;
  }

  /** Days from one candidate of the firm to its next. */
  double nextCandidateAfter(Draws draws, int slot) {
    int candidate = ++firms.occasion[slot];
    return draws.exponential(Purpose.EXIT_CANDIDATE_GAP, firms.key(slot), candidate) / boundPerDay;
  }

  /** Whether the firm leaves at its present candidate. */
  boolean leaves(Draws draws, int slot, double now) {
    double mark = draws.uniform(Purpose.EXIT_CANDIDATE_MARK, firms.key(slot), firms.occasion[slot]);
    return mark * parameters.exitBound() < rate(slot, now);
  }

  /** Whether a firm that leaves moves to another city. */
  boolean relocates(Draws draws, int slot) {
    return draws.uniform(Purpose.RELOCATION, firms.key(slot), 0) < parameters.relocationShare();
  }

  /** Exits per year of the firm; capped at its bound by definition. */
  double rate(int slot, double now) {
    int age = (int) ((now - firms.birth(slot)) / Timescale.DAYS_PER_YEAR);
    double relative =
        Elementary.exp(
            parameters.hazardQuality() * firms.quality(slot)
                + parameters.hazardSize() * (firms.logRevenue(slot) - sizeReference));
    double rate =
        parameters.ordinaryHazardAge().getOrLast(age)
            * parameters.substantiveHazardFactor()
            * relative
            * parameters.hazardRegime().of(environment.climate((int) now));
    return Math.min(parameters.exitBound(), rate);
  }
}
