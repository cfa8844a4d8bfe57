package loam.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import loam.city.Fund;
import loam.city.Timescale;
import loam.language.English;
import loam.language.Phrase;
import loam.language.RefusedException;

/**
 * Something that a government can set. Each has one name everywhere; scenario files write it under
 * {@code policy:}.
 */
public enum Lever {
  REFORMS_PER_YEAR(
      "reforms.perYear",
      LeverType.NUMBER,
      "reforms/year",
      0,
      500,
      "a stock of reforms, each fading over the years, raises registrations; the firms it adds are less"
          + " often substantive",
      Evidence.WEAK,
      "S003; Klapper and Love 2011; Branstetter et al. 2014"),
  SME_PACKAGE(
      "sme.package",
      LeverType.STRENGTH,
      "strength",
      0,
      2,
      "raises the chance that a qualified firm applies for the municipal title, and the growth of"
          + " title holders",
      Evidence.NONE,
      "S004, S005"),
  SME_ROUND_CAPACITY(
      "sme.roundCapacity",
      LeverType.WHOLE,
      "firms/batch",
      0,
      100_000,
      "largest number of new municipal titles in one batch; the best-ranked applicants get them",
      Evidence.RULE,
      "no cap is published"),
  SME_REEXAM_PASS(
      "sme.reexamPass",
      LeverType.SHARE,
      "share",
      0,
      1,
      "share of municipal titles that pass the re-examination, among firms that still qualify",
      Evidence.NONE,
      "assumed"),
  GIANT_CAPACITY(
      "giant.capacity",
      LeverType.WHOLE,
      "firms/batch",
      0,
      1000,
      "new little-giant titles for the city in the national batch; the best-ranked firms get them",
      Evidence.RULE,
      "S008; batch sizes from published stocks"),
  FUNDS_SCALE(
      "funds.scale",
      LeverType.MULTIPLE,
      "times",
      0,
      4,
      "multiplies the commitments of all government funds; money beyond a smaller commitment goes back uninvested",
      Evidence.FAIR,
      "F455, F508 (the scale)"),
  FUNDS_COUNTER_CYCLICAL(
      "funds.counterCyclical",
      LeverType.STRENGTH,
      "strength",
      -1,
      1,
      "how far pace and choosiness of the funds oppose the capital regime; below 0 they follow it",
      Evidence.NONE,
      "stated purpose, size assumed"),
  FUNDS_STAKE_MIN(
      "funds.stakeMin",
      LeverType.SHARE,
      "share",
      0.05,
      0.6,
      "part of a round that a fund wants at least; sets leverage almost alone",
      Evidence.NONE,
      "S029, S030"),
  FUNDS_STAKE_MAX(
      "funds.stakeMax",
      LeverType.SHARE,
      "share",
      0.05,
      0.6,
      "part of a round that a fund takes at most",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_HEALTH(
      "funds.tilt.HEALTH",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "F456"),
  FUNDS_TILT_AI(
      "funds.tilt.AI",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_ROBOT(
      "funds.tilt.ROBOT",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_INFOIND(
      "funds.tilt.INFOIND",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_SPACELOW(
      "funds.tilt.SPACELOW",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_MATERIALS(
      "funds.tilt.MATERIALS",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_SMARTMFG(
      "funds.tilt.SMARTMFG",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_TILT_GREEN(
      "funds.tilt.GREEN",
      LeverType.NUMBER,
      "weight",
      0,
      100,
      "weight of this fund in all commitments; what counts is its share in the sum of the eight weights",
      Evidence.NONE,
      "assumed"),
  FUNDS_EXTERNAL_SHARE(
      "funds.externalShare",
      LeverType.SHARE,
      "share",
      0,
      0.6,
      "part of the private money beside a fund that does not come out of the city's pool",
      Evidence.FAIR,
      "F478, F479"),
  FUNDS_TERM(
      "funds.term",
      LeverType.NUMBER,
      "years",
      10,
      20,
      "after so many years a fund gives what it holds to the treasury and invests no more",
      Evidence.RULE,
      "F459"),
  FUNDS_RECYCLE(
      "funds.recycle",
      LeverType.SHARE,
      "share",
      0,
      1,
      "part of exit proceeds that a fund invests again during its investment period",
      Evidence.RULE,
      "assumed"),
  AI_PLUS_PLATFORMS(
      "aiPlus.platforms",
      LeverType.WHOLE,
      "platforms",
      0,
      60,
      "raises the growth of AI firms, and a little of all others, with the square root of the number",
      Evidence.NONE,
      "the seed article"),
  HEALTH_PLAN(
      "health.plan",
      LeverType.SWITCH,
      "on/off",
      0,
      1,
      "health firms seek rounds more often from stage B on, and grow faster",
      Evidence.NONE,
      "the seed article; F302"),
  SPACE_PROGRAMME(
      "space.programme",
      LeverType.SWITCH,
      "on/off",
      0,
      1,
      "space firms grow faster; firms from elsewhere come, if the parameters say so",
      Evidence.NONE,
      "the seed article; F310"),
  ACADEMY_INTAKE(
      "academy.intake",
      LeverType.WHOLE,
      "PhD students/year",
      0,
      2000,
      "graduates of four and a half years later found a few firms of high quality",
      Evidence.NONE,
      "S040"),
  RD_DEDUCTION_RATE(
      "rdDeduction.rate",
      LeverType.SHARE,
      "share",
      0,
      1.2,
      "changes the user cost of R&D against the published path, hence real R&D at once and revenue over three years",
      Evidence.FAIR,
      "F503; Chen, Liu, Suarez Serrato and Xu 2021"),
  EXITS_IPO_WINDOW(
      "exits.ipoWindow",
      LeverType.MULTIPLE,
      "times",
      0,
      1.5,
      "multiplies the rate of listings, whose proceeds flow back to investors",
      Evidence.NONE,
      "F206 to F209, F261"),
  EXITS_MA_FACTOR(
      "exits.maFactor",
      LeverType.MULTIPLE,
      "times",
      0,
      3,
      "multiplies the rate of acquisitions",
      Evidence.NONE,
      "F208 for the level"),
  CAPITAL_REGIME(
      "capital.regime",
      LeverType.CHOICE,
      "regime",
      -1,
      2,
      "replaces the capital regime, and with it the business climate: 0 boom, 1 normal, 2 winter; -1 leaves what was observed or drawn",
      Evidence.NONE,
      "F484, F485, F519, F520");

  /** How well the effect of a lever is known. */
  public enum Evidence {
    NONE,
    WEAK,
    FAIR,
    /** The effect is what the rule says. */
    RULE
  }

  private final String id;
  private final LeverType type;
  private final String unit;
  private final double min;
  private final double max;
  private final String mechanism;
  private final Evidence evidence;
  private final String source;

  Lever(
      String id,
      LeverType type,
      @English String unit,
      double min,
      double max,
      @English String mechanism,
      Evidence evidence,
      @English String source) {
    this.id = id;
    this.type = type;
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.mechanism = mechanism;
    this.evidence = evidence;
    this.source = source;
  }

  /** The weight of a fund among all funds. */
  public static Lever tiltOf(Fund fund) {
    return switch (fund) {
      case HEALTH -> FUNDS_TILT_HEALTH;
      case AI -> FUNDS_TILT_AI;
      case ROBOT -> FUNDS_TILT_ROBOT;
      case INFOIND -> FUNDS_TILT_INFOIND;
      case SPACELOW -> FUNDS_TILT_SPACELOW;
      case MATERIALS -> FUNDS_TILT_MATERIALS;
      case SMARTMFG -> FUNDS_TILT_SMARTMFG;
      case GREEN -> FUNDS_TILT_GREEN;
    };
  }

  /** The lever with a given name. */
  public static Optional<Lever> named(String id) {
    return Arrays.stream(values()).filter(lever -> lever.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  /** What kind of value it takes. */
  public LeverType type() {
    return type;
  }

  public String unit() {
    return unit;
  }

  /** Smallest value a scenario may set. */
  public double min() {
    return min;
  }

  /** Largest value a scenario may set. */
  public double max() {
    return max;
  }

  /** What its value must be: the smallest and the largest with their unit, or the names. */
  public Phrase range() {
    return switch (type) {
      case SWITCH -> Phrase.of("on or off");
      case CHOICE -> Phrase.of("boom (0), normal (1), winter (2) or as drawn (-1)");
      case SHARE, STRENGTH -> ends();
      case WHOLE, MULTIPLE, MONEY, NUMBER -> Phrase.of("%s %s", ends(), Phrase.name(unit));
    };
  }

  private Phrase ends() {
    return Phrase.of("%s to %s", plain(min), plain(max));
  }

  /** The word for a value, where people write a word and not a number. */
  public Optional<Phrase> word(double value) {
    return type == LeverType.SWITCH && type.admits(value)
        ? Optional.of(value == 0 ? Phrase.of("off") : Phrase.of("on"))
        : Optional.empty();
  }

  /**
   * Refuses a number that is no value of this lever.
   *
   * @throws IllegalArgumentException if it is none
   */
  void check(double number) {
    if (type == LeverType.SWITCH && !type.admits(number)) {
      throw new RefusedException(
          "%s is %s, but must be on or off; it is a switch", id, plain(number));
    }
    if (!(number >= min && number <= max)) {
      throw new RefusedException(
          "%s is %s, but must lie in %s%s", id, plain(number), range(), inPercent(number));
    }
    if (!type.admits(number)) {
      throw new RefusedException(
          "%s is %s, but must be a whole number of %s", id, plain(number), range());
    }
  }

  /** Who writes 25 for a share may well mean 25 %. */
  private Phrase inPercent(double number) {
    return type == LeverType.SHARE && number >= 2 && number / 100 >= min && number / 100 <= max
        ? Phrase.of("; did you mean %s %%?", plain(number))
        : Phrase.NOTHING;
  }

  /** Refuses a path that leaves the range; {@code which} says in a message what path it is. */
  void check(LeverPath path, Phrase which) {
    for (LeverPath.Piece piece : path.pieces()) {
      if (type == LeverType.SWITCH && !(type.admits(piece.value()) && piece.slope() == 0)) {
        throw new RefusedException(
            "%s %s would be neither on nor off; it is a switch, whose values are 1 and 0",
            id, which);
      }
      if (!(piece.value() >= min && piece.value() <= max)) {
        Phrase since =
            Double.isInfinite(piece.from())
                ? Phrase.NOTHING
                : Phrase.of(" on %s", Timescale.dateOf(piece.from()));
        throw new RefusedException(
            "%s %s would be %s%s, but must lie in %s",
            id, which, plain(piece.value()), since, range());
      }
    }
  }

  static String plain(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  /** How it works, in one line. */
  public String mechanism() {
    return mechanism;
  }

  public Evidence evidence() {
    return evidence;
  }

  /** Fact ids or author and year. */
  public String source() {
    return source;
  }
}
