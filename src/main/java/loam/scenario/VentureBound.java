package loam.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.Numbers;
import loam.city.OutOfDomainException;
import loam.city.OutOfDomainException.Refusal;
import loam.city.Programme;
import loam.city.ProgrammeEffects;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.language.English;
import loam.language.Phrase;
import loam.policy.Policy;

/**
 * Whether what happens to firms on the venture track is always rarer than its candidates: the rate
 * of each risk, at its largest over all stages, regimes and days, must fit into its width in {@code
 * venture.hazardBounds}.
 */
final class VentureBound {
  private static final String WINDOW = "exits.ipoWindow";
  private static final String EASE = "exits.maFactor";
  private static final String WIDTHS = "venture.hazardBounds";

  private final Numbers widths;
  private final List<Refusal> refusals = new ArrayList<>();

  private VentureBound(Numbers widths) {
    this.widths = widths;
  }

  static void check(City city, Policy policy) {
    RoundParameters rounds = city.capital().rounds();
    RouteParameters routes = city.capital().routes();
    double plan = programmes(city, policy);
    double window = policy.path(WINDOW).max();
    double ease = policy.path(EASE).max();
    VentureBound bound = new VentureBound(routes.hazardBounds());
    bound.require(
        0,
        "round candidates",
        rounds.roundRate().max() * rounds.roundRegime().max() * plan,
        Stream.concat(
                Stream.of("venture.roundRate", "venture.roundRegime"),
                city.roster().programmes().stream().map(Programme::roundsName))
            .filter(name -> !name.isEmpty())
            .toList());
    bound.require(
        1,
        "listings",
        routes.ipoRate().max() * window * Math.max(1, routes.ipoSmallFactor()),
        List.of("venture.ipoRate", "venture.ipoSmallFactor", WINDOW));
    bound.require(2, "acquisitions", routes.maRate().max() * ease, List.of("venture.maRate", EASE));
    bound.require(3, "down rounds", routes.downRate().max(), List.of("venture.downRate"));
    if (!bound.refusals.isEmpty()) {
      throw new OutOfDomainException(bound.refusals);
    }
  }

  /** The largest factor that the programmes of one sector put on its rounds. */
  private static double programmes(City city, Policy policy) {
    double most = 1;
    for (int sector = 0; sector < city.roster().sectors().size(); sector++) {
      double factor = 1;
      for (Programme one : city.roster().programmes()) {
        ProgrammeEffects effects = city.capital().of(one);
        if (one.sectors().contains(sector) && effects.rounds() > 0) {
          double dose = one.dose(policy.path(one.lever()).max(), effects);
          factor *= 1 + effects.rounds() * dose;
        }
      }
      most = Math.max(most, factor);
    }
    return most;
  }

  private void require(int slot, @English String risk, double rate, List<String> causes) {
    if (rate > widths.get(slot)) {
      refusals.add(
          new Refusal(
              WIDTHS + "." + (slot + 1),
              Phrase.of(
                  "is %s a year, but %s may come at %s a year (%s); it must be no less",
                  widths.get(slot),
                  Phrase.name(risk),
                  RegistrationBound.rounded(rate),
                  String.join(" × ", causes)),
              causes));
    }
  }
}
