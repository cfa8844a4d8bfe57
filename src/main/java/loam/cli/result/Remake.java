package loam.cli.result;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.city.Timescale;
import loam.cli.Asked;
import loam.cli.Effort;
import loam.cli.ExitCode;
import loam.cli.LoamCommand;
import loam.cli.Main;
import loam.cli.Terminal;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.MetricCatalogue;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.chart.Chart;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import loam.store.Manifest;
import loam.store.PublishedResult;
import loam.store.Recall;
import loam.store.file.StrangersFile;
import picocli.CommandLine;

/**
 * Published results, made again by the command that makes such results. What lies beside them of
 * their simulations is taken for simulated, but for a sample that nobody could foresee; all that
 * follows is made anew, and then every file must be the same.
 */
public final class Remake {
  private static final String PAGE = "report.html";

  private final PublishedResult result;
  private final Path scratch;
  private final List<Phrase> problems = new ArrayList<>();
  private Optional<Recall> recall = Optional.empty();
  private Set<Integer> again = Set.of();
  private boolean isMade;

  private Remake(PublishedResult result, Path scratch) {
    this.result = result;
    this.scratch = scratch;
  }

  /**
   * Prepares it.
   *
   * @param scratch an empty folder
   * @param sample how many simulations are run again, if there are so many
   * @throws RefusedException if it cannot be made
   */
  public static Remake of(PublishedResult result, Path scratch, int sample) {
    Remake remake = new Remake(result, scratch);
    result.texts().forEach(remake::write);
    remake.sayWhereCitiesLay();
    Optional<ReadScenario> scenario = remake.scenario();
    scenario.ifPresent(remake::checkCounts);
    if (result.folder().isPresent() && remake.problems.isEmpty() && !remake.isOfResults()) {
      remake.recall(scenario, sample);
    }
    return remake;
  }

  private Path copy(String name) {
    return scratch.resolve("asked").resolve(name);
  }

  private void write(String name, String text) {
    try {
      Files.createDirectories(copy(name).resolveSibling(""));
      Files.writeString(copy(name), text);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", copy(name));
    }
  }

  /** What a folder says of its machine tells where a city lay that does not ship with Loam. */
  private void sayWhereCitiesLay() {
    result
        .folder()
        .map(folder -> folder.resolve("run.json"))
        .filter(Files::isRegularFile)
        .ifPresent(log -> write("run.json", StrangersFile.text(log)));
  }

  /** The first one; nothing if it is about targets. */
  private Optional<ReadScenario> scenario() {
    if (isOfTargets() || isOfResults()) {
      return Optional.empty();
    }
    String first = result.texts().keySet().iterator().next();
    try {
      return Optional.of(ScenarioReader.read(copy(first), List.of()));
    } catch (InvalidInputException e) {
      throw new RefusedException(
          "the scenario of %s is damaged or for another version: %s", result.place(), Phrase.of(e));
    }
  }

  /** Of each replication; the beginning if the file is not what it should be. */
  private LocalDate end() {
    Path first = copy(result.texts().keySet().iterator().next());
    try {
      return isOfTargets()
          ? CalibrationReader.read(first).plan().end()
          : ScenarioReader.read(first, List.of()).scenario().plan().end();
    } catch (InvalidInputException e) {
      return Timescale.ORIGIN; // the command says what is wrong
    }
  }

  /** Of vectors that all have been simulated; a million take long before the first one is. */
  private boolean asksForMoreCandidates() {
    if (!isOfTargets() || recall.isEmpty()) {
      return false;
    }
    try {
      Path targets = copy(result.texts().keySet().iterator().next());
      return CalibrationReader.read(targets).plan().effort().candidates() > recall.get().size();
    } catch (InvalidInputException e) {
      return false; // the command says what is wrong
    }
  }

  /** What rests on results: nothing was simulated for it. */
  private boolean isOfResults() {
    return result.kind().equals("changes");
  }

  private boolean isOfTargets() {
    return List.of("calibrate", "backtest").contains(result.kind());
  }

  /** What is vouched for must be what was planned. */
  private void checkCounts(ReadScenario first) {
    int asked = first.scenario().plan().replications();
    for (List<String> hashes : result.replications()) {
      if (hashes.size() + result.missing().size() != asked) {
        problems.add(
            Phrase.of(
                "%s replications were asked for, but the manifest has hashes of %s",
                asked, hashes.size()));
        return; // the others have the same plan
      }
    }
  }

  private void recall(Optional<ReadScenario> scenario, int sample) {
    int months =
        scenario.map(read -> Ecosystem.recordDates(read.scenario().plan().end()).size()).orElse(0);
    Path folder = result.folder().orElseThrow();
    try {
      recall =
          Recall.in(
              folder,
              result,
              months,
              scenario
                  .map(read -> MetricCatalogue.of(read.scenario().city()))
                  .orElse(MetricCatalogue.STANDARD));
    } catch (RefusedException e) {
      problems.add(Phrase.of(e));
      return;
    }
    if (recall.isEmpty() && sample == Integer.MAX_VALUE) {
      return;
    }
    if (asksForMoreCandidates()) {
      problems.add(Phrase.of("more is asked for than the results hold"));
      return;
    }
    if (recall.isEmpty()) {
      throw new RefusedException(
          "the replications are not in %s month by month; --all simulates all of them again",
          folder);
    }
    List<Integer> places =
        Stream.iterate(0, place -> place < recall.get().size(), place -> place + 1)
            .collect(Collectors.toList());
    Collections.shuffle(places, new SecureRandom());
    again = new TreeSet<>(places.subList(0, Math.min(sample, places.size())));
  }

  /** What was simulated again. */
  public Phrase what() {
    if (!isMade) {
      return Phrase.of("nothing could be made again");
    }
    if (isOfResults()) {
      return Phrase.of("nothing had to be simulated for it");
    }
    return recall.isEmpty() || again.size() == recall.get().size()
        ? Phrase.of("all replications were simulated again")
        : Phrase.of(
            "%s of %s replications were simulated again, the others taken from the folder",
            again.size(), recall.get().size());
  }

  /** Files that nobody can check; nothing if there is none, or a page stands alone. */
  public Optional<Phrase> unchecked() {
    List<String> files =
        result.folder().stream()
            .flatMap(folder -> StrangersFile.names(folder).stream())
            .filter(name -> !Manifest.vouchesFor(name))
            .toList();
    return files.isEmpty() ? Optional.empty() : Optional.of(Phrase.list(files));
  }

  /**
   * Makes it.
   *
   * @return all that is otherwise
   */
  public List<Phrase> differences(int threads, Terminal terminal) {
    if (!problems.isEmpty()) {
      return problems;
    }
    Path made = scratch.resolve("made");
    int code = make(made, threads, Main.command(language()), terminal);
    if (!Files.exists(made.resolve(Manifest.FILE))) {
      return List.of(Phrase.of("it cannot be made here: the command ends with %s", code));
    }
    isMade = true;
    List<Phrase> failures = failures(PublishedResult.read(made).missing());
    if (!failures.isEmpty()) {
      return failures;
    }
    return result
        .folder()
        .map(folder -> new SameFiles(folder, made).differences())
        .orElseGet(
            () -> SameFiles.difference(result.place(), made.resolve(PAGE), PAGE).stream().toList());
  }

  /** The charts of the results, in a language; nothing is simulated, and nothing is written. */
  public Map<String, Chart> charts(Language language, Terminal terminal) {
    Map<String, Chart> charts = new LinkedHashMap<>();
    CommandLine command = Main.command(language);
    ((LoamCommand) command.getCommandSpec().userObject()).drawFor(charts::putAll);
    int code = problems.isEmpty() ? make(scratch.resolve("made"), 1, command, terminal) : 1;
    if (code != ExitCode.DONE) {
      throw new RefusedException(
          "%s cannot be drawn again here: %s", result.place(), Phrase.sentences(problems));
    }
    return charts;
  }

  /** A result in which replications are missing must miss the same wherever it is made. */
  private List<Phrase> failures(Set<Integer> here) {
    List<Phrase> failures = new ArrayList<>();
    for (int number : result.missing()) {
      if (!here.contains(number)) {
        failures.add(Phrase.of("replication %s is missing, but comes to its end here", number));
      }
    }
    for (int number : here) {
      if (!result.missing().contains(number)) {
        failures.add(Phrase.of("replication %s is there, but fails here", number));
      }
    }
    return failures;
  }

  private Language language() {
    return Language.named(result.language())
        .orElseThrow(
            () ->
                new RefusedException(
                    "the manifest of %s is damaged: %s", result.place(), result.language()));
  }

  private int make(Path made, int threads, CommandLine command, Terminal terminal) {
    Path known = scratch.resolve("known");
    try {
      Files.createDirectory(known);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", known);
    }
    recall.ifPresent(there -> there.hand(again::contains, known));
    List<String> own =
        new ArrayList<>(List.of("--out=" + made, "--threads=" + threads, "--reexecute=" + known));
    if (recall.stream().anyMatch(there -> again.size() < there.size())) {
      own.add("--quiet"); // progress would count all
      Effort.say(terminal, again.size(), end(), threads);
    }
    if (result.kind().equals("compare")) {
      own.add("--results=" + scratch.resolve("none"));
    }
    List<String> arguments =
        Asked.said(result.kind(), result.question())
            .arguments(command, name -> copy(name).toString(), own);
    command.setOut(new PrintWriter(Writer.nullWriter())).setErr(terminal.err());
    return command.execute(arguments.toArray(String[]::new));
  }
}
