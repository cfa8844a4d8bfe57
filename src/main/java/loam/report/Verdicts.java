package loam.report;

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

  /** The same, and on how few replications it rests where they are too few for an interval. */
  public static String word(Score score, Language language) {
    String word = word(score.verdict(), language);
    return score.n() > 0 && score.n() < IntervalWords.FEWEST
        ? score.n() == 1
            ? language.say("%s, on one path only", word)
            : language.say("%s, on %d paths only", word, score.n())
        : word;
  }
}
