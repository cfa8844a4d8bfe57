package loam.policy;

import loam.language.Phrase;

/** What kind of value a lever takes. Files, options, sweeps and searches ask here what may be. */
public enum LeverType {
  /** On (1) or off (0), and nothing between. */
  SWITCH,
  /** One of a few named states, each with a whole number. */
  CHOICE,
  /** How many of something there are. A ramp between two whole numbers is a straight line. */
  WHOLE,
  /** A part of a whole, as a fraction or in percent. */
  SHARE,
  /** So many times what is planned. */
  MULTIPLE,
  /** How strongly a measure acts: 0 not at all, 1 as usual. */
  STRENGTH,
  /** An amount of money. */
  MONEY,
  /** Any number in the unit of the lever. */
  NUMBER;

  /** Whether only whole numbers are values. */
  public boolean isWhole() {
    return this == SWITCH || this == CHOICE || this == WHOLE;
  }

  /** Whether a value between two values may mean something, so that a range can be searched. */
  public boolean isOrdered() {
    return this != SWITCH && this != CHOICE;
  }

  /** Whether a number can be a value of this type. */
  public boolean admits(double number) {
    return switch (this) {
      case SWITCH -> number == 0 || number == 1;
      case CHOICE, WHOLE -> number == Math.rint(number);
      case SHARE, MULTIPLE, STRENGTH, MONEY, NUMBER -> true;
    };
  }

  /** What a person would call it. */
  public Phrase phrase() {
    return switch (this) {
      case SWITCH -> Phrase.of("switch");
      case CHOICE -> Phrase.of("choice");
      case WHOLE -> Phrase.of("whole number");
      case SHARE -> Phrase.of("share");
      case MULTIPLE -> Phrase.of("multiple");
      case STRENGTH -> Phrase.of("strength");
      case MONEY -> Phrase.of("money");
      case NUMBER -> Phrase.of("number");
    };
  }
}
