package loam.report;

import java.util.Locale;
import loam.comparison.Flow;
import loam.comparison.Outcome;
import loam.ecosystem.Metric;
import loam.language.Language;

/** The outcomes and flows of a ledger in words. */
public final class OutcomeWords {
  private OutcomeWords() {}

  /** A metric inside a sentence: in English without its capital, unless it is an abbreviation. */
  public static String within(Metric metric, Language language) {
    String label = metric.label(language);
    boolean isWord = label.length() > 1 && Character.isLowerCase(label.charAt(1));
    return isWord ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
  }

  /** What a firm did. */
  public static String of(Outcome outcome, Language language) {
    return switch (outcome) {
      case SPECIALISED -> language.say("were certified as a specialised SME");
      case LITTLE_GIANT -> language.say("were certified as a little giant");
      case UNICORN -> language.say("became a unicorn");
      case LISTED -> language.say("were listed");
      case ROUND_1 -> language.say("closed their first round");
      case ROUND_2 -> language.say("closed their second round");
      case ROUND_3 -> language.say("closed their third round");
      case ROUND_4 -> language.say("closed their fourth round");
      case ROUND_5 -> language.say("closed their fifth round");
      case ROUND_6 -> language.say("closed their sixth round");
    };
  }

  /** What became of firms. */
  public static String of(Flow flow, Language language) {
    return switch (flow) {
      case ADDITIONAL -> language.say("additional");
      case INDUCED -> language.say("additional, by new firms");
      case DISPLACED -> language.say("displaced");
      case DETERRED -> language.say("displaced with the firm");
      case BROUGHT_FORWARD -> language.say("brought forward");
      case DELAYED -> language.say("delayed");
      case UNCHANGED -> language.say("unchanged");
      case DEADWEIGHT -> language.say("deadweight");
    };
  }
}
