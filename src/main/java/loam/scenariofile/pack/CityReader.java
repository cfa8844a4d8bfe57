package loam.scenariofile.pack;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import loam.city.Bearings;
import loam.city.City;
import loam.city.DatedSeries;
import loam.city.Estimate;
import loam.city.FirmParameters;
import loam.city.FundParameters;
import loam.city.HolidayCalendar;
import loam.city.IncumbentParameters;
import loam.city.OutOfDomainException;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.city.PolicyDocument;
import loam.city.RegistrationParameters;
import loam.city.RevenueParameters;
import loam.city.Roster;
import loam.city.Series;
import loam.city.Target;
import loam.city.TierParameters;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Model;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Makes a city of its documents; a scenario's assumptions take the place of parameters first. */
public final class CityReader {
  /** A scenario's value for a parameter. */
  public record Assumption(String name, Yaml place, Yaml value) {}

  /** Of a city, what a scenario's dates and changes must fit. */
  public record Frame(
      LocalDate start,
      LocalDate calibrationDate,
      LocalDate horizonEnd,
      Map<String, DatedSeries> published) {}

  private final Problems problems;
  private final Values values;
  private final ParameterTable table;
  private Optional<Frame> found = Optional.empty();
  private Optional<Roster> roster = Optional.empty();
  private List<ParameterNote> defaults = List.of();

  public CityReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
    this.table = new ParameterTable(problems);
  }

  /** The city, or nothing, and then the problems say why. */
  public Optional<City> read(CityFolder folder, String id, List<Assumption> assumptions) {
    int before = problems.count();
    StructureReader.in(folder, problems); // a mistake is said at once, not after an hour of runs
    return folder
        .documents(problems)
        .map(
            documents ->
                new Variant(
                    folder,
                    documents,
                    id,
                    assumptions,
                    List.of(),
                    Knowledge.ALL,
                    StructureReader.PUBLISHED))
        .flatMap(variant -> read(variant, List.of(), before));
  }

  /** The same, knowing less, or with other values beneath what a scenario assumes. */
  public Optional<City> read(Variant variant, List<ParameterChange> changes) {
    return read(variant, changes, problems.count());
  }

  private Optional<City> read(Variant variant, List<ParameterChange> changes, int problemsBefore) {
    CityDocuments documents = variant.documents();
    table.read(documents.parameters());
    table.read(documents.capital());
    table.read(documents.policy());
    defaults = table.notes(documents.packs());
    variant.structure().settings().forEach(table::restructure);
    changes.forEach(table::change);
    variant.knowledge().forget(table);
    for (Assumption assumption : variant.assumptions()) {
      table.override(assumption.name(), assumption.place(), assumption.value());
    }
    variant.assumed().forEach(table::assume);
    return build(variant, problemsBefore);
  }

  /** What a scenario's dates and changes must fit, as far as it could be read. */
  public Optional<Frame> frame() {
    return found;
  }

  /** The lists of the city, after which levers and metrics are called, once it has been read. */
  public Optional<Roster> roster() {
    return roster;
  }

  /** The parameters before any assumption took their place. */
  public List<ParameterNote> defaults() {
    return defaults;
  }

  /** Where the value of a parameter stands, once the city has been read. */
  public Optional<Yaml> placeOf(String parameter) {
    return table.placeOf(parameter);
  }

  private Optional<City> build(Variant variant, int problemsBefore) {
    CityDocuments of = variant.documents();
    Yaml.Mapping frame = of.frame();
    values.onlyKeys(
        frame,
        Set.of(
            "name",
            "start",
            "calibrationDate",
            "horizonEnd",
            "registrationsKnownUntil",
            "batches",
            "sectors",
            "funds",
            "regimes",
            "programmes",
            "listedSector",
            "currency",
            "holidays",
            "weekend"));
    Roster untitled = new RosterReader(problems).read(frame, table::has);
    Optional<String> name = values.required(frame, "name").flatMap(this::name);
    Optional<LocalDate> known =
        date(frame, "registrationsKnownUntil").map(variant.knowledge()::earlier);
    Optional<LocalDate> horizonEnd = date(frame, "horizonEnd");
    Optional<LocalDate> start = date(frame, "start");
    Optional<LocalDate> calibration =
        date(frame, "calibrationDate")
            .map(variant.knowledge()::earlier)
            .filter(
                date ->
                    horizonEnd.isEmpty()
                        || start.isEmpty()
                        || datesFit(start.get(), date, horizonEnd.get(), frame));
    if (frame.has("batches")) {
      values
          .mapping("batches", frame.get("batches"))
          .ifPresent(
              at -> values.onlyKeys(at, Set.of("municipal", "national", "techSmeDeclaration")));
    }

    RecordBinder binder = new RecordBinder(table, problems, untitled);
    var registration = binder.bind(RegistrationParameters.class, of.parameters());
    var firm = binder.bind(FirmParameters.class, of.parameters());
    var revenue = binder.bind(RevenueParameters.class, of.parameters());
    var tierParameters = binder.bind(TierParameters.class, of.parameters());
    var regimes =
        new RegimesReader(problems, table, binder, untitled)
            .read(of.parameters(), calibration.map(date -> date.plusDays(1)));
    var capital = CapitalReader.read(binder, untitled, of.capital());
    List<LadderReader.Rung> ladder = new LadderReader(problems, untitled).read(of.tiers(), frame);
    Roster lists =
        untitled.titled(
            ladder.isEmpty() && problems.count() > problemsBefore
                ? Roster.STANDARD.tiers()
                : ladder.stream().map(LadderReader.Rung::tier).toList());
    roster = Optional.of(lists);
    LeverCatalogue levers = Model.STANDARD.levers(lists);
    Map<String, DatedSeries> published = published(binder, of.policy(), levers);
    if (start.isPresent()
        && calibration.isPresent()
        && horizonEnd.isPresent()
        && published.size() == levers.size()) {
      found = Optional.of(new Frame(start.get(), calibration.get(), horizonEnd.get(), published));
    }
    capital.ifPresent(
        given -> calibration.ifPresent(date -> checkFading(date, given.incumbents(), frame)));
    capital.ifPresent(given -> checkFunds(lists, given.funds(), published, of.capital()));
    MetricCatalogue metrics = Model.STANDARD.metrics(lists);
    List<Series> series = new SeriesReader(problems, metrics).read(of.series());
    List<Target> targets =
        name.isPresent() && start.isPresent()
            ? new TargetsReader(
                    problems,
                    metrics,
                    new ComparableFacts(metrics, name.get(), start.get(), series),
                    new Bearings(defaults, of.fitted()))
                .read(of.targets(), of.facts())
            : List.of();
    HolidayCalendar holidays = weekend(frame, of.holidays());
    table.complainAboutUnread(of.packs());
    List<Estimate> estimates = estimates(of, levers);
    List<PolicyDocument> documents =
        RegisterReader.known(
            of.register(), lists, levers, published, variant.registerFile(), problems);
    if (problems.count() > problemsBefore) {
      return Optional.empty();
    }
    return Optional.of(
        new City(
            variant.id(),
            name.orElseThrow(),
            start.orElseThrow(),
            calibration.orElseThrow(),
            horizonEnd.orElseThrow(),
            known.orElseThrow(),
            registration.orElseThrow(),
            firm.orElseThrow(),
            revenue.orElseThrow(),
            tierParameters.orElseThrow(),
            regimes.orElseThrow(),
            capital.orElseThrow(),
            ladder.stream().map(LadderReader.Rung::rule).toList(),
            holidays,
            lists,
            published,
            of.facts(),
            targets,
            series,
            estimates,
            documents,
            table.notes(of.packs()),
            variant.structure().inFiles(of.files()),
            Optional.empty(),
            variant));
  }

  /**
   * What studies found of what this city has; what an extended pack says beyond that is left out.
   */
  private List<Estimate> estimates(CityDocuments of, LeverCatalogue levers) {
    Set<String> names = new TreeSet<>();
    names.addAll(levers.ids());
    table.notes(of.packs()).forEach(note -> names.add(note.name()));
    EvidenceReader.checkNames(of.ownEvidence(), names, problems);
    return of.evidence().stream()
        .map(EvidenceReader.Row::estimate)
        .filter(estimate -> estimate.bearsOn().stream().anyMatch(names::contains))
        .toList();
  }

  /** In English, or in several languages. */
  private Optional<String> name(Yaml at) {
    return at instanceof Yaml.Scalar
        ? values.text("name", at)
        : values
            .mapping("name", at)
            .flatMap(names -> values.required(names, "en"))
            .flatMap(english -> values.text("name.en", english));
  }

  private boolean datesFit(
      LocalDate start, LocalDate calibration, LocalDate horizonEnd, Yaml.Mapping frame) {
    try {
      City.checkDates(start, calibration, horizonEnd);
      return true;
    } catch (OutOfDomainException e) {
      report(e, frame);
      return false;
    }
  }

  private void checkFading(
      LocalDate calibration, IncumbentParameters incumbents, Yaml.Mapping frame) {
    try {
      City.checkFading(calibration, incumbents);
    } catch (OutOfDomainException e) {
      report(e, frame);
    }
  }

  private void report(OutOfDomainException refused, Yaml.Mapping frame) {
    refused
        .refusals()
        .forEach(refusal -> problems.add(frame.placeOf(refusal.name()), "%s", refusal.phrase()));
  }

  /** A fund that never has money or may enter no sector is a mistake. */
  private void checkFunds(
      Roster city, FundParameters funds, Map<String, DatedSeries> published, Yaml.Mapping file) {
    List<String> ids = city.fundIds();
    if (!ids.isEmpty() && funds.commitmentTotal() == 0) {
      problems.add(
          table.placeOf("funds.commitmentTotal").orElse(file),
          "funds.commitmentTotal is 0, but the city has funds (%s); give them money, or write"
              + " funds: [] in city.yaml",
          Phrase.list(ids));
    }
    for (int fund = 0; fund < ids.size(); fund++) {
      String id = ids.get(fund);
      DatedSeries weight = published.get("funds.tilt." + id);
      if (weight != null && weight.max() == 0) {
        problems.add(
            table.placeOf("funds.tilt." + id).orElse(file),
            "fund %s never has money, since funds.tilt.%s is 0 at all times; give it a weight, or"
                + " leave it out of funds",
            id,
            id);
      }
      if (funds.mandate().byFund().get(fund).sum() == 0) {
        problems.add(
            table.placeOf("funds.mandate." + id).orElse(file),
            "the mandate of fund %s has no sector of the city (%s); give it one",
            id,
            Phrase.list(city.sectorIds()));
      }
    }
  }

  private Map<String, DatedSeries> published(
      RecordBinder binder, Yaml.Mapping policy, LeverCatalogue levers) {
    Map<String, DatedSeries> published = new TreeMap<>();
    for (Lever lever : levers.all()) {
      Optional<ParameterTable.Parameter> parameter = table.take(lever.id());
      OptionalDouble neutral = lever.neutral();
      if (parameter.isEmpty() && neutral.isPresent()) {
        published.put(lever.id(), DatedSeries.constant(neutral.getAsDouble()));
      } else if (parameter.isEmpty()) {
        problems.add(policy, "the published path of lever \"%s\" is missing", lever.id());
      }
      parameter.ifPresent(found -> table.checkUnit(found, lever.unit()));
      parameter
          .flatMap(binder::series)
          .ifPresent(
              series -> {
                try {
                  LeverPath.published(lever, series);
                  published.put(lever.id(), series);
                } catch (IllegalArgumentException e) {
                  Yaml at = parameter.get().value();
                  if (!problems.isNoted(at)) {
                    problems.add(at, "%s", Phrase.of(e));
                  }
                }
              });
    }
    return published;
  }

  /** Saturday and Sunday, unless the city has other days off. */
  private HolidayCalendar weekend(Yaml.Mapping frame, HolidayCalendar holidays) {
    if (frame.has("holidays") && !Plain.text(frame.get("holidays")).equals("none")) {
      problems.add(
          frame.get("holidays"),
          "holidays is %s, but may only be none; holidays stand in holidays.csv",
          frame.get("holidays").kind());
    }
    if (!frame.has("weekend")) {
      return holidays;
    }
    Set<DayOfWeek> off = new TreeSet<>();
    List<String> names =
        Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
    List<Yaml> items =
        values
            .sequence("weekend", frame.get("weekend"))
            .map(Yaml.Sequence::items)
            .orElse(List.of());
    for (Yaml item : items) {
      String name = Plain.text(item);
      if (names.contains(name)) {
        off.add(DayOfWeek.of(names.indexOf(name) + 1));
      } else {
        problems.add(
            item,
            "weekend is a list of days such as saturday, but has %s%s",
            item.kind(),
            DidYouMean.suggest(name, names));
      }
    }
    if (off.size() == names.size()) {
      problems.add(frame.get("weekend"), "weekend has all days of the week; leave one to work on");
    }
    return holidays.with(off);
  }

  private Optional<LocalDate> date(Yaml.Mapping at, String key) {
    return values.required(at, key).flatMap(value -> values.date(key, value));
  }
}
