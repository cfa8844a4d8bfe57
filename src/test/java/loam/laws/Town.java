package loam.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;

/**
 * A tiny invented city in which nothing happens by itself: no registrations, no exits, no growth,
 * no noise, nobody who seeks equity, no effect of any programme. A test adds the firms and the one
 * mechanism that it is about, in the words of a scenario file, so that what follows can be worked
 * out by hand.
 *
 * <p>It is a copy of Beijing's files without holidays and without ranges of what is plausible: same
 * rules, dates and published policies, other numbers. Firms of the start are born on 2015-01-01.
 */
final class Town {
  private static final String TITLES = "tiers.yaml";
  private static final String HOLIDAYS = "holidays.csv";
  private static final Path BEIJING = Path.of("src/test/resources/packs/beijing-0.1");
  private static final Path FOLDER = copy();
  private static final Map<String, Scenario> READ = new ConcurrentHashMap<>(); // by its texts

  private static final Map<String, String> QUIET =
      Map.ofEntries(
          // nobody registers
          Map.entry("registration.trend", "{2015-01-01: 0.000001}"),
          Map.entry(
              "registration.weekday",
              "{monday: 1, tuesday: 1, wednesday: 1, thursday: 1, friday: 1, saturday: 1, sunday: 1}"),
          Map.entry("registration.holidayFactor", "1"),
          Map.entry("registration.newYearWeekFactor", "1"),
          Map.entry("registration.newYearReboundFactor", "1"),
          Map.entry("registration.overdispersionCv", "0"),
          Map.entry("registration.regimeFactor", "{boom: 1, normal: 1, winter: 1}"),
          Map.entry("registration.reformSemiElasticity", "0"),
          Map.entry("firm.dormantShare", "0"),
          // the stock of the start is born on the first day, all firms the same but for their q
          Map.entry("firm.initialTechStock", "0"),
          Map.entry("firm.initialSubstantive", "0"),
          Map.entry("firm.initialMeanAge", "0"),
          Map.entry("firm.initialMeanAgeAll", "0"),
          Map.entry("firm.initialRevenueSigma", "0"),
          Map.entry("firm.initialRevenueQuality", "0"),
          Map.entry("firm.initialAgeScale", "[1, 1000, 1]"),
          Map.entry("firm.initialSectorShare", "{AI: 0, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 1}"),
          Map.entry("firm.shareAI", "{2015-01-01: 0}"),
          Map.entry("firm.shareHEALTH", "{2015-01-01: 0}"),
          Map.entry("firm.shareSPACE", "{2015-01-01: 0}"),
          Map.entry("firm.shareADVMFG", "{2015-01-01: 0}"),
          // nobody leaves
          Map.entry("firm.ordinaryHazardAge", "[0]"),
          Map.entry("firm.hazardQuality", "0"),
          Map.entry("firm.hazardSize", "0"),
          Map.entry("firm.hazardRegime", "{boom: 1, normal: 1, winter: 1}"),
          Map.entry("firm.substantiveHazardFactor", "1"),
          Map.entry("firm.relocationShare", "0"),
          // revenue stays
          Map.entry("revenue.entrySigma", "0"),
          Map.entry("revenue.driftYoung", "0"),
          Map.entry("revenue.driftMature", "0"),
          Map.entry("revenue.driftQuality", "0"),
          Map.entry("revenue.reversion", "0"),
          Map.entry("revenue.noiseSd", "0"),
          Map.entry("revenue.sectorDrift", "{AI: 0, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0}"),
          Map.entry("revenue.macro", "{2015-01-01: 0}"),
          Map.entry("revenue.macroSd", "0"),
          Map.entry("revenue.rdSigma", "0"),
          Map.entry("revenue.rdMedian", "0.1"),
          Map.entry("tiers.packageDrift", "0"),
          Map.entry("venture.driftFunded", "0"),
          Map.entry("programmes.aiPlusDriftAi", "0"),
          Map.entry("programmes.aiPlusDriftOthers", "0"),
          Map.entry("programmes.healthDrift", "0"),
          Map.entry("programmes.spaceDrift", "0"),
          Map.entry("programmes.healthLateRoundBoost", "0"),
          Map.entry("rdDeduction.userCostElasticity", "0"),
          // whoever may hold a title applies and passes
          Map.entry("tiers.willingShare", "1"),
          Map.entry("tiers.applyProb", "{2015-01-01: 1}"),
          Map.entry("tiers.passRate", "1"),
          Map.entry("tiers.giantReexamPass", "1"),
          Map.entry("tiers.giantScore", "[0, 0, 0, 0]"),
          // nobody seeks equity, nobody graduates, the rest of the economy stands still
          Map.entry("venture.trackShare", "0"),
          Map.entry("venture.initialUnicorns", "0"),
          Map.entry("talent.stayShare", "0"),
          Map.entry("incumbents.growth", "{AI: 0, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0}"),
          Map.entry("incumbents.growthLong", "{AI: 0, HEALTH: 0, SPACE: 0, ADVMFG: 0, INFO: 0}"),
          Map.entry("incumbents.listedCapGrowth", "0"),
          Map.entry("incumbents.listedCapSd", "0"));

  private final Map<String, String> assumptions;
  private final Map<String, SortedMap<String, Double>> policy;
  private final Map<String, String> rules;
  private final SortedMap<LocalDate, String> holidays; // kinds by date

  private Town(
      Map<String, String> assumptions,
      Map<String, SortedMap<String, Double>> policy,
      Map<String, String> rules,
      SortedMap<LocalDate, String> holidays) {
    this.assumptions = assumptions;
    this.policy = policy;
    this.rules = rules;
    this.holidays = holidays;
  }

  /** The town in which nothing happens. */
  static Town quiet() {
    return new Town(new LinkedHashMap<>(QUIET), Map.of(), Map.of(), new TreeMap<>());
  }

  /** The town with so many substantive firms of one revenue at the start, in INFO. */
  static Town withFirms(int number, double revenue) {
    return quiet()
        .with("firm.initialTechStock", number)
        .with("firm.initialSubstantive", number)
        .with("firm.initialRevenueMedian", revenue);
  }

  /** The same town with another value of a parameter, as a scenario file would write it. */
  Town with(String parameter, Object value) {
    return new Town(added(assumptions, parameter, value.toString()), policy, rules, holidays);
  }

  /** All firms, of the start and later, are of one sector. */
  Town inSector(String sector) {
    String start =
        Stream.of("AI", "HEALTH", "SPACE", "ADVMFG", "INFO")
            .map(one -> "%s: %s".formatted(one, one.equals(sector) ? 1 : 0))
            .collect(Collectors.joining(", ", "{", "}"));
    Town there = with("firm.initialSectorShare", start);
    for (String one : List.of("AI", "HEALTH", "SPACE", "ADVMFG")) {
      there =
          there.with("firm.share" + one, "{2015-01-01: %s}".formatted(one.equals(sector) ? 1 : 0));
    }
    return there;
  }

  /** The same town in which a lever has a value from a date on, until the next date given. */
  Town policy(String lever, String from, double value) {
    Map<String, SortedMap<String, Double>> more = new LinkedHashMap<>(policy);
    SortedMap<String, Double> steps = new TreeMap<>(more.getOrDefault(lever, new TreeMap<>()));
    steps.put(from, value);
    more.put(lever, steps);
    return new Town(assumptions, more, rules, holidays);
  }

  /** The same town with other words in a file of the city. */
  Town rule(String from, String to) {
    return new Town(assumptions, policy, added(rules, from, to), holidays);
  }

  /** The same town in which the days from one date to another are of a kind, as files name it. */
  Town days(String kind, String first, String last) {
    SortedMap<LocalDate, String> more = new TreeMap<>(holidays);
    LocalDate until = LocalDate.parse(last);
    for (LocalDate date = LocalDate.parse(first); !date.isAfter(until); date = date.plusDays(1)) {
      more.put(date, kind);
    }
    return new Town(assumptions, policy, rules, more);
  }

  private static Map<String, String> added(Map<String, String> to, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(to);
    more.put(name, value);
    return more;
  }

  /** The first replication, from 2015-01-01 to a day. */
  Past until(String end) {
    return until(end, 1);
  }

  /** The first replication with a seed of one's own. */
  Past until(String end, long seed) {
    return until(end, seed, OrdinaryPath.COUNTED);
  }

  /** The first replication with ordinary firms lived in another of the ways that have one law. */
  Past until(String end, OrdinaryPath path) {
    return until(end, 1, path);
  }

  private Past until(String end, long seed, OrdinaryPath path) {
    return Past.of(scenario(end, seed), path);
  }

  private Scenario scenario(String end, long seed) {
    String text =
        """
        name: town
        city: %s
        backcast: true
        run: {end: %s, replications: 1, seed: 1, parameters: baseline}
        assumptions:
        %s
        policy:
        %s
        """
            .formatted(
                "town", end, lines(assumptions, "  %s: %s"), policy.isEmpty() ? "  {}" : steps());
    String titles = titles();
    String days = days();
    return READ.computeIfAbsent(text + titles + days, first -> read(text, titles, days))
        .with(new RunPlan(LocalDate.parse(end), 1, seed));
  }

  private static Scenario read(String text, String titles, String days) {
    try {
      Path file = FOLDER.resolve("scenario.yaml");
      Files.writeString(file, text);
      Files.writeString(FOLDER.resolve("town").resolve(TITLES), titles);
      Files.writeString(FOLDER.resolve("town").resolve(HOLIDAYS), days);
      return ScenarioReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of titles, in the words of this town. */
  private String titles() {
    String text = text(TITLES);
    for (Map.Entry<String, String> rule : rules.entrySet()) {
      if (!text.contains(rule.getKey())) {
        throw new IllegalArgumentException("%s has no %s".formatted(TITLES, rule.getKey()));
      }
      text = text.replace(rule.getKey(), rule.getValue());
    }
    return text;
  }

  private String days() {
    String heading = text(HOLIDAYS).lines().findFirst().orElseThrow();
    return heading
        + holidays.entrySet().stream()
            .map(day -> "\n%s,%s,invented,published,-".formatted(day.getKey(), day.getValue()))
            .collect(Collectors.joining("", "", "\n"));
  }

  private static String text(String name) {
    try {
      return Files.readString(BEIJING.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String steps() {
    Map<String, String> all = new LinkedHashMap<>();
    policy.forEach(
        (lever, steps) ->
            all.put(
                lever,
                steps.entrySet().stream()
                    .map(step -> "{from: %s, value: %s}".formatted(step.getKey(), step.getValue()))
                    .collect(Collectors.joining(", "))));
    return lines(all, "  %s: [%s]");
  }

  private static String lines(Map<String, String> entries, String form) {
    return entries.entrySet().stream()
        .map(entry -> form.formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Path copy() {
    try {
      Path folder = Files.createTempDirectory("loam-town");
      Path town = Files.createDirectory(folder.resolve("town"));
      for (String name :
          List.of(
              "city.yaml",
              "parameters.yaml",
              "capital.yaml",
              "policy.yaml",
              "tiers.yaml",
              "holidays.csv",
              "facts.csv",
              "targets.yaml")) {
        String text = text(name);
        String kept =
            switch (name) {
              case "parameters.yaml", "capital.yaml" -> withoutProvenance(text);
              case "facts.csv" -> text.lines().findFirst().orElseThrow() + "\n";
              case "targets.yaml" -> "{}\n";
              default -> text;
            };
        Files.writeString(town.resolve(name), kept);
        town.resolve(name).toFile().deleteOnExit();
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Values and units alone; nothing is read faster than what is not there. */
  private static String withoutProvenance(String parameters) {
    return parameters
        .replaceAll("(, |    )range: \\[[^]]*]", "")
        .replaceAll("(, |    )source: \"[^\"]*\"", "")
        .replaceAll("basis: [a-z]+", "basis: assumed")
        .replaceAll("note: \"[^\"]*\"", "note: \"-\"")
        .replaceAll("(?m)^#.*$", "");
  }
}
