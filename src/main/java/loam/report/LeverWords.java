package loam.report;

import loam.language.Language;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverType;
import loam.scenario.Swept;
import loam.scenario.SweptLever;
import loam.stats.DecimalText;

/** Levers and their values as people write them. */
public final class LeverWords {
  private LeverWords() {}

  /** A value: a word if the lever has words, else a number. */
  public static Phrase value(Lever lever, double value) {
    return lever.word(value).orElseGet(() -> Phrase.verbatim(DecimalText.of(value)));
  }

  /** A value of what a sweep moves. */
  public static Phrase value(Swept swept, double value) {
    return swept instanceof SweptLever one
        ? value(one.lever(), value)
        : Phrase.verbatim(DecimalText.of(value));
  }

  /** The unit of what a sweep moves, or nothing where a word or a plain number says all. */
  public static String unit(Swept swept, Language language) {
    return swept instanceof SweptLever one
        ? unit(one.lever(), language)
        : swept.unit().equals("1") ? "" : language.name(swept.unit());
  }

  /** The name with what kind of value it takes, from where to where and in which unit. */
  public static Phrase titled(Lever lever) {
    return Phrase.of("%s  [%s: %s]", lever.id(), lever.type().phrase(), lever.range());
  }

  /** The unit, or nothing where a word or a plain number says all. */
  public static String unit(Lever lever, Language language) {
    return switch (lever.type()) {
      case SWITCH, CHOICE -> "";
      case WHOLE, SHARE, MULTIPLE, STRENGTH, MONEY, NUMBER -> language.name(lever.unit());
    };
  }

  /** Values as a city's files have them, a number or a map by date, with words for numbers. */
  public static String published(Lever lever, String text, Language language) {
    return lever.type() == LeverType.SWITCH
        ? text.replaceAll("(?<=: |^)0(?=[,}]|$)", language.say("off"))
            .replaceAll("(?<=: |^)1(?=[,}]|$)", language.say("on"))
        : text;
  }
}
