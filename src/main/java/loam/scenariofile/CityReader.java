package loam.scenariofile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import loam.city.ByRegime;
import loam.city.CapitalParameters;
import loam.city.City;
import loam.city.City.DataFile;
import loam.city.DatedSeries;
import loam.city.FirmParameters;
import loam.city.FiscalParameters;
import loam.city.FundParameters;
import loam.city.HolidayCalendar;
import loam.city.IncumbentParameters;
import loam.city.OutputParameters;
import loam.city.PoolParameters;
import loam.city.ProgrammeParameters;
import loam.city.RdDeductionParameters;
import loam.city.Regime;
import loam.city.RegimeParameters;
import loam.city.RegimeParameters.ObservedRegime;
import loam.city.RegistrationParameters;
import loam.city.RevenueParameters;
import loam.city.RoundParameters;
import loam.city.RouteParameters;
import loam.city.TalentParameters;
import loam.city.Tier;
import loam.city.TierParameters;
import loam.city.TierRule;
import loam.city.Timescale;
import loam.city.UnicornParameters;
import loam.city.VentureStartParameters;
import loam.policy.Lever;

/**
 * Reads a city: {@code city.yaml}, {@code parameters.yaml}, {@code capital.yaml}, {@code
 * policy.yaml}, {@code tiers.yaml}, {@code holidays.csv}; a scenario's assumptions take the place
 * of parameters first.
 */
final class CityReader {
  /** A scenario's value for a parameter. */
  record Assumption(String name, Yaml place, Yaml value) {}

  private final CityFolder folder;
  private final Problems problems;
  private final Values values;
  private final List<DataFile> files = new ArrayList<>();

  CityReader(CityFolder folder, Problems problems) {
    this.folder = folder;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The city, or nothing, and then the problems say why. */
  Optional<City> read(String id, List<Assumption> assumptions) {
    Optional<Yaml.Mapping> frame = yaml("city.yaml");
    Optional<Yaml.Mapping> parameters = yaml("parameters.yaml");
    Optional<Yaml.Mapping> capital = yaml("capital.yaml");
    Optional<Yaml.Mapping> policy = yaml("policy.yaml");
    Optional<Yaml.Mapping> tiers = yaml("tiers.yaml");
    Optional<HolidayCalendar> holidays =
        text("holidays.csv")
            .map(text -> HolidayReader.read(folder.nameOf("holidays.csv"), text, problems));
    if (frame.isEmpty()
        || parameters.isEmpty()
        || capital.isEmpty()
        || policy.isEmpty()
        || tiers.isEmpty()
        || holidays.isEmpty()) {
      return Optional.empty();
    }
    ParameterTable table = new ParameterTable(problems);
    table.read(parameters.get());
    table.read(capital.get());
    table.read(policy.get());
    for (Assumption assumption : assumptions) {
      table.override(assumption.name(), assumption.place(), assumption.value());
    }
    return build(
        id,
        frame.get(),
        parameters.get(),
        capital.get(),
        policy.get(),
        tiers.get(),
        table,
        holidays.get());
  }

  private Optional<City> build(
      String id,
      Yaml.Mapping frame,
      Yaml.Mapping parameters,
      Yaml.Mapping capital,
      Yaml.Mapping policy,
      Yaml.Mapping tiers,
      ParameterTable table,
      HolidayCalendar holidays) {
    values.onlyKeys(frame, Set.of("name", "start", "calibrationDate", "horizonEnd", "batches"));
    Optional<LocalDate> calibration = date(frame, "calibrationDate");
    Optional<LocalDate> horizonEnd = date(frame, "horizonEnd");
    date(frame, "start")
        .filter(start -> !start.equals(Timescale.ORIGIN))
        .ifPresent(start -> problems.add(frame.get("start"), "start must be %s", Timescale.ORIGIN));
    Optional<Yaml.Mapping> batches =
        values.required(frame, "batches").flatMap(at -> values.mapping("batches", at));
    batches.ifPresent(
        at -> values.onlyKeys(at, Set.of("municipal", "national", "techSmeDeclaration")));

    RecordBinder binder = new RecordBinder(table, problems);
    var registration = binder.bind(RegistrationParameters.class, "registration", parameters);
    var firm = binder.bind(FirmParameters.class, "firm", parameters);
    var revenue = binder.bind(RevenueParameters.class, "revenue", parameters);
    var tierParameters = binder.bind(TierParameters.class, "tiers", parameters);
    var regimes = calibration.flatMap(date -> regimes(binder, table, parameters, date.plusDays(1)));
    var capitalParameters = capital(binder, capital);
    Map<String, DatedSeries> published = published(binder, table, policy);
    Map<Tier, TierRule> rules = new TierRuleReader(problems).read(tiers);
    List<MonthDay> municipal = batches.map(at -> monthDays(at, "municipal")).orElse(List.of());
    List<MonthDay> national = batches.map(at -> monthDays(at, "national")).orElse(List.of());
    List<MonthDay> declaration =
        batches.map(at -> monthDays(at, "techSmeDeclaration")).orElse(List.of());
    table.complainAboutUnread();
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new City(
            id,
            calibration.orElseThrow(),
            horizonEnd.orElseThrow(),
            registration.orElseThrow(),
            firm.orElseThrow(),
            revenue.orElseThrow(),
            tierParameters.orElseThrow(),
            regimes.orElseThrow(),
            capitalParameters.orElseThrow(),
            rules,
            municipal,
            national.get(0),
            declaration.get(0),
            holidays,
            published,
            table.notes(),
            files));
  }

  private static Optional<CapitalParameters> capital(RecordBinder binder, Yaml.Mapping file) {
    var rounds = binder.bind(RoundParameters.class, "venture", file);
    var pool = binder.bind(PoolParameters.class, "venture", file);
    var routes = binder.bind(RouteParameters.class, "venture", file);
    var unicorns = binder.bind(UnicornParameters.class, "venture", file);
    var start = binder.bind(VentureStartParameters.class, "venture", file);
    var funds = binder.bind(FundParameters.class, "funds", file);
    var incumbents = binder.bind(IncumbentParameters.class, "incumbents", file);
    var talent = binder.bind(TalentParameters.class, "talent", file);
    var rdDeduction = binder.bind(RdDeductionParameters.class, "rdDeduction", file);
    var programmes = binder.bind(ProgrammeParameters.class, "programmes", file);
    var fiscal = binder.bind(FiscalParameters.class, "fiscal", file);
    var outputs = binder.bind(OutputParameters.class, "outputs", file);
    boolean complete =
        Stream.of(
                rounds,
                pool,
                routes,
                unicorns,
                start,
                funds,
                incumbents,
                talent,
                rdDeduction,
                programmes,
                fiscal,
                outputs)
            .allMatch(Optional::isPresent);
    return complete
        ? Optional.of(
            new CapitalParameters(
                rounds.orElseThrow(),
                pool.orElseThrow(),
                routes.orElseThrow(),
                unicorns.orElseThrow(),
                start.orElseThrow(),
                funds.orElseThrow(),
                incumbents.orElseThrow(),
                talent.orElseThrow(),
                rdDeduction.orElseThrow(),
                programmes.orElseThrow(),
                fiscal.orElseThrow(),
                outputs.orElseThrow()))
        : Optional.empty();
  }

  private Map<String, DatedSeries> published(
      RecordBinder binder, ParameterTable table, Yaml.Mapping policy) {
    Map<String, DatedSeries> published = new TreeMap<>();
    for (Lever lever : Lever.values()) {
      Optional<ParameterTable.Parameter> parameter = table.take(lever.id());
      if (parameter.isEmpty()) {
        problems.add(policy, "the published path of lever \"%s\" is missing", lever.id());
      }
      parameter.flatMap(binder::series).ifPresent(series -> published.put(lever.id(), series));
    }
    return published;
  }

  private Optional<RegimeParameters> regimes(
      RecordBinder binder, ParameterTable table, Yaml.Mapping file, LocalDate observedUntil) {
    record Chain(ByRegime meanYears, int climateLagMonths) {}
    Optional<Chain> chain = binder.bind(Chain.class, "regimes", file);
    List<ObservedRegime> path = observedPath(table, file);
    List<ByRegime> jump = jumps(binder, table, file);
    if (chain.isEmpty() || path.isEmpty() || jump.size() != Regime.values().length) {
      return Optional.empty();
    }
    return Optional.of(
        new RegimeParameters(
            path,
            Timescale.dayOf(observedUntil),
            chain.get().meanYears(),
            jump,
            chain.get().climateLagMonths()));
  }

  private List<ObservedRegime> observedPath(ParameterTable table, Yaml.Mapping file) {
    List<ObservedRegime> path = new ArrayList<>();
    Optional<ParameterTable.Parameter> parameter = table.take("regimes.path");
    if (parameter.isEmpty()) {
      problems.add(file, "parameter \"regimes.path\" is missing");
      return path;
    }
    Optional<Yaml.Mapping> knots = values.mapping("regimes.path", parameter.get().value());
    if (knots.isEmpty()) {
      return path;
    }
    for (String key : knots.get().entries().keySet()) {
      Optional<LocalDate> date = Values.date(key);
      Optional<Regime> regime = regime(knots.get().get(key));
      if (date.isEmpty()) {
        problems.add(knots.get().placeOf(key), "\"%s\" is no date of the calendar", key);
      } else if (regime.isPresent()) {
        path.add(new ObservedRegime(Timescale.dayOf(date.get()), regime.get()));
      }
    }
    return path;
  }

  private Optional<Regime> regime(Yaml at) {
    String name = Plain.text(at);
    Optional<Regime> regime =
        Arrays.stream(Regime.values())
            .filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst();
    if (regime.isEmpty()) {
      problems.add(at, "a regime is boom, normal or winter, not %s", at.kind());
    }
    return regime;
  }

  private List<ByRegime> jumps(RecordBinder binder, ParameterTable table, Yaml.Mapping file) {
    List<ByRegime> rows = new ArrayList<>();
    Optional<ParameterTable.Parameter> parameter = table.take("regimes.jump");
    if (parameter.isEmpty()) {
      problems.add(file, "parameter \"regimes.jump\" is missing");
      return rows;
    }
    Optional<Yaml.Mapping> byRegime = values.mapping("regimes.jump", parameter.get().value());
    if (byRegime.isEmpty()) {
      return rows;
    }
    values.onlyKeys(byRegime.get(), List.of("boom", "normal", "winter"));
    for (String left : List.of("boom", "normal", "winter")) {
      List<String> entered =
          List.of("boom", "normal", "winter").stream().filter(to -> !to.equals(left)).toList();
      values
          .required(byRegime.get(), left)
          .flatMap(at -> binder.numbers("regimes.jump." + left, at, entered))
          .ifPresent(
              chances -> {
                if (Math.abs(chances[0] + chances[1] - 1) > 1e-9) {
                  problems.add(byRegime.get().get(left), "chances to leave %s must sum to 1", left);
                }
                rows.add(row(left, chances));
              });
    }
    return rows;
  }

  private static ByRegime row(String left, double[] chances) {
    return switch (left) {
      case "boom" -> new ByRegime(0, chances[0], chances[1]);
      case "normal" -> new ByRegime(chances[0], 0, chances[1]);
      default -> new ByRegime(chances[0], chances[1], 0);
    };
  }

  private List<MonthDay> monthDays(Yaml.Mapping at, String key) {
    List<MonthDay> days = new ArrayList<>();
    Optional<Yaml> value = values.required(at, key);
    if (value.isEmpty()) {
      return days;
    }
    List<Yaml> items =
        value.get() instanceof Yaml.Sequence sequence ? sequence.items() : List.of(value.get());
    for (Yaml item : items) {
      try {
        String text = item instanceof Yaml.Scalar scalar ? scalar.text() : item.kind();
        days.add(MonthDay.parse("--" + text));
      } catch (DateTimeException e) {
        problems.add(
            item, "%s must be a month and day such as \"03-31\", but is %s", key, item.kind());
      }
    }
    if (items.isEmpty()) {
      problems.add(value.get(), "%s needs at least one day", key);
    }
    return days;
  }

  private Optional<LocalDate> date(Yaml.Mapping at, String key) {
    return values.required(at, key).flatMap(value -> values.date(key, value));
  }

  private Optional<Yaml.Mapping> yaml(String file) {
    return text(file).flatMap(text -> YamlParser.parse(folder.nameOf(file), text, problems));
  }

  private Optional<String> text(String file) {
    Optional<byte[]> bytes = folder.read(file);
    if (bytes.isEmpty()) {
      problems.add(folder.nameOf(file), "there is no such file");
      return Optional.empty();
    }
    files.add(new DataFile(file, TextFile.sha256(bytes.get())));
    return TextFile.decode(folder.nameOf(file), bytes.get(), problems);
  }
}
