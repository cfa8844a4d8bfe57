package loam.scenariofile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import loam.calibration.Figure;
import loam.city.Timescale;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.SpanReader;
import loam.scenariofile.text.ToleranceReader;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the published figures of a file of targets, and finds those that cannot be met at all. */
final class FigureReader {
  private static final Set<String> KEYS =
      Set.of("metric", "on", "over", "value", "tolerance", "source", "published", "role", "block");
  private static final List<String> ROLES = List.of("fit", "backtest", "held out");

  private final Problems problems;
  private final Values values;
  private final MetricCatalogue catalogue;
  private final LocalDate latest;
  private final List<String> blocks;

  FigureReader(
      Problems problems, MetricCatalogue catalogue, LocalDate latest, List<String> blocks) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.values = new Values(problems);
    this.latest = latest;
    this.blocks = blocks;
  }

  /** {@code figures: {id: {metric: …, …}}}. */
  List<Figure> read(Yaml.Mapping file) {
    List<Figure> figures = new ArrayList<>();
    for (String id : file.entries().keySet()) {
      Optional<Figure> figure = values.mapping(id, file.get(id)).flatMap(at -> figure(id, at));
      figure.ifPresent(one -> refuseContradiction(one, figures, file.get(id)));
      figure.ifPresent(figures::add);
    }
    return figures;
  }

  private Optional<Figure> figure(String id, Yaml.Mapping at) {
    values.onlyKeys(at, KEYS);
    Optional<Metric> metric = values.required(at, "metric").flatMap(this::metric);
    Optional<LocalDate[]> span = new SpanReader(values, problems).read(id, at);
    OptionalDouble value =
        values
            .required(at, "value")
            .map(number -> values.number("value", number))
            .orElse(OptionalDouble.empty());
    Optional<String> source =
        values.required(at, "source").flatMap(text -> values.text("source", text));
    Optional<LocalDate> published =
        values.required(at, "published").flatMap(day -> values.date("published", day));
    Optional<Figure.Role> role = values.required(at, "role").flatMap(this::role);
    String block =
        role.filter(known -> known != Figure.Role.HELD_OUT).map(known -> block(id, at)).orElse("");
    span.ifPresent(days -> checkDays(id, at, days, published.orElse(LocalDate.MAX)));
    if (metric.isEmpty()
        || span.isEmpty()
        || value.isEmpty()
        || source.isEmpty()
        || published.isEmpty()
        || role.isEmpty()) {
      return Optional.empty();
    }
    Optional<double[]> ends =
        new ToleranceReader(values, problems).read(id, at, value.getAsDouble());
    try {
      return ends.map(
          bounds ->
              new Figure(
                  id,
                  metric.get(),
                  span.get()[0],
                  span.get()[1],
                  value.getAsDouble(),
                  bounds[0],
                  bounds[1],
                  source.get(),
                  published.get(),
                  role.get(),
                  block));
    } catch (IllegalArgumentException e) {
      problems.add(at, "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  private Optional<Metric> metric(Yaml at) {
    String name = Plain.text(at);
    Optional<Metric> metric = catalogue.named(name);
    if (metric.isEmpty()) {
      List<String> names = catalogue.ids();
      problems.add(at, "unknown metric \"%s\"%s", name, problems.suggestion(name, names));
    }
    return metric;
  }

  private Optional<Figure.Role> role(Yaml at) {
    String text = Plain.text(at);
    if (!ROLES.contains(text)) {
      problems.add(at, "role is %s, but must be %s", at.kind(), Phrase.either(ROLES));
      return Optional.empty();
    }
    return Optional.of(Figure.Role.values()[ROLES.indexOf(text)]);
  }

  private String block(String id, Yaml.Mapping at) {
    Optional<String> block =
        values.required(at, "block").flatMap(text -> values.text("block", text));
    if (block.isPresent() && !blocks.contains(block.get())) {
      problems.add(
          at.get("block"),
          "%s is fitted in block \"%s\", which has no parameters%s",
          id,
          block.get(),
          problems.suggestion(block.get(), blocks));
    }
    return block.orElse("");
  }

  private void checkDays(String id, Yaml.Mapping at, LocalDate[] days, LocalDate published) {
    LocalDate last = days[1];
    if (last.plusDays(1).getDayOfMonth() != 1) {
      problems.add(at, "%s ends on %s, but outputs are observed at the ends of months", id, last);
    }
    if (days[0].isBefore(Timescale.ORIGIN) || last.isAfter(latest)) {
      problems.add(
          at,
          "%s is of %s, but the simulation goes from %s to %s",
          id,
          last,
          Timescale.ORIGIN,
          latest);
    }
    if (published.isBefore(days[0])) {
      problems.add(at, "%s was published on %s, before the time that it tells of", id, published);
    }
  }

  /** Two figures of one thing at one time whose tolerances do not meet cannot both hold. */
  private void refuseContradiction(Figure one, List<Figure> others, Yaml at) {
    for (Figure other : others) {
      boolean isSame =
          one.isFitted()
              && other.isFitted()
              && one.metric().equals(other.metric())
              && one.from().equals(other.from())
              && one.until().equals(other.until());
      if (isSame && (one.low() > other.high() || other.low() > one.high())) {
        problems.add(
            at,
            "%s allows %s to %s and %s allows %s to %s for the same %s on the same day; hold one"
                + " out",
            one.id(),
            Plain.number(one.low()),
            Plain.number(one.high()),
            other.id(),
            Plain.number(other.low()),
            Plain.number(other.high()),
            one.metric().id());
      }
    }
  }
}
