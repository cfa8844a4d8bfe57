package loam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.answers.RunAnswer;
import loam.answers.SensitivityAnswer;
import loam.answers.SweepAnswer;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.scenario.RunPlan;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.Search;

/** The answers of {@link loam.answers} as {@code --json} prints them. */
public final class AnswersAsJson {
  static final LocalDate END = LocalDate.of(2030, 12, 31);

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
    return SolveJson.text(Map.of("seed", 7), answer, folder);
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
    return ReachQuestion.sentence(RunAnswer.reached().get(0), Language.ENGLISH);
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
}
