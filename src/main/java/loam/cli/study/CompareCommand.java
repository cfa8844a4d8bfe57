package loam.cli.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loam.cli.DefaultFolder;
import loam.cli.ExitCode;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.cli.result.StoredJson;
import loam.comparison.Study.Question;
import loam.laboratory.BuildInfo;
import loam.laboratory.compare.CompareStudy;
import loam.laboratory.compare.ComparedScenarios;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.RefusedException;
import loam.report.ComparisonText;
import loam.store.Manifest;
import loam.store.StoredRun;
import loam.store.file.Json;
import loam.store.file.StrangersFile;
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
      "Compares scenarios with a reference under common random numbers: what does a policy do, how"
          + " sure is",
      "that, what would have come anyway, and what does it cost? Runs what is not there yet.",
      "Called ask, it prints the answer alone."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CompareCommand implements Callable<Integer> {
  public static final Path RESULTS = Path.of("results");

  /** The name under which it prints the answer alone. */
  public static final String ASK = "ask";

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
        Refusal.unlessRefused(
            spec.commandLine(),
            () ->
                ComparedScenarios.read(
                    set.settings().isEmpty() ? ComparedScenarios.withReference(files) : files,
                    set.settings(),
                    scenario -> plan.applyTo(scenario, spec.commandLine()),
                    Terminal.of(spec)::warn));
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
    compared.scenarios().forEach(Terminal.of(spec)::warnOfWhatIsNotSimulated);
    CompareStudy study =
        new CompareStudy(
            compared,
            question,
            options.results(),
            run -> DefaultFolder.in(options.results(), run.name(), run.inputs()),
            isAsk());
    Laboratory laboratory =
        new Laboratory(spec, work)
            .below(options.results())
            .promising(
                List.of(
                    "--replications=" + replications,
                    "--results=" + options.results().toAbsolutePath()));
    Map<String, Object> inputs = study.subject().inputs();
    Path target = laboratory.target(study.subject());
    if (work.force() || work.isResumed() || !isThere(target, inputs)) {
      return laboratory.make(study);
    }
    if (work.json()) {
      Terminal.of(spec).out().print(StoredJson.text(inputs, target, ComparisonTables.ALL));
      Terminal.of(spec).out().flush();
    } else {
      printWhatIsThere(target, compared);
    }
    return ExitCode.DONE;
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

  private static boolean isThere(Path target, Map<String, Object> inputs) {
    try {
      return Files.isRegularFile(target.resolve(CompareStudy.file(Language.CHINESE)))
          && isOf(inputs, Json.parse(StrangersFile.text(target.resolve(Manifest.FILE))));
    } catch (UncheckedIOException | RefusedException e) {
      return false;
    }
  }

  private void printWhatIsThere(Path target, ComparedScenarios compared) {
    Terminal terminal = Terminal.of(spec);
    Path text = target.resolve(CompareStudy.file(terminal.language()));
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

  /** Whether a manifest is that of a comparison with given inputs. */
  private static boolean isOf(Map<String, Object> inputs, Map<String, Object> manifest) {
    Map<String, Object> there = new LinkedHashMap<>(manifest);
    there.keySet().retainAll(inputs.keySet());
    return !manifest.containsKey("missing") && Json.pretty(there).equals(Json.pretty(inputs));
  }
}
