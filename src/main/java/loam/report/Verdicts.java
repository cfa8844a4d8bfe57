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
    };
  }
}
