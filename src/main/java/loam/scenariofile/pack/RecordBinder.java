package loam.scenariofile.pack;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import loam.city.ByFund;
import loam.city.ByRegime;
import loam.city.BySector;
import loam.city.DatedSeries;
import loam.city.Domains;
import loam.city.Mandates;
import loam.city.Numbers;
import loam.city.OutOfDomainException;
import loam.city.Roster;
import loam.city.SectorShares;
import loam.city.Timescale;
import loam.city.Within;
import loam.language.Phrase;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Fills a record with the parameters of one block: a component has the name of its parameter. */
final class RecordBinder {
  private static final String BY_WEEKDAY = "registration.weekday";
  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final ParameterTable table;
  private final Problems problems;
  private final Values values;
  private final Roster roster;
  private final List<String> sectors;
  private final List<String> funds;
  private final List<String> regimes;

  RecordBinder(ParameterTable table, Problems problems, Roster roster) {
    this.roster = roster;
    this.sectors = roster.sectorIds();
    this.funds = roster.fundIds();
    this.regimes = roster.regimeIds();
    this.table = table;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The record, or nothing, and then the problems say why. */
  <R extends Record> Optional<R> bind(Class<R> type, Yaml file) {
    return bind(type, Domains.blockOf(type), file);
  }

  /** The same of parameters whose names begin with those of a block and of a part of the city. */
  <R extends Record> Optional<R> bind(Class<R> type, String block, Yaml file) {
    RecordComponent[] components = type.getRecordComponents();
    int before = problems.count();
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      component(component, block, file).ifPresent(arguments::add);
    }
    // also if a number lies outside its domain, so that what is wrong with several is said as well
    Optional<R> built =
        arguments.size() == components.length
            ? build(type, components, arguments.toArray(), block, file)
            : Optional.empty();
    return problems.count() > before ? Optional.empty() : built;
  }

  /** The value of one component of a record that has others which are not bound. */
  <T> Optional<T> component(Class<? extends Record> type, String name, Class<T> of, Yaml file) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .flatMap(component -> component(component, Domains.blockOf(type), file))
        .map(of::cast);
  }

  private Optional<?> component(RecordComponent component, String block, Yaml file) {
    String name = block + "." + component.getName();
    if (component.getType() == SectorShares.class) {
      Optional<SectorShares> shares = shares(name, component, file);
      shares.ifPresent(known -> report(Domains.refusals(component, known), block, file));
      return shares;
    }
    Optional<ParameterTable.Parameter> parameter = table.take(name);
    if (parameter.isEmpty()) {
      Optional<Object> otherwise = otherwise(component);
      if (otherwise.isEmpty()) {
        table.complainOfMissing(name, file);
      }
      return otherwise;
    }
    Domains.of(component)
        .ifPresent(within -> table.checkUnit(parameter.get(), roster.unit(within.unit())));
    Optional<?> value = bindValue(component.getType(), parameter.get());
    value.ifPresent(known -> report(Domains.refusals(component, known), block, file));
    return value;
  }

  /** What holds in a city that says nothing of a component, if it may do so. */
  private static Optional<Object> otherwise(RecordComponent component) {
    double[] numbers = Domains.of(component).map(Within::otherwise).orElse(new double[0]);
    if (numbers.length == 0) {
      return Optional.empty();
    }
    if (component.getType() == Numbers.class) {
      return Optional.of(Numbers.of(numbers));
    }
    if (component.getType() == DatedSeries.class) {
      return Optional.of(DatedSeries.constant(numbers[0]));
    }
    return component.getType() == int.class
        ? Optional.of((int) numbers[0])
        : Optional.of(numbers[0]);
  }

  /** One series for each sector but the last, under the name of the family with its id. */
  private Optional<SectorShares> shares(String family, RecordComponent component, Yaml file) {
    List<DatedSeries> shares = new ArrayList<>();
    for (String sector : sectors.subList(0, sectors.size() - 1)) {
      Optional<ParameterTable.Parameter> parameter = table.take(family + sector);
      if (parameter.isEmpty()) {
        table.complainOfMissing(family + sector, file);
      }
      parameter.ifPresent(
          found ->
              Domains.of(component)
                  .ifPresent(within -> table.checkUnit(found, roster.unit(within.unit()))));
      parameter.flatMap(this::series).ifPresent(shares::add);
    }
    return shares.size() + 1 == sectors.size()
        ? Optional.of(new SectorShares(sectors, shares))
        : Optional.empty();
  }

  private Optional<?> bindValue(Class<?> wanted, ParameterTable.Parameter parameter) {
    if (wanted == double.class) {
      OptionalDouble number = values.number(parameter.name(), parameter.value());
      return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
    if (wanted == int.class) {
      return values
          .whole(parameter.name(), parameter.value(), Integer.MIN_VALUE, Integer.MAX_VALUE)
          .map(Math::toIntExact);
    }
    if (wanted == ByRegime.class) {
      return numbers(parameter.name(), parameter.value(), regimes)
          .map(of -> new ByRegime(regimes, Numbers.of(of)));
    }
    if (wanted == BySector.class) {
      return numbers(parameter.name(), parameter.value(), sectors)
          .map(of -> new BySector(sectors, Numbers.of(of)));
    }
    if (wanted == Numbers.class) {
      return parameter.name().equals(BY_WEEKDAY)
          ? numbers(parameter.name(), parameter.value(), WEEKDAYS).map(Numbers::of)
          : list(parameter.name(), parameter.value()).map(Numbers::of);
    }
    if (wanted == DatedSeries.class) {
      return series(parameter);
    }
    if (wanted == LocalDate.class) {
      return values.date(parameter.name(), parameter.value());
    }
    if (wanted == ByFund.class) {
      return datesByFund(parameter.name(), parameter.value());
    }
    if (wanted == Mandates.class) {
      return mandates(parameter.name(), parameter.value());
    }
    throw new IllegalStateException("no way to bind %s".formatted(wanted));
  }

  /** Numbers by name, in the order of {@code keys}, all of them and no others. */
  Optional<double[]> numbers(String name, Yaml at, List<String> keys) {
    Optional<Yaml.Mapping> mapping = values.mapping(name, at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(mapping.get(), keys);
    double[] numbers = new double[keys.size()];
    boolean complete = true;
    for (int i = 0; i < numbers.length; i++) {
      Optional<Yaml> item = values.required(mapping.get(), keys.get(i));
      OptionalDouble number =
          item.isPresent()
              ? values.number(name + "." + keys.get(i), item.get())
              : OptionalDouble.empty();
      complete &= number.isPresent();
      numbers[i] = number.orElse(0);
    }
    return complete ? Optional.of(numbers) : Optional.empty();
  }

  private Optional<ByFund> datesByFund(String name, Yaml at) {
    return each(name, at, funds, values::date)
        .map(dates -> dates.stream().mapToDouble(Timescale::dayOf))
        .map(DoubleStream::toArray)
        .map(days -> new ByFund(funds, Numbers.of(days)));
  }

  /** Sectors that a fund leaves out have weight 0. */
  private Optional<Mandates> mandates(String name, Yaml at) {
    return each(name, at, funds, this::weights).map(of -> new Mandates(funds, of));
  }

  private Optional<BySector> weights(String name, Yaml at) {
    Optional<Yaml.Mapping> mapping = values.mapping(name, at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(mapping.get(), sectors);
    double[] of = new double[sectors.size()];
    for (int i = 0; i < of.length; i++) {
      if (mapping.get().has(sectors.get(i))) {
        of[i] = values.number(name, mapping.get().get(sectors.get(i))).orElse(0);
      }
    }
    return Optional.of(new BySector(sectors, Numbers.of(of)));
  }

  /** One value for each key, in the order of the keys, or nothing if one is missing or wrong. */
  private <T> Optional<List<T>> each(
      String name, Yaml at, List<String> keys, BiFunction<String, Yaml, Optional<T>> read) {
    Optional<Yaml.Mapping> mapping = values.mapping(name, at);
    if (mapping.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(mapping.get(), keys);
    List<T> items =
        keys.stream()
            .flatMap(
                key ->
                    values
                        .required(mapping.get(), key)
                        .flatMap(item -> read.apply(name + "." + key, item))
                        .stream())
            .toList();
    return items.size() == keys.size() ? Optional.of(items) : Optional.empty();
  }

  private Optional<double[]> list(String name, Yaml at) {
    Optional<Yaml.Sequence> sequence = values.sequence(name, at);
    if (sequence.isEmpty()) {
      return Optional.empty();
    }
    List<OptionalDouble> items =
        sequence.get().items().stream().map(item -> values.number(name, item)).toList();
    return items.stream().allMatch(OptionalDouble::isPresent)
        ? Optional.of(items.stream().mapToDouble(OptionalDouble::getAsDouble).toArray())
        : Optional.empty();
  }

  /** A dated series; a plain value is a series that never changes. */
  Optional<DatedSeries> series(ParameterTable.Parameter parameter) {
    TreeMap<LocalDate, Double> knots = new TreeMap<>();
    boolean complete = true;
    if (parameter.value() instanceof Yaml.Mapping mapping) {
      for (Map.Entry<String, Yaml> knot : mapping.entries().entrySet()) {
        Optional<LocalDate> date = Values.date(knot.getKey());
        if (date.isEmpty()) {
          problems.add(
              mapping.placeOf(knot.getKey()),
              "a knot of %s must be a date of the calendar such as 2027-01-01, but is \"%s\"",
              parameter.name(),
              knot.getKey());
        }
        OptionalDouble value = values.number(parameter.name(), knot.getValue());
        complete &= date.isPresent() && value.isPresent();
        if (date.isPresent() && value.isPresent()) {
          knots.put(date.get(), value.getAsDouble());
        }
      }
    } else {
      OptionalDouble value = values.number(parameter.name(), parameter.value());
      complete = value.isPresent();
      knots.put(Timescale.ORIGIN, value.orElse(0));
    }
    if (!complete) {
      return Optional.empty();
    }
    try {
      return Optional.of(new DatedSeries(interpolation(parameter), knots));
    } catch (IllegalArgumentException e) {
      problems.add(parameter.value(), "%s: %s", parameter.name(), Phrase.of(e));
      return Optional.empty();
    }
  }

  private DatedSeries.Interpolation interpolation(ParameterTable.Parameter parameter) {
    Yaml.Mapping entry = parameter.entry();
    if (!entry.has("interpolation")) {
      if (parameter.value() instanceof Yaml.Mapping) {
        problems.add(
            entry, "%s must say interpolation: step, linear or log-linear", parameter.name());
      }
      return DatedSeries.Interpolation.STEP;
    }
    Yaml at = entry.get("interpolation");
    String text = at instanceof Yaml.Scalar scalar ? scalar.text() : "";
    return switch (text) {
      case "step" -> DatedSeries.Interpolation.STEP;
      case "linear" -> DatedSeries.Interpolation.LINEAR;
      case "log-linear" -> DatedSeries.Interpolation.LOG_LINEAR;
      default -> {
        problems.add(
            at,
            "interpolation of %s is %s, but must be one of step, linear, log-linear",
            parameter.name(),
            at.kind());
        yield DatedSeries.Interpolation.STEP;
      }
    };
  }

  /** Notes each refusal of a record where its value stands, unless that is noted already. */
  void report(List<OutOfDomainException.Refusal> refusals, String block, Yaml file) {
    for (OutOfDomainException.Refusal refusal : refusals) {
      String name = block + "." + refusal.name();
      Yaml at = table.placeOf(name).orElse(file);
      if (!problems.isNoted(at)) {
        problems.add(at, "%s %s", name, refusal.what());
      }
    }
  }

  private <R extends Record> Optional<R> build(
      Class<R> type, RecordComponent[] components, Object[] arguments, String block, Yaml file) {
    try {
      Constructor<R> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return Optional.of(constructor.newInstance(arguments));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof OutOfDomainException refused) {
        report(refused.refusals(), block, file);
        return Optional.empty();
      }
      throw new IllegalStateException("cannot build %s".formatted(type), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot build %s".formatted(type), e);
    }
  }
}
