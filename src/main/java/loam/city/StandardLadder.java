package loam.city;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import loam.city.Tier.Following;
import loam.city.TitleProcedure.Application;
import loam.city.TitleProcedure.Batch;
import loam.city.TitleProcedure.Declaration;
import loam.city.TitleProcedure.Reexamination;
import loam.city.TitleProcedure.RollingReview;
import loam.language.English;
import loam.language.Phrase;

/**
 * The four titles of technology firms in China, by name, for files that name a title and nothing
 * more of it, as all did before titles were said by the city.
 */
final class StandardLadder {
  private static final MonthDay MARCH = MonthDay.of(3, 31);
  private static final List<MonthDay> BATCHES =
      List.of(MARCH, MonthDay.of(6, 30), MonthDay.of(9, 20), MonthDay.of(12, 15));

  static final List<Tier> TIERS =
      List.of(
          tier(
              "techSme",
              "Technology SME",
              "Tech SMEs",
              "tech SMEs",
              new Declaration(List.of(MARCH)),
              Optional.empty()),
          tier(
              "innovativeSme",
              "Innovative SME",
              "Innovative SMEs",
              "innovative SMEs",
              new RollingReview(BATCHES, Figure.named("tiers.innovativeScoreRate")),
              Optional.empty()),
          tier(
              "specialised",
              "Municipal specialised SME",
              "Specialised SMEs",
              "specialised SMEs",
              new Batch(
                  BATCHES,
                  Optional.of(
                      new Application(
                          Figure.named("tiers.applyProb"),
                          Figure.named("tiers.passRate"),
                          "sme.package",
                          Figure.named("tiers.packageApplyFactor"),
                          Figure.named("tiers.packageDrift"))),
                  "sme.roundCapacity",
                  Reexamination.moved("sme.reexamPass"),
                  Optional.empty()),
              Optional.of(Following.USUAL)),
          tier(
              "littleGiant",
              "National little giant",
              "Little giants",
              "little giants",
              new Batch(
                  List.of(MonthDay.of(7, 15)),
                  Optional.empty(),
                  "giant.capacity",
                  Reexamination.fixed(Figure.named("tiers.giantReexamPass")),
                  Optional.empty()),
              Optional.empty()));

  private StandardLadder() {}

  private static Tier tier(
      String id,
      @English String title,
      @English String label,
      @English String plural,
      TitleProcedure procedure,
      Optional<Following> following) {
    return new Tier(
        id, Phrase.name(title), Phrase.name(label), Phrase.name(plural), procedure, following);
  }
}
