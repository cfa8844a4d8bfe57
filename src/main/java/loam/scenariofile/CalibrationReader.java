package loam.scenariofile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loam.calibration.CalibrationPlan;
import loam.calibration.Effort;
import loam.calibration.Figure;
import loam.calibration.FreeParameter;
import loam.city.City;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.pack.CityFolder;
import loam.scenariofile.pack.CityReader;
import loam.scenariofile.pack.WhereItLay;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/** Reads a file of targets: published figures, and the parameters that are fitted to them. */
public final class CalibrationReader {
  private static final Set<String> KEYS =
      Set.of("city", "seed", "effort", "backtest", "parameters", "figures", "knots", "announced");
  private static final Set<String> EFFORT =
      Set.of("replications", "search", "wave", "candidates", "keep");
  private static final int MOST_RUNS = 1_000_000;

  private final Problems problems = new Problems();
  private final Values values = new Values(problems);
  private final Path path;

  private CalibrationReader(Path path) {
    this.path = path;
  }

  /** The file of a pack that says what is fitted to what. */
  static final String FILE = "calibration.yaml";

  /**
   * Reads a file, that of a pack in a folder, or that of a city that ships.
   *
   * @param path a file, a folder, or the name of a city
   * @throws InvalidInputException with all its problems at once
   */
  public static ReadCalibration read(Path path) {
    CalibrationReader reader = new CalibrationReader(path);
    Optional<ReadCalibration> read = reader.read();
    reader.problems.throwIfAny();
    return read.orElseThrow(() -> new IllegalStateException("no targets and no problem"));
  }

  private Optional<ReadCalibration> read() {
    Optional<CityFolder> pack = pack();
    String file = pack.map(folder -> folder.nameOf(FILE)).orElse(path.toString());
    problems.expect(file);
    if (pack.isEmpty() && Files.notExists(path) && shippedLike().isPresent()) {
      problems.add(
          file,
          "there is no such file; what a city is calibrated to is in its pack: loam calibrate %s",
          shippedLike().get());
      return Optional.empty();
    }
    Optional<byte[]> bytes =
        pack.map(folder -> folder.read(FILE, problems))
            .orElseGet(() -> TextFile.read(path, problems));
    Optional<Yaml.Mapping> top =
        bytes
            .flatMap(found -> TextFile.decode(file, found, problems))
            .flatMap(text -> YamlParser.parse(file, text, problems));
    if (top.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(top.get(), KEYS);
    Optional<City> city =
        pack.isPresent() && !top.get().has("city")
            ? city(pack.get(), pack.get().pack())
            : values.required(top.get(), "city").flatMap(this::city);
    long seed = whole(top.get(), "seed", 1, Long.MAX_VALUE, 1);
    Optional<Effort> effort = effort(top.get(), "effort");
    Optional<Effort> backtest = top.get().has("backtest") ? effort(top.get(), "backtest") : effort;
    List<FreeParameter> parameters =
        city.map(known -> parameters(known, top.get())).orElse(List.of());
    List<Figure> figures =
        city.map(known -> figures(known, top.get(), parameters)).orElse(List.of());
    city.ifPresent(known -> checkDays(known, figures, top.get()));
    var knots = knots(top.get());
    Map<String, LocalDate> announced = announced(top.get());
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    if (parameters.isEmpty() || figures.stream().noneMatch(Figure::isFitted)) {
      problems.add(top.get(), "there must be a parameter, and a figure with role: fit");
      return Optional.empty();
    }
    return Optional.of(
        new ReadCalibration(
            city.orElseThrow(),
            new CalibrationPlan(seed, parameters, figures, effort.orElseThrow()),
            backtest.orElseThrow(),
            knots,
            announced,
            new String(bytes.orElseThrow(), StandardCharsets.UTF_8),
            TextFile.sha256(bytes.orElseThrow())));
  }

  /** The pack whose file is meant, if none is named itself. */
  private Optional<CityFolder> pack() {
    if (Files.isDirectory(path)) {
      return Optional.of(new CityFolder.OnDisk(path));
    }
    return Optional.of(path.toString())
        .filter(name -> CityFolder.BUILT_IN.contains(name) && Files.notExists(path))
        .map(CityFolder.BuiltIn::new);
  }

  /** The city that ships whose name a missing file has, as files of earlier versions had. */
  private Optional<String> shippedLike() {
    String name = String.valueOf(path.getFileName());
    return CityFolder.BUILT_IN.stream().filter(city -> name.equals(city + ".yaml")).findFirst();
  }

  private Optional<City> city(CityFolder folder, String id) {
    return new CityReader(problems).read(folder, id, List.of());
  }

  private Optional<City> city(Yaml at) {
    Optional<String> name = values.text("city", at);
    Optional<Path> beside =
        name.flatMap(
            folder ->
                CityFolder.below(TextFile.folderOf(path), folder)
                    .or(() -> CityFolder.below(Path.of(""), folder))
                    .or(() -> itself(folder))
                    .or(() -> WhereItLay.folder(path, folder)));
    if (name.isPresent() && !CityFolder.BUILT_IN.contains(name.get()) && beside.isEmpty()) {
      problems.add(
          at,
          "city is \"%s\", but must be %s, or a folder beside this file or where Loam runs%s",
          name.get(),
          Phrase.list(CityFolder.BUILT_IN),
          DidYouMean.suggest(name.get(), CityFolder.BUILT_IN));
      return Optional.empty();
    }
    return name.flatMap(
        id ->
            city(
                CityFolder.BUILT_IN.contains(id)
                    ? new CityFolder.BuiltIn(id)
                    : new CityFolder.OnDisk(beside.orElseThrow()),
                id));
  }

  /** The folder that was named, if it is the city's own. */
  private Optional<Path> itself(String city) {
    return pack().filter(folder -> folder.pack().equals(city)).map(own -> path);
  }

  private Optional<Effort> effort(Yaml.Mapping top, String key) {
    Optional<Yaml.Mapping> at =
        values.required(top, key).flatMap(value -> values.mapping(key, value));
    if (at.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(at.get(), EFFORT);
    try {
      return Optional.of(
          new Effort(
              (int) whole(at.get(), "replications", 1, MOST_RUNS, 2),
              (int) whole(at.get(), "search", 1, MOST_RUNS, 100),
              (int) whole(at.get(), "wave", 1, MOST_RUNS, 300),
              (int) whole(at.get(), "candidates", 1, MOST_RUNS, 300),
              (int) whole(at.get(), "keep", 1, MOST_RUNS, 200)));
    } catch (IllegalArgumentException e) {
      problems.add(at.get(), "%s", Phrase.of(e));
      return Optional.empty();
    }
  }

  private long whole(Yaml.Mapping at, String key, long low, long high, long usual) {
    return at.has(key) ? values.whole(key, at.get(key), low, high).orElse(usual) : usual;
  }

  private List<FreeParameter> parameters(City city, Yaml.Mapping top) {
    FreeParameterReader reader = new FreeParameterReader(problems, city);
    return values
        .required(top, "parameters")
        .flatMap(at -> values.mapping("parameters", at))
        .map(reader::read)
        .orElse(List.of());
  }

  private List<Figure> figures(City city, Yaml.Mapping top, List<FreeParameter> parameters) {
    List<String> blocks = parameters.stream().map(FreeParameter::block).distinct().toList();
    FigureReader reader =
        new FigureReader(problems, MetricCatalogue.of(city), city.horizonEnd(), blocks);
    return values
        .required(top, "figures")
        .flatMap(at -> values.mapping("figures", at))
        .map(reader::read)
        .orElse(List.of());
  }

  /** A figure appeared on one day, wherever it is spoken of. */
  private void checkDays(City city, List<Figure> figures, Yaml.Mapping top) {
    for (Figure figure : figures) {
      city.facts().stream()
          .filter(fact -> fact.id().equals(figure.id()))
          .flatMap(fact -> fact.published().stream())
          .filter(day -> !day.equals(figure.published()))
          .forEach(
              day ->
                  problems.add(
                      top.get("figures"),
                      "%s is published on %s, but facts.csv says %s",
                      figure.id(),
                      figure.published(),
                      day));
    }
  }

  /** {@code knots: {SERIES: {day it stands at: day it was published}}}. */
  private Map<String, Map<LocalDate, LocalDate>> knots(Yaml.Mapping top) {
    Map<String, Map<LocalDate, LocalDate>> all = new LinkedHashMap<>();
    if (!top.has("knots")) {
      return all;
    }
    Optional<Yaml.Mapping> series = values.mapping("knots", top.get("knots"));
    for (String name : series.map(at -> at.entries().keySet()).orElse(Set.of())) {
      Map<LocalDate, LocalDate> published = new LinkedHashMap<>();
      Optional<Yaml.Mapping> days = values.mapping(name, series.orElseThrow().get(name));
      for (String day : days.map(at -> at.entries().keySet()).orElse(Set.of())) {
        Yaml place = days.orElseThrow().placeOf(day);
        Optional<LocalDate> knot = Values.date(day);
        Optional<LocalDate> when = values.date(name, days.get().get(day));
        if (knot.isEmpty()) {
          problems.add(place, "\"%s\" is no date of the calendar", day);
        }
        knot.ifPresent(from -> when.ifPresent(until -> published.put(from, until)));
      }
      all.put(name, published);
    }
    return all;
  }

  /** {@code announced: {METRIC or its beginning: day}}. */
  private Map<String, LocalDate> announced(Yaml.Mapping top) {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    Optional<Yaml.Mapping> metrics =
        top.has("announced") ? values.mapping("announced", top.get("announced")) : Optional.empty();
    for (String name : metrics.map(at -> at.entries().keySet()).orElse(Set.of())) {
      values.date(name, metrics.orElseThrow().get(name)).ifPresent(day -> days.put(name, day));
    }
    return days;
  }
}
