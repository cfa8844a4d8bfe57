package loam.report;

import loam.language.Language;
import loam.stats.Judgement;
import loam.stats.Likelihood;

/** Verdicts in words that always mean the same. */
final class VerdictWords {
  private VerdictWords() {}

  static String of(Judgement judgement, Language language) {
    return switch (judgement.verdict()) {
      case HIGHER -> language.say("%s higher", words(judgement.likelihood(), language));
      case LOWER -> language.say("%s lower", words(judgement.likelihood(), language));
      case NO_DETECTABLE_DIFFERENCE -> language.say("no detectable difference");
      case IDENTICAL -> language.say("the same to the bit");
      case TOO_FEW_PAIRS -> language.say("one replication: cannot tell");
    };
  }

  private static String words(Likelihood likelihood, Language language) {
    return switch (likelihood) {
      case VIRTUALLY_CERTAIN -> language.say("virtually certain");
      case VERY_LIKELY -> language.say("very likely");
      case LIKELY -> language.say("likely");
      case ABOUT_AS_LIKELY_AS_NOT -> language.say("about as likely as not");
      case UNLIKELY -> language.say("unlikely");
      case VERY_UNLIKELY -> language.say("very unlikely");
      case EXCEPTIONALLY_UNLIKELY -> language.say("exceptionally unlikely");
    };
  }
}
