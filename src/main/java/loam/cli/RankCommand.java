package loam.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import loam.comparison.Study;
import loam.ecosystem.Ecosystem;
import loam.experiment.Checkpoint;
import loam.language.RefusedException;
import loam.store.FolderTables;
import loam.store.Journal;
import loam.store.Json;
import loam.store.ResultFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam rank}: which scenario is best, with as few replications as will do. */
@Command(
    name = "rank",
    description = {
      "Finds the best of several scenarios under common random numbers: those that are behind by more than",
      "chance leave, until the best is known to the stated confidence. Simulates all anew."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RankCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SCENARIO",
      arity = "1..*",
      description = "two or more scenario files, or FILE#name")
  private List<Path> files = new ArrayList<>();

  @Mixin private RankOptions options = new RankOptions();

  @Mixin private WorkOptions work = new WorkOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    ComparedScenarios compared =
        ComparedScenarios.read(
                files,
                scenario -> options.applyTo(scenario, spec.commandLine()),
                spec.commandLine())
            .byName(); // the answer does not depend on the order of the arguments
    Ranking.Question question =
        options.question(
            compared.reference(), since(compared), compared.scenarios().size(), spec.commandLine());
    compared.warnOfWhatIsNotSimulated(Terminal.of(spec));
    Map<String, Object> inputs = inputs(compared, question);
    Path target =
        work.out().orElseGet(() -> DefaultFolder.of("rank " + compared.reference().name(), inputs));
    int most = compared.scenarios().size() * question.atMost() + Ranking.PILOT;
    return ResumableJob.of(spec, work, target, inputs, compared.read(), most, List.of())
        .atMost()
        .run(
            (folder, stop) ->
                work.there(
                    spec.commandLine(),
                    () ->
                        new StudyFiles(spec, folder, inputs)
                            .fill(() -> run(compared, question, inputs, folder))));
  }

  private void run(
      ComparedScenarios compared,
      Ranking.Question question,
      Map<String, Object> inputs,
      ResultFolder folder)
      throws InterruptedException {
    RunLog log = new RunLog(work.engine(), work.threads());
    Terminal terminal = Terminal.of(spec);
    Ranking ranking = new Ranking(compared.scenarios(), question, work.engine());
    Checkpoint kept = log.counting(open(compared, question, folder));
    double zone = ranking.zone(work.threads(), kept);
    if (!(zone > 0)) {
      throw new RefusedException(
          "the mean of the scenario first by name is 0 or does not exist, so that 1 %% of it is no zone; give --zone");
    }
    RankText text =
        new RankText(compared.names(terminal.language()), question, zone, terminal.language());
    if (!work.json()) {
      text.opening().forEach(terminal.out()::println);
      terminal.out().flush();
    }
    try (Count count = new Count(terminal, work.progress())) {
      ranking.run(
          work.threads(),
          zone,
          kept,
          trajectory -> count.step(),
          step -> {
            if (!work.json()) {
              count.clear();
              terminal.out().println(text.out(step));
              terminal.out().flush();
            }
          });
    }
    log.simulated();
    write(compared, ranking, text, inputs, log, folder);
    Path results = folder.complete();
    if (work.json()) {
      terminal
          .out()
          .print(
              RankJson.text(
                  compared, question, zone, ranking, compared.names(terminal.language()), results));
    } else {
      text.closing(ranking).forEach(terminal.out()::println);
      terminal.say("Results: %s", results);
    }
    terminal.out().flush();
  }

  /** One scenario more is that of the replications for the usual zone. */
  private Journal open(ComparedScenarios compared, Ranking.Question question, ResultFolder folder) {
    return Journals.open(
        folder,
        compared.scenarios().size() + 1,
        List.of(question.metric()),
        Ecosystem.recordDates(compared.reference().plan().end()).size(),
        Terminal.of(spec));
  }

  private void write(
      ComparedScenarios compared,
      Ranking ranking,
      RankText text,
      Map<String, Object> inputs,
      RunLog log,
      ResultFolder folder) {
    new FolderTables(folder::write)
        .add(ranking.table(compared.names(Terminal.of(spec).language())))
        .describe("rank");
    new StudyFiles(spec, folder, inputs)
        .write(compared.scenarios(), compared.read(), text.page(ranking), ranking::isUsed);
    folder.write("run.json", Json.pretty(log.toMap()));
  }

  /** The day from which any two of them may differ. */
  private static LocalDate since(ComparedScenarios compared) {
    LocalDate end = compared.reference().plan().end();
    return compared.scenarios().stream()
        .skip(1)
        .map(scenario -> Study.firstDifference(scenario, compared.reference()))
        .min(LocalDate::compareTo)
        .filter(date -> !date.isAfter(end))
        .orElse(end);
  }

  private static Map<String, Object> inputs(ComparedScenarios compared, Ranking.Question question) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("ranking", question.toMap());
    inputs.put("scenarios", compared.scenarios().stream().map(RunFiles::inputs).toList());
    return inputs;
  }
}
