package loam.report;

import java.util.OptionalInt;
import loam.language.Language;
import loam.stats.Judgement;
import loam.stats.Likelihood;

/** Verdicts in words that always mean the same. */
public final class VerdictWords {
  private VerdictWords() {}

  /** The words. */
  public static String of(Judgement judgement, Language language) {
    return switch (judgement.verdict()) {
      case HIGHER -> language.say("%s higher", words(judgement.likelihood(), language));
      case LOWER -> language.say("%s lower", words(judgement.likelihood(), language));
      case HIGHER_IN_EVERY_PAIR -> language.say("higher in every pair");
      case LOWER_IN_EVERY_PAIR -> language.say("lower in every pair");
      case TOO_FEW_REPLICATIONS -> tooFew(judgement.more(), language);
      case NOT_SIGNIFICANT -> language.say("not significant");
      case IDENTICAL -> language.say("the same to the bit");
    };
  }

  private static String tooFew(OptionalInt more, Language language) {
    return more.isPresent()
        ? language.say("too few replications to tell; about %d more would", more.getAsInt())
        : language.say("too few replications to tell");
  }

  private static String words(Likelihood likelihood, Language language) {
    return switch (likelihood) {
      case VIRTUALLY_CERTAIN -> language.say("virtually certainly");
      case VERY_LIKELY -> language.say("very likely");
      case LIKELY -> language.say("likely");
      case ABOUT_AS_LIKELY_AS_NOT, EXCEPTIONALLY_UNLIKELY, VERY_UNLIKELY, UNLIKELY ->
          language.say("about as likely as not");
    };
  }
}
