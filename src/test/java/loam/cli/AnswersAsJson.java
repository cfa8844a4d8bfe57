package loam.cli;

import static loam.language.Language.ENGLISH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.answers.RunAnswer;
import loam.answers.SensitivityAnswer;
import loam.answers.SweepAnswer;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.report.page.Report;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.Search;
import loam.stats.Better;
import loam.store.TableFile;

/** The answers of {@link loam.answers} as {@code --json} prints them. */
public final class AnswersAsJson {
  static final LocalDate END = LocalDate.of(2030, 12, 31);

  private static final List<String> NAMES = List.of("small", "more", "less");

  private AnswersAsJson() {}

  private static ReadScenario scenario(Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("small.yaml"),
            "name: small\ncity: beijing\nrun: {end: 2030-12-31, replications: 39, seed: 7}\n");
    return ScenarioReader.read(file, List.of());
  }

  /** A sensitivity analysis. */
  public static String sensitivity(Path folder) throws IOException {
    SensitivityJob job =
        new SensitivityJob(
            new StudiedScenarios(folder, scenario(folder), Optional.empty(), Optional.empty()),
            new Outcome(SensitivityAnswer.METRIC, SensitivityAnswer.DATE, LocalDate.of(2025, 1, 1)),
            SensitivityAnswer.screened().stream().map(one -> varied(one.factor())).toList(),
            new RunPlan(END, 2, 7),
            SensitivityAnswer.PLAN);
    return SensitivityJson.text(
        job,
        new SensitivityJob.Found(
            SensitivityAnswer.screened(),
            Optional.of(SensitivityAnswer.shares()),
            Optional.of(SensitivityAnswer.tornado()),
            1.5),
        folder);
  }

  private static VariedFactor varied(Factor factor) {
    return new VariedFactor(factor, Optional.empty(), Optional.empty(), LocalDate.MAX);
  }

  /** What a target takes. */
  public static String search(Search.Answer answer, Path folder) {
    return SolveJson.text(Map.of("seed", 7), answer, Metric.VC_TOTAL, folder);
  }

  /** A run. */
  public static String run(Path folder) {
    return RunJson.text(
        RunAnswer.scenario(),
        RunAnswer.run(),
        RunAnswer.scores(),
        RunAnswer.reached(),
        Missing.ofAll(),
        folder);
  }

  /** When a level is reached, as it is printed. */
  public static String reached() {
    return ReachQuestion.sentence(RunAnswer.reached().get(0), ENGLISH);
  }

  /** A sweep. */
  public static String sweep(Path folder) {
    return SweepJson.text(
        new SweepJob(
            SweepAnswer.base(),
            SweepAnswer.sweep(),
            List.of(Metric.VC_TOTAL),
            List.of(SweepAnswer.DATE),
            List.of(Metric.VC_TOTAL)),
        SweepAnswer.points(),
        Missing.ofAll(),
        folder);
  }

  /** What a command prints. */
  public static String typed(String... arguments) {
    return Typed.loam(arguments).out();
  }

  /** A ranking in all its forms. */
  public record Ranked(Path csv, String json, Report report, List<String> lines) {
    public Ranked {
      lines = List.copyOf(lines);
    }
  }

  /** Ranks three scenarios whose replications are all known beforehand: nothing is simulated. */
  public static Ranked rank(Path folder) throws IOException, InterruptedException {
    List<Scenario> scenarios =
        NAMES.stream().map(name -> RunAnswer.scenario().with(name, List.of())).toList();
    ReadScenario read = scenario(folder);
    ComparedScenarios compared = new ComparedScenarios(List.of(read, read, read), scenarios);
    Ranking.Question question =
        new Ranking.Question(
            Metric.VC_TOTAL,
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 1, 1),
            Better.LARGER,
            0.95,
            Optional.of(5e9),
            1,
            100);
    Ranking ranking = new Ranking(scenarios, question, Engine.LOAM);
    double zone = ranking.zone(1, KNOWN);
    RankText text = new RankText(NAMES, question, zone, ENGLISH);
    List<String> lines = new ArrayList<>(text.opening());
    ranking.run(1, zone, KNOWN, ended -> {}, step -> lines.add(text.out(step)));
    lines.addAll(text.closing(ranking));
    Path csv = folder.resolve("rank.csv");
    TableFile.write(csv, ranking.table(NAMES));
    return new Ranked(
        csv,
        RankJson.text(compared, question, zone, ranking, NAMES, folder),
        text.page(ranking).make(List.of(), List.of(), "loam rank", Map.of("seed", 7), "{}"),
        lines);
  }

  /** Monthly venture capital of 5, 8 and 6 bn CNY, and 0.1 more and less in turn. */
  private static final Checkpoint KNOWN =
      new Checkpoint() {
        private final int months = Ecosystem.recordDates(RunAnswer.scenario().plan().end()).size();

        @Override
        public Optional<Trajectory> recall(int scenario, int replication) {
          double[] values = new double[months * Metric.all().size()];
          double billions = List.of(5, 8, 6).get(scenario) + (replication % 2 == 0 ? 0.1 : -0.1);
          int first = MetricCatalogue.STANDARD.placeOf(Metric.VC_TOTAL) * months;
          Arrays.fill(values, first, first + months, 1e9 * billions);
          return Optional.of(new Trajectory(replication, months, values, 1));
        }

        @Override
        public void commit(int scenario, Trajectory trajectory) {
          throw new IllegalStateException("all are known");
        }
      };
}
