package loam.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.calibration.FreeParameter;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.language.Phrase;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads which parameters are free, block by block, and checks their ranges against the city's. */
final class FreeParameterReader {
  private static final Set<String> KEYS = Set.of("range", "factor", "search", "reason");

  private final Problems problems;
  private final Values values;
  private final City city;

  FreeParameterReader(Problems problems, City city) {
    this.problems = problems;
    this.values = new Values(problems);
    this.city = city;
  }

  /** {@code parameters: {block: {name: {reason: …}}}}. */
  List<FreeParameter> read(Yaml.Mapping blocks) {
    List<FreeParameter> all = new ArrayList<>();
    for (String block : blocks.entries().keySet()) {
      Optional<Yaml.Mapping> names = values.mapping(block, blocks.get(block));
      for (String name : names.map(at -> at.entries().keySet()).orElse(Set.of())) {
        Yaml place = names.orElseThrow().placeOf(name);
        values
            .mapping(name, names.get().get(name))
            .flatMap(at -> parameter(block, name, place, at))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<FreeParameter> parameter(
      String block, String name, Yaml place, Yaml.Mapping at) {
    values.onlyKeys(at, KEYS);
    Optional<ParameterNote> note =
        city.notes().stream().filter(known -> known.name().equals(name)).findFirst();
    if (note.isEmpty()) {
      problems.add(
          place,
          "unknown parameter \"%s\"%s",
          name,
          problems.suggestion(name, city.notes().stream().map(ParameterNote::name).toList()));
      return Optional.empty();
    }
    Optional<String> reason =
        values.required(at, "reason").flatMap(text -> values.text("reason", text));
    if (at.has("factor") && at.has("range")) {
      problems.add(at, "%s must have either range or factor", name);
      return Optional.empty();
    }
    boolean isFactor = at.has("factor");
    OptionalDouble value = number(note.get());
    if (!isFactor && value.isEmpty()) {
      problems.add(
          place, "%s is no single number; say factor: [lowest, highest], for all in it", name);
      return Optional.empty();
    }
    Optional<double[]> range = range(note.get(), at);
    if (range.isEmpty() || reason.isEmpty()) {
      return Optional.empty();
    }
    try {
      FreeParameter parameter =
          new FreeParameter(
              name,
              isFactor ? ParameterChange.Kind.FACTOR : ParameterChange.Kind.VALUE,
              block,
              range.get()[0],
              range.get()[1],
              isFactor ? 1 : value.getAsDouble(),
              !isNo(at),
              reason.get());
      tryOut(parameter, at);
      return Optional.of(parameter);
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  private static OptionalDouble number(ParameterNote note) {
    return Values.number(new Yaml.Scalar("", 0, 0, note.value(), false));
  }

  private Optional<double[]> range(ParameterNote note, Yaml.Mapping at) {
    String key = at.has("factor") ? "factor" : "range";
    if (!at.has(key)) {
      return Optional.of(new double[] {note.low(), note.high()});
    }
    Optional<Yaml.Sequence> ends = values.sequence(key, at.get(key));
    if (ends.isEmpty() || ends.get().items().size() != 2) {
      problems.add(at.get(key), "%s must be [lowest, highest]", key);
      return Optional.empty();
    }
    OptionalDouble low = values.number(key, ends.get().items().get(0));
    OptionalDouble high = values.number(key, ends.get().items().get(1));
    return low.isPresent() && high.isPresent()
        ? Optional.of(new double[] {low.getAsDouble(), high.getAsDouble()})
        : Optional.empty();
  }

  private static boolean isNo(Yaml.Mapping at) {
    return at.has("search")
        && at.get("search") instanceof Yaml.Scalar scalar
        && Set.of("no", "false").contains(scalar.text());
  }

  /** Both ends must be a city, or the range leaves the city's own. */
  private void tryOut(FreeParameter parameter, Yaml at) {
    for (double number : new double[] {parameter.low(), parameter.high()}) {
      try {
        city.others()
            .with(List.of(new ParameterChange(parameter.parameter(), parameter.kind(), number)));
      } catch (InvalidInputException e) {
        problems.add(at, "%s", e.problems().get(0).phrase());
        return;
      }
    }
  }
}
