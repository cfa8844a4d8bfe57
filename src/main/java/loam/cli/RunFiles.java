package loam.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.Posterior;
import loam.experiment.Score;
import loam.experiment.Scoreboard;
import loam.language.Language;
import loam.report.ScoreboardMarkdown;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.store.FolderTables;
import loam.store.Json;
import loam.store.Manifest;
import loam.store.ResolvedScenario;
import loam.store.ResultFolder;
import loam.store.TableFile;
import loam.store.TrajectorySpool;
import loam.store.TrajectoryTable;
import loam.study.RunTables;
import loam.study.ScoredFigures;
import loam.table.Filled;

/** The files of one scenario's results, charts apart. */
final class RunFiles {
  /** The whole scenario. */
  static final String SCENARIO = "scenario.resolved.yaml";

  private RunFiles() {}

  /** What a run of this build follows from. */
  static Map<String, Object> inputs(Scenario scenario) {
    BuildInfo build = BuildInfo.load();
    return Manifest.inputs(
        build.version(), build.commit(), scenario, ResolvedScenario.text(scenario));
  }

  /**
   * Writes what is small; the scores are for those who print them.
   *
   * @param read the scenario as it was read
   * @param missing replications that failed
   * @param tables of the folder
   * @param language of what people read
   */
  static List<Score> write(
      ResultFolder folder,
      Scenario scenario,
      ReadScenario read,
      TrajectorySpool spool,
      Missing missing,
      FolderTables tables,
      Language language) {
    folder.write(SCENARIO, ResolvedScenario.text(scenario, read));
    ScenarioNames.write(folder, List.of(read));
    Optional<Posterior> posterior = scenario.city().posterior();
    if (posterior.isPresent() && missing.isEmpty()) {
      tables.add(RunTables.variance(spool, posterior));
    }
    List<Score> scores = Scoreboard.of(scenario.city().targets(), spool);
    String notice = missing.notice(scenario.plan().replications(), language);
    folder.write(
        "scoreboard.md",
        (notice.isEmpty() ? "" : notice + "\n\n")
            + ScoreboardMarkdown.text(scores, scenario.backcast(), language));
    Filled table = ScoredFigures.of(scores, scenario.backcast());
    tables.add(table);
    folder.write("scoreboard.json", Json.pretty(TableFile.objects(table)));
    return scores;
  }

  /** Writes the large tables. */
  static void tables(
      ResultFolder folder, Scenario scenario, TrajectorySpool spool, FolderTables tables) {
    tables.add(RunTables.summary(scenario, spool)).describe("run");
    TrajectoryTable.write(folder.file("trajectories.parquet"), spool);
  }
}
