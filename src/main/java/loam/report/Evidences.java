package loam.report;

import loam.language.Language;
import loam.policy.Lever;

/** How well the effect of a lever is known, and from where. */
public final class Evidences {
  private Evidences() {}

  public static String text(Lever lever, Language language) {
    return language.say("%s; %s", grade(lever, language), language.name(lever.source()));
  }

  private static String grade(Lever lever, Language language) {
    return switch (lever.evidence()) {
      case NONE -> language.say("none");
      case WEAK -> language.say("weak");
      case FAIR -> language.say("fair");
      case RULE -> language.say("rule");
    };
  }
}
