package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import loam.city.City;
import loam.city.ParameterChange.Kind;
import loam.city.ParameterNote;
import loam.city.Posterior;
import loam.city.Posterior.Axis;
import loam.city.Standing;
import loam.random.Elementary;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * The vectors of another city's posterior, for a city that has none. Each number of a vector says
 * how far the lender's parameter may be from the value in its files; the borrower's may be as far
 * from its own, and further, since how the cities differ is not known: what a number multiplies is
 * raised to the power of {@link Standing#WIDENING}, so that the variance of its logarithm doubles,
 * as if cities differed by as much as the figures of one leave open. All stays within the
 * parameter's range.
 */
final class BorrowedPosterior {
  private final Map<String, ParameterNote> own;
  private final Map<String, ParameterNote> lent;

  private BorrowedPosterior(Map<String, ParameterNote> own, Map<String, ParameterNote> lent) {
    this.own = own;
    this.lent = lent;
  }

  /**
   * The vectors for a city.
   *
   * @param name of the file that they are from
   */
  static Posterior of(Posterior posterior, String name, City borrower, City lender) {
    BorrowedPosterior borrowed = new BorrowedPosterior(byName(borrower), byName(lender));
    List<Integer> kept = new ArrayList<>();
    for (int axis = 0; axis < posterior.axes().size(); axis++) {
      if (borrowed.own.containsKey(posterior.axes().get(axis).parameter())) {
        kept.add(axis);
      }
    }
    return new Posterior(
        name,
        posterior.sha256(),
        kept.stream().map(posterior.axes()::get).toList(),
        posterior.vectors().stream()
            .map(
                vector ->
                    kept.stream()
                        .map(at -> borrowed.number(posterior.axes().get(at), vector.get(at)))
                        .toList())
            .toList());
  }

  private static Map<String, ParameterNote> byName(City city) {
    Map<String, ParameterNote> notes = new LinkedHashMap<>();
    city.notes().forEach(note -> notes.put(note.name(), note));
    return notes;
  }

  private double number(Axis axis, double number) {
    ParameterNote here = own.get(axis.parameter());
    ParameterNote there = lent.get(axis.parameter());
    if (here == null || there == null) {
      throw new IllegalStateException("no parameter " + axis.parameter());
    }
    if (axis.kind() == Kind.FACTOR) {
      return within(here, widened(number));
    }
    double value = value(here);
    double lenders = value(there);
    double wide =
        value > 0 && lenders > 0 && number > 0
            ? value * widened(number / lenders)
            : value + Standing.WIDENING * (number - lenders);
    return Math.max(here.low(), Math.min(here.high(), wide));
  }

  private static double widened(double factor) {
    return factor > 0 ? Elementary.exp(Standing.WIDENING * Elementary.log(factor)) : factor;
  }

  /** The nearest factor that leaves each number of a parameter in its range. */
  private static double within(ParameterNote note, double factor) {
    double least = 0;
    double most = Double.POSITIVE_INFINITY;
    for (double one : numbers(parsed(note)).filter(at -> at != 0).toArray()) {
      least = Math.max(least, one > 0 ? note.low() / one : note.high() / one);
      most = Math.min(most, one > 0 ? note.high() / one : note.low() / one);
    }
    return Math.max(least, Math.min(most, factor));
  }

  private static double value(ParameterNote note) {
    OptionalDouble value = Values.number(parsed(note));
    return value.orElseThrow(() -> new IllegalStateException(note.name() + " is no number"));
  }

  private static Yaml parsed(ParameterNote note) {
    Optional<Yaml.Mapping> map =
        YamlParser.parse(note.name(), "value: " + note.value(), new Problems());
    return map.orElseThrow(() -> new IllegalStateException(note.name())).get("value");
  }

  private static DoubleStream numbers(Yaml at) {
    if (at instanceof Yaml.Mapping map) {
      return map.entries().values().stream().flatMapToDouble(BorrowedPosterior::numbers);
    }
    if (at instanceof Yaml.Sequence list) {
      return list.items().stream().flatMapToDouble(BorrowedPosterior::numbers);
    }
    return Values.number(at).stream();
  }
}
