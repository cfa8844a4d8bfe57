package loam.ecosystem;

import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.city.Roster;
import loam.city.Tier;
import loam.city.TitleProcedure;
import loam.city.TitleProcedure.Application;
import loam.city.TitleProcedure.Batch;
import loam.city.TitleProcedure.Reexamination;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverType;
import loam.policy.Policy;

/** What can be set of the batches in which a city decides on titles. */
final class TitleLevers {
  private static final String NATIONAL = "giant.capacity";
  private static final double NO_CAP = 100_000;

  private TitleLevers() {}

  /** The levers of all titles of a city, in their order; none twice. */
  static List<Lever> of(Roster city) {
    List<Lever> all = new ArrayList<>();
    for (Tier tier : city.tiers()) {
      if (tier.procedure() instanceof Batch batch) {
        batch
            .application()
            .filter(application -> !application.packageLever().isEmpty())
            .ifPresent(application -> all.add(strength(application.packageLever())));
        all.add(capacity(batch.capacityLever()));
        if (!batch.reexamination().lever().isEmpty()) {
          all.add(pass(batch.reexamination()));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  /** The chance to pass a re-examination, at every date. */
  static LeverPath chanceToKeep(City city, Reexamination reexamination, Policy policy) {
    return reexamination.lever().isEmpty()
        ? LeverPath.constant(city.tiers().of(reexamination.chance()))
        : policy.path(pass(reexamination));
  }

  /** How strongly a title's holders and applicants are helped, at every date. */
  static LeverPath packageStrength(TitleProcedure procedure, Policy policy) {
    return procedure instanceof Batch batch
        ? batch
            .application()
            .map(Application::packageLever)
            .filter(lever -> !lever.isEmpty())
            .map(lever -> policy.path(strength(lever)))
            .orElse(LeverPath.constant(0))
        : LeverPath.constant(0);
  }

  private static Lever strength(String id) {
    return Lever.of(
            id,
            LeverType.STRENGTH,
            "strength",
            0,
            2,
            "raises the chance that a qualified firm applies for the title, and the growth of its holders",
            Lever.Evidence.NONE,
            "S004, S005")
        .neutralAt(0)
        .assuming("tiers.packageApplyFactor", 1)
        .assuming("tiers.packageDrift", 0);
  }

  /** The places of one batch; without a limit where a city says nothing. */
  static Lever capacity(String id) {
    if (id.equals(NATIONAL)) {
      return Lever.of(
          id,
          LeverType.WHOLE,
          "firms/batch",
          0,
          1000,
          "new little-giant titles for the city in the national batch; the best-ranked firms get them",
          Lever.Evidence.RULE,
          "S008; batch sizes from published stocks");
    }
    return Lever.of(
            id,
            LeverType.WHOLE,
            "firms/batch",
            0,
            NO_CAP,
            "largest number of new titles in one batch; the best-ranked applicants get them",
            Lever.Evidence.RULE,
            "no cap is published")
        .neutralAt(NO_CAP);
  }

  private static Lever pass(Reexamination reexamination) {
    return Lever.of(
            reexamination.lever(),
            LeverType.SHARE,
            "share",
            0,
            1,
            "share of titles that pass the re-examination, among firms that still qualify",
            Lever.Evidence.NONE,
            "assumed")
        .neutralAt(1);
  }
}
