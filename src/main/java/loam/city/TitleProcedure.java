package loam.city;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import loam.language.RefusedException;

/** How a title is decided. */
public sealed interface TitleProcedure {
  /** Days of each year on which it is decided; at least one. */
  List<MonthDay> days();

  /** On these days every firm that meets the rule has the title, and no other keeps it. */
  record Declaration(List<MonthDay> days) implements TitleProcedure {
    public Declaration {
      days = some(days);
    }
  }

  /**
   * Firms come forward by themselves, at a constant rate, and are decided on together.
   *
   * @param ratePerYear how often a firm comes forward
   */
  record RollingReview(List<MonthDay> days, Figure ratePerYear) implements TitleProcedure {
    public RollingReview {
      days = some(days);
    }
  }

  /**
   * Willing firms are ranked, and the best of them get the title as long as there are places.
   *
   * @param application who of them applies and passes the assessment; none if all are ranked
   * @param capacityLever name of the lever for the places of one batch
   * @param reexamination chance to keep the title of a holder who still meets the rule
   * @param score weights of quality, ln(R&amp;D expense), two-year growth and noise in the ranking;
   *     those of {@link TierParameters} if it has none
   */
  record Batch(
      List<MonthDay> days,
      Optional<Application> application,
      String capacityLever,
      Reexamination reexamination,
      Optional<Numbers> score)
      implements TitleProcedure {
    public Batch {
      days = some(days);
      if (score.map(Numbers::size).orElse(4) != 4) {
        throw new RefusedException(
            "a ranking has four weights: of quality, ln(R&D), growth and noise");
      }
    }
  }

  /**
   * Of the willing firms that meet the rule, those that apply in one batch and pass.
   *
   * @param chance to apply, by date
   * @param passRate part of the applications that pass the assessment
   * @param packageLever name of the lever for measures that help holders and make firms apply; may
   *     be empty
   * @param packageFactor effect of these at strength 1 on the chance to apply
   * @param packageDrift extra log growth per year of holders at strength 1
   */
  record Application(
      Figure chance,
      Figure passRate,
      String packageLever,
      Figure packageFactor,
      Figure packageDrift) {}

  /** The chance to pass, which is a lever or a number. */
  record Reexamination(String lever, Figure chance) {
    /** Of a lever. */
    public static Reexamination moved(String lever) {
      return new Reexamination(lever, Figure.of(1));
    }

    /** Always the same. */
    public static Reexamination fixed(Figure chance) {
      return new Reexamination("", chance);
    }
  }

  private static List<MonthDay> some(List<MonthDay> days) {
    if (days.isEmpty()) {
      throw new RefusedException("a title needs a day of the year on which it is decided");
    }
    return List.copyOf(days);
  }
}
