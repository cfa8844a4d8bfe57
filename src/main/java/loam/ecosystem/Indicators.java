package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import loam.city.City;
import loam.city.OutputParameters;
import loam.city.Roster;
import loam.city.Tier;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.random.Elementary;

/** Numbers made of what other submodels observe. */
final class Indicators {
  private static final int YEAR = 12;
  private static final int FIVE_YEARS = 60;
  private static final double BASE = 100;

  private final Horizon horizon;
  private final Observations observations;
  private final Flows flows;
  private final CapitalMarket market;
  private final YearEnd yearEnd;
  private final OutputParameters parameters;
  private final int baseMonth;

  Indicators(World world) {
    City city = world.city();
    this.horizon = world.horizon();
    this.observations = world.observations();
    this.flows = world.parts().flows();
    this.market = world.parts().market();
    this.yearEnd = world.parts().yearEnd();
    this.parameters = city.capital().outputs();
    int calibration = Timescale.dayOf(city.calibrationDate());
    this.baseMonth = calibration < horizon.days() ? horizon.monthOf(calibration) : -1;
  }

  static List<Measure<Indicators>> measures(Roster city) {
    List<Measure<Indicators>> all = new ArrayList<>(GENERAL);
    if (city.followed() != Roster.NONE) {
      all.add(exemplar(city.tiers().get(city.followed())));
    }
    return all;
  }

  private static final List<Measure<Indicators>> GENERAL =
      List.of(
          Measure.of(
              "registrations.share",
              "Registrations over market entities",
              "fraction",
              STOCK,
              "technology firms registered in the last twelve months over the new market entities of one year (outputs.marketEntities2024)",
              Indicators::shareOfEntities),
          Measure.<Indicators>of(
                  "jobs",
                  "Jobs, indicative",
                  "employees",
                  STOCK,
                  "revenue of all substantive firms, in the fiscal year that closed on the last 31 December, over an assumed revenue per employee; good to 40 % at best",
                  (indicators, month) ->
                      indicators.yearEnd.revenue() / indicators.parameters.employeeRevenue())
              .atYearEnds(),
          Measure.of(
              "ecosystem.index",
              "Ecosystem index",
              "December 2024 = 100",
              STOCK,
              "geometric mean of unicorn value, venture capital and exits above 50 m USD of the last five years, and substantive entrants of the last twelve months, each relative to December 2024 of the same replication; begins then",
              Indicators::index));

  private static Measure<Indicators> exemplar(Tier tier) {
    return Measure.<Indicators>of(
            new Metric(
                "exemplar.growthPercentile",
                Phrase.of("%s growing less than the exemplary firm", tier.label()),
                "fraction",
                STOCK,
                Phrase.of(
                    "share of holders of the title with a year before it whose revenue grew by less than that of one firm (outputs.exemplarGrowth) in the fiscal year that closed on the last 31 December: where its growth stands")),
            (indicators, month) -> indicators.yearEnd.shareSlowerThanExemplar())
        .atYearEnds();
  }

  private double shareOfEntities(int month) {
    if (month + 1 - horizon.firstMonth() < YEAR) {
      return Double.NaN;
    }
    double sum = 0;
    for (int past = month + 1 - YEAR; past <= month; past++) {
      sum += observations.at(KnownMetrics.REGISTRATIONS_PER_DAY, past) * horizon.daysIn(past);
    }
    return sum / parameters.marketEntities2024();
  }

  private double index(int month) {
    if (baseMonth < 0 || month < baseMonth) {
      return Double.NaN;
    }
    double log = 0;
    for (int part = 0; part < 4; part++) {
      log += Elementary.log(part(part, month)) - Elementary.log(part(part, baseMonth));
    }
    return BASE * Elementary.exp(log / 4);
  }

  private double part(int part, int month) {
    return switch (part) {
      case 0 -> observations.at(KnownMetrics.UNICORNS_VALUE, month);
      case 1 -> observations.sum(KnownMetrics.VC_TOTAL, month, FIVE_YEARS);
      case 2 -> sum(market.flows()::largeExits, month, FIVE_YEARS);
      default -> sum(flows::births, month, YEAR);
    };
  }

  private double sum(IntUnaryOperator counts, int month, int months) {
    if (month + 1 - horizon.firstMonth() < months) {
      return Double.NaN;
    }
    int sum = 0;
    for (int past = month + 1 - months; past <= month; past++) {
      sum += counts.applyAsInt(past);
    }
    return sum;
  }
}
