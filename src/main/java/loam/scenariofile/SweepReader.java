package loam.scenariofile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.city.City;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverType;
import loam.scenario.Design;
import loam.scenario.Sweep;
import loam.scenario.SweptLever;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the {@code sweep:} block of a scenario file. */
final class SweepReader {
  static final String KEY = "sweep";

  private static final Set<String> KEYS = Set.of("design", "levers", "points", "seed");
  private static final Set<String> OF_LEVER = Set.of("from", "values", "between");

  private final Problems problems;
  private final Values values;
  private final PolicyReader policy;

  SweepReader(Problems problems, LeverCatalogue levers, Optional<City> city) {
    this.problems = problems;
    this.values = new Values(problems);
    this.policy = new PolicyReader(problems, levers, city);
  }

  /**
   * A sweep and where it is written.
   *
   * @param levers for each lever the change that gives it its first value
   */
  record Placed(Sweep sweep, Yaml at, List<PlacedChange> levers) {}

  /** What is said of one lever: in a grid or list its values, in a drawn design two ends. */
  private record Said(SweptLever lever, Yaml place, Yaml.Sequence at, List<Double> numbers) {}

  /** The sweep of a file, or nothing, and then problems say why. */
  Optional<Placed> read(Yaml.Mapping file) {
    int before = problems.count();
    Optional<Yaml.Mapping> block = values.mapping(KEY, file.get(KEY));
    if (block.isEmpty()) {
      return Optional.empty();
    }
    Yaml.Mapping sweep = block.get();
    values.onlyKeys(sweep, KEYS);
    Optional<Design> design = design(sweep);
    List<Said> levers = design.map(known -> levers(sweep, known)).orElse(List.of());
    int points = design.map(known -> points(sweep, known)).orElse(1);
    long seed = design.map(known -> seed(sweep, known)).orElse(1L);
    if (problems.count() > before) {
      return Optional.empty();
    }
    return build(file.placeOf(KEY), design.orElseThrow(), levers, points, seed);
  }

  private Optional<Design> design(Yaml.Mapping sweep) {
    if (!sweep.has("design")) {
      return Optional.of(Design.GRID);
    }
    Optional<String> name = values.text("design", sweep.get("design"));
    Optional<Design> design = name.flatMap(Design::named);
    if (name.isPresent() && design.isEmpty()) {
      problems.add(
          sweep.get("design"),
          "design is \"%s\", but must be one of %s%s",
          name.get(),
          String.join(", ", Design.names()),
          DidYouMean.suggest(name.get(), Design.names()));
    }
    return design;
  }

  private int points(Yaml.Mapping sweep, Design design) {
    if (design.isDrawn()) {
      return values
          .required(sweep, "points")
          .flatMap(at -> values.whole("points", at, 1, Sweep.MOST_POINTS))
          .map(Math::toIntExact)
          .orElse(1);
    }
    refuse(sweep, "points", design);
    return 1;
  }

  private long seed(Yaml.Mapping sweep, Design design) {
    if (design.isDrawn() && sweep.has("seed")) {
      return values.whole("seed", sweep.get("seed"), Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L);
    }
    refuse(sweep, "seed", design);
    return 1;
  }

  private void refuse(Yaml.Mapping sweep, String key, Design design) {
    if (!design.isDrawn() && sweep.has(key)) {
      problems.add(
          sweep.placeOf(key),
          "%s belongs to design latin-hypercube or sobol, but design is %s; leave it out",
          key,
          design.id());
    }
  }

  private List<Said> levers(Yaml.Mapping sweep, Design design) {
    Optional<Yaml.Mapping> levers =
        values.required(sweep, "levers").flatMap(at -> values.mapping("levers", at));
    if (levers.isEmpty()) {
      return List.of();
    }
    if (levers.get().entries().isEmpty()) {
      problems.add(levers.get(), "levers is empty; name at least one, such as funds.scale");
    }
    List<Said> said = new ArrayList<>();
    for (String name : levers.get().entries().keySet()) {
      Yaml place = levers.get().placeOf(name);
      policy
          .lever(name, place)
          .flatMap(lever -> lever(lever, place, levers.get().get(name), design))
          .ifPresent(said::add);
    }
    return said;
  }

  private Optional<Said> lever(Lever lever, Yaml place, Yaml at, Design design) {
    Optional<Yaml.Mapping> mapping = values.mapping(lever.id(), at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(mapping.get(), OF_LEVER);
    Optional<LocalDate> from =
        values.required(mapping.get(), "from").flatMap(date -> values.date("from", date));
    if (design.isDrawn() && !lever.type().isOrdered()) {
      problems.add(
          place,
          "%s cannot be drawn, since nothing lies between its values (%s); write design: grid with"
              + " values: %s",
          lever.id(),
          lever.range(),
          lever.type() == LeverType.SWITCH ? "[off, on]" : lever.choices().toString());
      return Optional.empty();
    }
    String wanted = design.isDrawn() ? "between" : "values";
    String other = design.isDrawn() ? "values" : "between";
    if (mapping.get().has(other)) {
      problems.add(
          mapping.get().placeOf(other),
          "%s does not go with design %s, which takes %s",
          other,
          design.id(),
          design.isDrawn() ? "between: [low, high]" : "values: [a, b, …]");
    }
    if (!mapping.get().has(wanted) && mapping.get().has(other)) {
      return Optional.empty();
    }
    Optional<Yaml.Sequence> list =
        values.required(mapping.get(), wanted).flatMap(found -> values.sequence(wanted, found));
    if (from.isEmpty() || list.isEmpty()) {
      return Optional.empty();
    }
    SweptLever swept = new SweptLever(lever, from.get());
    return Optional.of(new Said(swept, place, list.get(), numbers(swept, list.get(), design)));
  }

  private List<Double> numbers(SweptLever swept, Yaml.Sequence list, Design design) {
    if (design.isDrawn() && list.items().size() != 2) {
      problems.add(
          list, "between has %d ends, but must be a list of two: [low, high]", list.items().size());
    }
    if (list.items().isEmpty() && !design.isDrawn()) {
      problems.add(list, "values is empty; give %s at least one", swept.lever().id());
    }
    List<Double> numbers = new ArrayList<>();
    for (Yaml item : list.items()) {
      OptionalDouble number = policy.number(swept.lever(), item);
      if (number.isPresent()) {
        check(swept, number.getAsDouble(), item);
        if (numbers.contains(number.getAsDouble()) && design == Design.GRID) {
          problems.add(item, "%s has this value already; keep one", swept.lever().id());
        }
        numbers.add(number.getAsDouble());
      }
    }
    if (design.isDrawn() && numbers.size() == 2 && !(numbers.get(0) < numbers.get(1))) {
      problems.add(
          list, "between of %s must go from a lower to a higher value", swept.lever().id());
    }
    return numbers;
  }

  private void check(SweptLever swept, double number, Yaml at) {
    try {
      swept.at(number);
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", Phrase.of(e));
    }
  }

  private Optional<Placed> build(Yaml at, Design design, List<Said> levers, int points, long seed) {
    if (design == Design.LIST && !areEquallyMany(levers)) {
      return Optional.empty();
    }
    try {
      Sweep sweep =
          switch (design) {
            case GRID -> Sweep.grid(levels(levers));
            case LIST -> Sweep.list(levels(levers));
            case LATIN_HYPERCUBE -> Sweep.latinHypercube(ranges(levers), points, seed);
            case SOBOL -> Sweep.sobol(ranges(levers), points, seed);
          };
      List<PlacedChange> first = new ArrayList<>();
      for (Said lever : levers) {
        first.add(new PlacedChange(lever.place(), lever.lever().at(lever.numbers().get(0))));
      }
      return Optional.of(new Placed(sweep, at, first));
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s%s", Phrase.of(e), advice(design));
      return Optional.empty();
    }
  }

  private static Phrase advice(Design design) {
    return switch (design) {
      case GRID ->
          Phrase.of("; take fewer values, or design: sobol with between and, say, points: 256");
      case LIST -> Phrase.NOTHING;
      case LATIN_HYPERCUBE, SOBOL ->
          Phrase.of("; take fewer points or a wider range (whole numbers are rounded)");
    };
  }

  private boolean areEquallyMany(List<Said> levers) {
    int first = levers.get(0).numbers().size();
    for (Said lever : levers) {
      if (lever.numbers().size() != first) {
        problems.add(
            lever.at(),
            "%s has %d values, but %s has %d; in a list all levers have equally many",
            lever.lever().lever().id(),
            lever.numbers().size(),
            levers.get(0).lever().lever().id(),
            first);
        return false;
      }
    }
    return true;
  }

  private static List<Sweep.Levels> levels(List<Said> levers) {
    return levers.stream().map(said -> new Sweep.Levels(said.lever(), said.numbers())).toList();
  }

  private List<Sweep.Range> ranges(List<Said> levers) {
    return levers.stream()
        .map(said -> new Sweep.Range(said.lever(), said.numbers().get(0), said.numbers().get(1)))
        .toList();
  }
}
