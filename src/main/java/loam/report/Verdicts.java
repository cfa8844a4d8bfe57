package loam.report;

import java.util.Optional;
import loam.city.Target;
import loam.experiment.Score;
import loam.language.Language;

/** How a figure fared, in a word. */
public final class Verdicts {
  private Verdicts() {}

  /** The word. */
  public static String word(Score.Verdict verdict, Language language) {
    return switch (verdict) {
      case MET -> language.say("met");
      case MISSED -> language.say("missed");
      case INPUT -> language.say("input");
      case CONTEXT -> language.say("context");
      case BEYOND -> language.say("beyond the end of this run");
    };
  }

  /** Whether a figure was fitted; nothing where it is not scored, or nobody said. */
  public static Optional<String> use(Score score, Language language) {
    return score.target().role() instanceof Target.Scored scored && score.n() > 0
        ? switch (scored.use()) {
          case FITTED -> Optional.of(language.say("fitted"));
          case IMPOSED -> Optional.of(language.say("imposed"));
          case TESTED -> Optional.of(language.say("tested"));
        }
        : Optional.empty();
  }

  /**
   * The word, whether the figure was fitted, and on how few replications it rests where they are
   * too few for an interval.
   */
  public static String word(Score score, Language language) {
    String verdict = word(score.verdict(), language);
    String word =
        use(score, language).map(use -> language.say("%s (%s)", verdict, use)).orElse(verdict);
    return score.n() > 0 && score.n() < IntervalWords.FEWEST
        ? score.n() == 1
            ? language.say("%s, on one path only", word)
            : language.say("%s, on %d paths only", word, score.n())
        : word;
  }
}
