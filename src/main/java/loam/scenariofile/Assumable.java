package loam.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.city.ParameterNote;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * A parameter that can be assumed to be otherwise, within its range: a number, or several numbers
 * that are multiplied together, by a half to two, as far as the range lets every one of them. The
 * range of several numbers is often a hull, which says little about any one of them.
 */
public final class Assumable {
  private static final double HALF = 0.5;
  private static final double TWICE = 2;

  private final ParameterNote note;
  private final Yaml value;
  private final double low;
  private final double high;

  private Assumable(ParameterNote note, Yaml value, double low, double high) {
    this.note = note;
    this.value = value;
    this.low = low;
    this.high = high;
  }

  /**
   * A parameter as it is in force.
   *
   * @return none if it has no range to move in, or no numbers
   */
  public static Optional<Assumable> of(ParameterNote note) {
    Yaml value = yaml(note.name(), note.value(), new Problems());
    List<Double> numbers = new ArrayList<>();
    boolean all = collect(value, numbers);
    if (!all || !Double.isFinite(note.low()) || !(note.low() < note.high())) {
      return Optional.empty();
    }
    if (value instanceof Yaml.Scalar) {
      return Optional.of(new Assumable(note, value, note.low(), note.high()));
    }
    double least = HALF;
    double most = TWICE;
    for (double number : numbers) {
      if (number != 0) {
        least = Math.max(least, (number > 0 ? note.low() : note.high()) / number);
        most = Math.min(most, (number > 0 ? note.high() : note.low()) / number);
      }
    }
    // the ends stay inside the range whatever rounding does
    double inside = 1e-9 * (most - least);
    return least + inside < most - inside
        ? Optional.of(new Assumable(note, value, least + inside, most - inside))
        : Optional.empty();
  }

  private static Yaml yaml(String name, String text, Problems problems) {
    return YamlParser.parse(name, "value: " + text + "\n", problems)
        .filter(mapping -> mapping.has("value"))
        .map(mapping -> mapping.get("value"))
        .orElseGet(() -> new Yaml.Scalar(name, 0, 0, text, true));
  }

  private static boolean collect(Yaml value, List<Double> numbers) {
    if (value instanceof Yaml.Mapping mapping) {
      return mapping.entries().values().stream().allMatch(item -> collect(item, numbers));
    }
    if (value instanceof Yaml.Sequence sequence) {
      return sequence.items().stream().allMatch(item -> collect(item, numbers));
    }
    OptionalDouble number = Values.number(value);
    number.ifPresent(numbers::add);
    return number.isPresent();
  }

  public String name() {
    return note.name();
  }

  /** Where it comes from. */
  public ParameterNote note() {
    return note;
  }

  /** Whether it is several numbers, and its values are what all of them are multiplied by. */
  public boolean isMultiple() {
    return !(value instanceof Yaml.Scalar);
  }

  /** Lower end of its range, or of what its numbers may be multiplied by. */
  public double low() {
    return low;
  }

  /** Upper end. */
  public double high() {
    return high;
  }

  /** What it is in the files: the number, or 1. */
  public double usual() {
    return isMultiple() ? 1 : Values.number(value).orElseThrow();
  }

  /** The value of a text of a scenario file. */
  static Yaml read(String name, String text, Problems problems) {
    return yaml(name, text, problems);
  }
}
