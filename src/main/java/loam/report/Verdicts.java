package loam.report;

import loam.experiment.Score;
import loam.language.Language;

/** How a figure fared, in a word. */
final class Verdicts {
  private Verdicts() {}

  static String word(Score.Verdict verdict, Language language) {
    return switch (verdict) {
      case MET -> language.say("met");
      case MISSED -> language.say("missed");
      case INPUT -> language.say("input");
      case CONTEXT -> language.say("context");
    };
  }
}
