package loam.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import loam.city.Timescale;
import loam.language.English;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;

/**
 * Something that a government can set. Each has one name everywhere; scenario files write it under
 * {@code policy:}. The mechanism that reads it describes it; two levers with one id are the same.
 */
public final class Lever implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How well the effect of a lever is known. */
  public enum Evidence {
    NONE,
    WEAK,
    FAIR,
    /** The effect is what the rule says. */
    RULE
  }

  /**
   * One of the values between which a lever chooses.
   *
   * @param id the word in files
   * @param name what people call it
   */
  public record Choice(String id, Phrase name) implements Serializable {
    private boolean isCalled(String word) {
      return word.equalsIgnoreCase(id)
          || Arrays.stream(Language.values())
              .anyMatch(language -> word.equalsIgnoreCase(language.say(name)));
    }
  }

  private final String id;
  private final LeverType type;
  private final String unit;
  private final double min;
  private final double max;
  private final String mechanism;
  private final Evidence evidence;
  private final String source;
  private final double neutral;
  private final TreeMap<String, Double> assumed;
  private final ArrayList<Choice> choices;

  private Lever(
      String id,
      LeverType type,
      String unit,
      double min,
      double max,
      String mechanism,
      Evidence evidence,
      String source,
      double neutral,
      Map<String, Double> assumed,
      List<Choice> choices) {
    this.id = id;
    this.type = type;
    this.unit = unit;
    this.min = min;
    this.max = max;
    this.mechanism = mechanism;
    this.evidence = evidence;
    this.source = source;
    this.neutral = neutral;
    this.assumed = new TreeMap<>(assumed);
    this.choices = new ArrayList<>(choices);
  }

  /**
   * A lever without a neutral value, the strength of which is known or a rule.
   *
   * @param id the name used in files and options
   * @param min smallest value a scenario may set
   * @param max largest value a scenario may set
   * @param mechanism how it works, in one line
   * @param source fact ids or author and year
   */
  public static Lever of(
      String id,
      LeverType type,
      @English String unit,
      double min,
      double max,
      @English String mechanism,
      Evidence evidence,
      @English String source) {
    return new Lever(
        id, type, unit, min, max, mechanism, evidence, source, Double.NaN, Map.of(), List.of());
  }

  /**
   * The same, which leaves everything as it is without it at some value: a city that says nothing
   * of the lever has it.
   */
  public Lever neutralAt(double value) {
    return new Lever(
        id, type, unit, min, max, mechanism, evidence, source, value, assumed, choices);
  }

  /**
   * The same, how strongly it acts being assumed: a comparison is made again without it, to say how
   * much of an effect rests on assumption.
   *
   * @param name of the parameter or lever that carries the assumption
   * @param without its value at which the mechanism does nothing
   */
  public Lever assuming(String name, double without) {
    Map<String, Double> all = new TreeMap<>(assumed);
    all.put(name, without);
    return new Lever(id, type, unit, min, max, mechanism, evidence, source, neutral, all, choices);
  }

  /** The same, which counts what a city calls by this name, up to a largest number of it. */
  public Lever counting(String what, int most) {
    return new Lever(
        id, LeverType.WHOLE, what, 0, most, mechanism, evidence, source, neutral, assumed, choices);
  }

  /** The same with names for its values 0, 1, 2 and so on; −1 leaves what was drawn. */
  public Lever choosing(List<Choice> all) {
    return new Lever(
        id, type, unit, -1, all.size() - 1, mechanism, evidence, source, neutral, assumed, all);
  }

  /** The value at which it does nothing, if there is one; if not, it needs a published path. */
  public OptionalDouble neutral() {
    return Double.isNaN(neutral) ? OptionalDouble.empty() : OptionalDouble.of(neutral);
  }

  /** Parameters and levers that carry assumptions of its strength, and their values without. */
  public Map<String, Double> assumed() {
    return Map.copyOf(assumed);
  }

  /** Its values, from 0, as files write them; none but for a choice. */
  public List<String> choices() {
    return choices.stream().map(Choice::id).toList();
  }

  /** The number of a value that is written as a word of a file or in any language. */
  public OptionalInt chosen(String word) {
    return IntStream.range(0, choices.size())
        .filter(value -> choices.get(value).isCalled(word))
        .findFirst();
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
      case CHOICE -> Phrase.of("%s or as drawn (-1)", Phrase.list(numbered()));
      case SHARE, STRENGTH -> ends();
      case WHOLE, MULTIPLE, MONEY, NUMBER -> Phrase.of("%s %s", ends(), Phrase.name(unit));
    };
  }

  private List<Phrase> numbered() {
    return IntStream.range(0, choices.size())
        .mapToObj(value -> Phrase.of("%s (%s)", choices.get(value).name(), value))
        .toList();
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

  @Override
  public boolean equals(Object other) {
    return other instanceof Lever that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
