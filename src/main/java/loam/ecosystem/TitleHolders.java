package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.List;
import loam.city.Roster;
import loam.city.Tier;
import loam.city.TitleProcedure.Batch;
import loam.language.Phrase;

/** What the holders of titles show. */
record TitleHolders(Titles titles, List<TitleDecision> decisions, YearEnd yearEnd) {
  static List<Measure<TitleHolders>> measures(Roster city) {
    List<Measure<TitleHolders>> all = new ArrayList<>();
    List<Tier> tiers = city.tiers();
    for (int tier = 0; tier < tiers.size(); tier++) {
      all.addAll(ofTier(tier, tiers.get(tier)));
    }
    for (int tier = 0; tier < tiers.size(); tier++) {
      if (tiers.get(tier).procedure() instanceof Batch batch && batch.application().isEmpty()) {
        all.add(demand(tier, tiers.get(tier)));
      }
    }
    if (city.followed() != Roster.NONE) {
      all.addAll(followed(city.followed(), tiers.get(city.followed()), city.following()));
    }
    return all;
  }

  private static Measure<TitleHolders> demand(int place, Tier tier) {
    return Measure.of(
        new Metric(
            tier.id() + ".qualified",
            Phrase.of("Firms qualified as %s", tier.plural()),
            "firms",
            STOCK,
            Phrase.of(
                "willing firms that met the rule in the last batch without holding the title,"
                    + " whatever its capacity: the demand")),
        (holders, month) -> holders.decisions.get(place).qualified());
  }

  private static List<Measure<TitleHolders>> followed(int place, Tier tier, Tier.Following marks) {
    return List.of(
        Measure.<TitleHolders>of(
                new Metric(
                    tier.id() + ".growthMedian",
                    Phrase.of("Median growth of %s", tier.plural()),
                    "fraction/year",
                    STOCK,
                    Phrase.of(
                        "lower median, on the last 31 December, of revenue growth in the fiscal year that"
                            + " closed then, over holders of the title with a year before it")),
                (holders, month) -> holders.yearEnd.medianGrowth())
            .atYearEnds(),
        Measure.<TitleHolders>of(
                new Metric(
                    tier.id() + ".growing",
                    Phrase.of("%s growing over %s %%", tier.label(), marks.growthInPercent()),
                    "fraction",
                    STOCK,
                    Phrase.of(
                        "share of the same firms, on the same day, whose revenue grew by more than %s %%",
                        marks.growthInPercent())),
                (holders, month) -> holders.yearEnd.shareGrowing())
            .atYearEnds(),
        Measure.<TitleHolders>of(
                new Metric(
                    tier.id() + ".rdIntensive",
                    Phrase.of("%s with R&D over %s %%", tier.label(), marks.rdShareInPercent()),
                    "fraction",
                    STOCK,
                    Phrase.of(
                        "share of holders of the title, on the last 31 December, that spend more than %s %%"
                            + " of revenue on R&D",
                        marks.rdShareInPercent())),
                (holders, month) ->
                    (double) holders.yearEnd.rdIntensive() / holders.titles.holders(place))
            .atYearEnds());
  }

  private static List<Measure<TitleHolders>> ofTier(int place, Tier tier) {
    Phrase plural = tier.plural();
    return List.of(
        Measure.of(
            new Metric(
                tier.id(), tier.label(), "firms", STOCK, Phrase.of("firms that hold the title")),
            (holders, month) -> holders.titles.holders(place)),
        Measure.of(
            new Metric(
                tier.id() + ".awarded",
                Phrase.of("New %s", plural),
                "firms/month",
                FLOW,
                Phrase.of("firms that gained the title")),
            (holders, month) -> holders.titles.awarded(place, month)),
        Measure.of(
            new Metric(
                tier.id() + ".lost",
                Phrase.of("%s lost", tier.label()),
                "firms/month",
                FLOW,
                Phrase.of(
                    "firms that lost the title, by rule, by re-examination, with the title that it"
                        + " rests on, or by exit")),
            (holders, month) -> holders.titles.lost(place, month)),
        Measure.of(
            new Metric(
                tier.id() + ".revenue",
                Phrase.of("Revenue of %s", plural),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "revenue in the last closed fiscal year of the firms that hold the title now")),
            (holders, month) -> (double) holders.titles.revenue(place)),
        Measure.<TitleHolders>of(
                new Metric(
                    tier.id() + ".revenueMedian",
                    Phrase.of("Median revenue of %s", plural),
                    "CNY/year",
                    STOCK,
                    Phrase.of(
                        "lower median, on the last 31 December, of revenue in the fiscal year that"
                            + " closed then, over the firms that held the title")),
                (holders, month) -> holders.yearEnd.medianRevenue(place))
            .atYearEnds());
  }
}
