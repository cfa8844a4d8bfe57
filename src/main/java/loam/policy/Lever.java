package loam.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import loam.city.Timescale;

/**
 * Something that a government can set. Each has one name everywhere; scenario files write it under
 * {@code policy:}.
 */
public enum Lever {
  REFORMS_PER_YEAR(
      "reforms.perYear",
      "reforms/year",
      0,
      500,
      "a stock of reforms, each fading over the years, raises registrations; the firms it adds are less"
          + " often substantive",
      Evidence.WEAK,
      "S003; Klapper and Love 2011; Branstetter et al. 2014"),
  SME_PACKAGE(
      "sme.package",
      "strength",
      0,
      2,
      "raises the chance that a qualified firm applies for the municipal title, and the growth of"
          + " title holders",
      Evidence.NONE,
      "S004, S005"),
  SME_ROUND_CAPACITY(
      "sme.roundCapacity",
      "firms/batch",
      0,
      100_000,
      "largest number of new municipal titles in one batch; the best-ranked applicants get them",
      Evidence.RULE,
      "no cap is published"),
  SME_REEXAM_PASS(
      "sme.reexamPass",
      "share",
      0,
      1,
      "share of municipal titles that pass the re-examination, among firms that still qualify",
      Evidence.NONE,
      "assumed"),
  GIANT_CAPACITY(
      "giant.capacity",
      "firms/batch",
      0,
      1000,
      "new little-giant titles for the city in the national batch; the best-ranked firms get them",
      Evidence.RULE,
      "S008; batch sizes from published stocks");

  /** How well the effect of a lever is known. */
  public enum Evidence {
    NONE,
    WEAK,
    FAIR,
    /** The effect is what the rule says. */
    RULE
  }

  private final String id;
  private final String unit;
  private final double min;
  private final double max;
  private final String mechanism;
  private final Evidence evidence;
  private final String source;

  Lever(
      String id,
      String unit,
      double min,
      double max,
      String mechanism,
      Evidence evidence,
      String source) {
    this.id = id;
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.mechanism = mechanism;
    this.evidence = evidence;
    this.source = source;
  }

  /** The lever with a given name. */
  public static Optional<Lever> named(String id) {
    return Arrays.stream(values()).filter(lever -> lever.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
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

  /** Smallest and largest value with their unit, for messages. */
  public String range() {
    String ends = "%s to %s".formatted(plain(min), plain(max));
    return unit.equals("share") ? ends : ends + " " + unit;
  }

  /** Refuses a path that leaves the range; {@code which} says in a message what path it is. */
  void check(LeverPath path, String which) {
    for (LeverPath.Piece piece : path.pieces()) {
      if (!(piece.value() >= min && piece.value() <= max)) {
        String since =
            Double.isInfinite(piece.from()) ? "" : " on " + Timescale.dateOf(piece.from());
        throw new IllegalArgumentException(
            "%s %s would be %s%s, but must lie in %s"
                .formatted(id, which, plain(piece.value()), since, range()));
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
