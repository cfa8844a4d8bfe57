package loam.ecosystem;

import loam.city.City;
import loam.city.Numbers;
import loam.city.RoundParameters;
import loam.city.Timescale;
import loam.city.UnicornParameters;
import loam.city.VentureStartParameters;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/** Venture firms of the initial stock: their stages and values, the unicorns and the anchor. */
final class VentureStart {
  private final Firms firms;
  private final VentureFirms venture;
  private final Unicorns unicorns;
  private final Anchor anchor;
  private final VentureStartParameters parameters;
  private final UnicornParameters rules;
  private final RoundParameters rounds;
  private final int start;
  private int unicornsSoFar;

  VentureStart(City city, Firms firms, VentureFirms venture, Unicorns unicorns, Anchor anchor) {
    this.firms = firms;
    this.start = Timescale.dayOf(city.start());
    this.venture = venture;
    this.unicorns = unicorns;
    this.anchor = anchor;
    this.parameters = city.capital().start();
    this.rules = city.capital().unicorns();
    this.rounds = city.capital().rounds();
  }

  void reset() {
    unicornsSoFar = 0;
  }

  void copyFrom(VentureStart other) {
    unicornsSoFar = other.unicornsSoFar;
  }

  /** Gives a firm on the track its past; the first young ones in order of keys are unicorns. */
  void enter(Draws draws, int slot) {
    double strictAge = rules.unicornStrictAge() * Timescale.DAYS_PER_YEAR;
    if (unicornsSoFar < parameters.initialUnicorns() && start - firms.birth(slot) <= strictAge) {
      enterUnicorn(draws, slot);
    } else {
      enterOther(draws, slot);
    }
    unicorns.initial(slot);
  }

  private void enterUnicorn(Draws draws, int slot) {
    double u = draws.uniform(Purpose.INITIAL_VALUE, firms.key(slot), 0);
    double usd =
        rules.unicornUsd() * Elementary.exp(-Elementary.log(u) / parameters.initialUnicornAlpha());
    long value = Math.round(Math.min(parameters.initialUnicornCapUsd(), usd) * rules.usdCny());
    if (unicornsSoFar == 0 && rules.anchorUsd().max() > 0) {
      anchor.begin(slot);
      value = anchor.value(start);
    }
    unicornsSoFar++;
    past(draws, slot, VentureFirms.LAST_STAGE, value, parameters.initialRoundAgeMax().get(1));
  }

  private void enterOther(Draws draws, int slot) {
    double u = draws.uniform(Purpose.INITIAL_STAGE, firms.key(slot), 0);
    Numbers cumulative = parameters.initialStageCum();
    int stage = 0;
    while (stage < VentureFirms.LAST_STAGE && u >= cumulative.get(stage)) {
      stage++;
    }
    if (stage > VentureFirms.NO_ROUND) {
      double median = rounds.seedPostMedian();
      for (int before = 1; before < stage; before++) {
        median *= rounds.stepMedian().get(before);
      }
      double log =
          parameters.initialStageValueSd()
              * draws.normal(Purpose.INITIAL_VALUE, firms.key(slot), 0);
      long value = Math.round(median * Elementary.exp(log));
      past(draws, slot, stage, value, parameters.initialRoundAgeMax().get(0));
    }
  }

  /** The firm raised its last round some time ago, at its value of today. */
  private void past(Draws draws, int slot, int stage, long value, double mostYears) {
    double years = mostYears * draws.uniform(Purpose.INITIAL_ROUND_AGE, firms.key(slot), 0);
    double time = Math.max(firms.birth(slot), start - years * Timescale.DAYS_PER_YEAR);
    venture.stage(slot, (byte) (stage - 1));
    long amount = Math.round(rounds.dilution().get(stage - 1) * value);
    venture.raise(slot, time, amount, value);
  }
}
