package loam.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loam.comparison.Study.Asked;
import loam.comparison.Study.Question;
import loam.ecosystem.Metric;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.RefusedException;
import loam.report.ComparisonText;
import loam.scenario.Scenario;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.StoredRun;
import loam.store.StrangersFile;
import loam.study.ComparisonTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam compare}: policies against a reference, with evidence. */
@Command(
    name = "compare",
    aliases = CompareCommand.ASK,
    description = {
      "Compares scenarios with a reference under common random numbers: what does a policy do, how sure is",
      "that, what would have come anyway, and what does it cost? Runs what is not there yet.",
      "Called ask, it prints the answer alone."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  static final Path RESULTS = Path.of("results");

  /** The name under which it prints the answer alone. */
  static final String ASK = "ask";

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = {
        "scenario files, or FILE#name; the first scenario is the reference; one file alone",
        "is compared with the file that it extends"
      })
  private List<Path> files = new ArrayList<>();

  @Mixin private PlanOptions plan = new PlanOptions();

  @Mixin private BesideOptions set = new BesideOptions();

  @Mixin private ComparisonOptions options = new ComparisonOptions();

  @Mixin private ReplayOptions replay = new ReplayOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ComparedScenarios read =
        ComparedScenarios.read(
            set.settings().isEmpty() ? ComparedScenarios.withReference(files) : files,
            set.settings(),
            scenario -> plan.applyTo(scenario, spec.commandLine()),
            spec.commandLine());
    if (replay.isAsked(spec)) {
      return replay.run(read.everyWorld(), work, spec);
    }
    plan.refuseOpenNumber(read.read(), spec);
    Question question = options.question(read, spec.commandLine());
    ComparedScenarios compared = options.add().map(more -> withMore(read, more)).orElse(read);
    int replications = compared.reference().plan().replications();
    if (replications < ComparisonOptions.FEWEST) {
      throw Terminal.of(spec)
          .refusal(
              "replications are %d, but a comparison needs at least %d",
              replications, ComparisonOptions.FEWEST);
    }
    compared.warnOfWhatIsNotSimulated(Terminal.of(spec));
    Map<String, Object> inputs = inputs(compared, question);
    Path target =
        work.out()
            .orElseGet(
                () ->
                    DefaultFolder.in(
                        options.results(), "compare " + compared.reference().name(), inputs));
    if (!work.force() && !work.isResumed() && isThere(target, inputs)) {
      if (work.json()) {
        Terminal.of(spec).out().print(StoredJson.text(inputs, target, ComparisonTables.ALL));
        Terminal.of(spec).out().flush();
      } else {
        printWhatIsThere(target, compared);
      }
      return ExitCode.DONE;
    }
    return ResumableJob.of(
            spec,
            work,
            target,
            inputs,
            compared.read(),
            compared.scenarios().size() * replications,
            List.of(
                "--replications=" + replications,
                "--results=" + options.results().toAbsolutePath()))
        .run(
            (folder, stop) ->
                new ComparisonJob(compared, question, inputs, options.results(), work)
                    .answering(isAsk())
                    .run(folder, spec.commandLine()));
  }

  /** Whether it was called by the name under which it prints the answer alone. */
  private boolean isAsk() {
    CommandSpec root = spec.root();
    return root.commandLine().getParseResult() != null
        && root.commandLine().getParseResult().originalArgs().stream()
            .filter(word -> word.equals(ASK) || word.equals(spec.name()))
            .findFirst()
            .filter(ASK::equals)
            .isPresent();
  }

  /** As many replications more than the reference has in its results. */
  private ComparedScenarios withMore(ComparedScenarios compared, int more) {
    BuildInfo build = BuildInfo.load();
    int there =
        StoredRun.find(options.results(), build.version(), build.commit(), compared.reference())
            .map(StoredRun::replications)
            .orElse(0);
    return compared.withReplications(there + more);
  }

  private static Map<String, Object> inputs(ComparedScenarios compared, Question question) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("metrics", question.metrics().stream().map(Metric::id).toList());
    asked.put("dates", question.dates().stream().map(LocalDate::toString).toList());
    if (question.asked().stream().distinct().count() > 1) {
      asked.put("ofEach", question.asked().stream().map(CompareCommand::toMap).toList());
    }
    asked.put("level", question.level());
    asked.put("twins", question.twins());
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("comparison", asked);
    List<Map<String, Object>> scenarios = new ArrayList<>();
    for (Scenario scenario : compared.scenarios()) {
      scenarios.add(RunFiles.inputs(scenario));
    }
    inputs.put("scenarios", scenarios);
    return inputs;
  }

  private static Map<String, Object> toMap(Asked asked) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("metrics", asked.metrics().stream().map(Metric::id).toList());
    map.put("dates", asked.dates().stream().map(LocalDate::toString).toList());
    return map;
  }

  private static boolean isThere(Path target, Map<String, Object> inputs) {
    try {
      return Files.isRegularFile(target.resolve(text(Language.CHINESE)))
          && ComparisonJob.isOf(
              inputs, Json.parse(StrangersFile.text(target.resolve(Manifest.FILE))));
    } catch (UncheckedIOException | RefusedException e) {
      return false;
    }
  }

  private void printWhatIsThere(Path target, ComparedScenarios compared) {
    Terminal terminal = Terminal.of(spec);
    Path text = target.resolve(text(terminal.language()));
    try {
      String all = Files.readString(text);
      String heading =
          ComparisonText.heading(
              compared.reference(),
              compared.names(terminal.language()).get(0),
              compared.reference().plan().replications(),
              terminal.language());
      terminal.out().print(isAsk() ? all.substring(0, Math.max(0, all.indexOf(heading))) : all);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", text);
    }
    terminal.say("Results: %s (they were there already)", target);
    terminal.out().flush();
  }

  /** The file that says what was found in a language. */
  static String text(Language language) {
    return language == Language.ENGLISH
        ? "comparison.txt"
        : "comparison.%s.txt".formatted(language.id());
  }
}
