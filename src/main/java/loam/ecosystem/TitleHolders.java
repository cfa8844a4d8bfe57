package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.List;
import loam.city.Roster;
import loam.city.Tier;
import loam.language.Phrase;

/** What the holders of titles show. */
record TitleHolders(Titles titles, NationalBatch nationalBatch, YearEnd yearEnd) {
  static List<Measure<TitleHolders>> measures(Roster city) {
    List<Measure<TitleHolders>> all = new ArrayList<>();
    for (Tier tier : city.tiers()) {
      all.addAll(ofTier(tier));
    }
    all.add(
        Measure.of(
            "littleGiant.qualified",
            "Firms qualified for the national title",
            "firms",
            STOCK,
            "willing firms that met the rule in the last national batch without holding the title,"
                + " whatever its capacity: the demand",
            (holders, month) -> holders.nationalBatch.qualified()));
    all.add(
        Measure.<TitleHolders>of(
                "specialised.growthMedian",
                "Median growth of specialised SMEs",
                "fraction/year",
                STOCK,
                "lower median, on the last 31 December, of revenue growth in the fiscal year that closed"
                    + " then, over holders of the municipal title with a year before it",
                (holders, month) -> holders.yearEnd.medianGrowth())
            .atYearEnds());
    all.add(
        Measure.<TitleHolders>of(
                "specialised.growing",
                "Specialised SMEs growing over 10 %",
                "fraction",
                STOCK,
                "share of the same firms, on the same day, whose revenue grew by more than 10 %",
                (holders, month) -> holders.yearEnd.shareGrowing())
            .atYearEnds());
    all.add(
        Measure.<TitleHolders>of(
                "specialised.rdIntensive",
                "Specialised SMEs with R&D over 15 %",
                "fraction",
                STOCK,
                "share of holders of the municipal title, on the last 31 December, that spend more than 15 %"
                    + " of revenue on R&D",
                (holders, month) ->
                    (double) holders.yearEnd.rdIntensive()
                        / holders.titles.holders(Tier.SPECIALISED))
            .atYearEnds());
    return all;
  }

  private static List<Measure<TitleHolders>> ofTier(Tier tier) {
    Phrase plural = Phrase.name(tier.plural());
    return List.of(
        Measure.of(
            new Metric(
                tier.id(),
                Phrase.name(tier.label()),
                "firms",
                STOCK,
                Phrase.of("firms that hold the title")),
            (holders, month) -> holders.titles.holders(tier)),
        Measure.of(
            new Metric(
                tier.id() + ".awarded",
                Phrase.of("New %s", plural),
                "firms/month",
                FLOW,
                Phrase.of("firms that gained the title")),
            (holders, month) -> holders.titles.awarded(tier, month)),
        Measure.of(
            new Metric(
                tier.id() + ".lost",
                Phrase.of("%s lost", Phrase.name(tier.label())),
                "firms/month",
                FLOW,
                Phrase.of(
                    "firms that lost the title, by rule, by re-examination, with the title that it"
                        + " rests on, or by exit")),
            (holders, month) -> holders.titles.lost(tier, month)),
        Measure.of(
            new Metric(
                tier.id() + ".revenue",
                Phrase.of("Revenue of %s", plural),
                "CNY/year",
                STOCK,
                Phrase.of(
                    "revenue in the last closed fiscal year of the firms that hold the title now")),
            (holders, month) -> (double) holders.titles.revenue(tier)),
        Measure.<TitleHolders>of(
                new Metric(
                    tier.id() + ".revenueMedian",
                    Phrase.of("Median revenue of %s", plural),
                    "CNY/year",
                    STOCK,
                    Phrase.of(
                        "lower median, on the last 31 December, of revenue in the fiscal year that"
                            + " closed then, over the firms that held the title")),
                (holders, month) -> holders.yearEnd.medianRevenue(tier))
            .atYearEnds());
  }
}
