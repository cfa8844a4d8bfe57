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
import loam.answers.SearchAnswer;
import loam.answers.SensitivityAnswer;
import loam.answers.SweepAnswer;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.Reach;
import loam.experiment.ReplicationFailedException;
import loam.experiment.Score;
import loam.experiment.Threads;
import loam.experiment.Trajectories;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Missing;
import loam.laboratory.Study;
import loam.laboratory.compare.ComparedScenarios;
import loam.laboratory.rank.RankStudy;
import loam.laboratory.rank.Ranking;
import loam.laboratory.run.ReachQuestion;
import loam.laboratory.run.RunFacts;
import loam.laboratory.sensitivity.SensitivityJob;
import loam.laboratory.sensitivity.SolveStudy;
import loam.laboratory.sensitivity.StudiedScenarios;
import loam.laboratory.sweep.SweepStudy;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.page.Report;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenario.SweptScenarios;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.Title;
import loam.sensitivity.Factor;
import loam.sensitivity.Outcome;
import loam.sensitivity.Search;
import loam.sensitivity.VariedFactor;
import loam.stats.Better;
import loam.store.Journal;
import loam.store.TwinsJournal;
import loam.store.table.TableFile;
import loam.study.ScoredFigures;
import loam.study.SweepPoint;

/** The answers of {@link loam.answers} as {@code --json} prints them. */
public final class AnswersAsJson {
  static final LocalDate END = LocalDate.of(2030, 12, 31);

  private static final List<String> NAMES = List.of("small", "more", "less");

  private AnswersAsJson() {}

  private static ReadScenario scenario(Path folder) throws IOException {
    return scenario(folder, "small");
  }

  private static ReadScenario scenario(Path folder, String name) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(name + ".yaml"),
            "name: %s\ncity: beijing\nrun: {end: 2030-12-31, replications: 39, seed: 7}\n"
                .formatted(name));
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
    return json(
        job,
        new SensitivityJob.Found(
            SensitivityAnswer.screened(),
            Optional.of(SensitivityAnswer.shares()),
            Optional.of(SensitivityAnswer.tornado())),
        folder);
  }

  private static <A> String json(Study<A> study, A answer, Path folder) {
    return Laboratory.json(study.subject().inputs(), study.tell(answer, ENGLISH), folder);
  }

  private static VariedFactor varied(Factor factor) {
    return new VariedFactor(factor, Optional.empty(), LocalDate.MAX);
  }

  /** What a target takes. */
  public static String search(Search.Answer answer, Path folder) throws IOException {
    VariedFactor lever = new VariedFactor(SearchAnswer.LEVER, Optional.empty(), SearchAnswer.FROM);
    return json(
        new SolveStudy(
            new StudiedScenarios(folder, scenario(folder), Optional.empty(), Optional.empty()),
            new SolveStudy.Question(SearchAnswer.TARGET, lever),
            0.8,
            new RunPlan(END, 20, 7)),
        answer,
        folder);
  }

  /** A run. */
  public static String run(Path folder) {
    return run(
        RunAnswer.scenario(), RunAnswer.run(), RunAnswer.scores(), RunAnswer.reached(), folder);
  }

  /** A run of any paths. */
  public static String run(
      Scenario scenario, Trajectories run, List<Score> scores, List<Reach> reached, Path folder) {
    return Laboratory.json(
        Map.of(),
        Findings.saying(List.of())
            .table(ScoredFigures.of(scores, false))
            .facts(RunFacts.of(scenario, run, reached)),
        folder);
  }

  /** When a level is reached, as it is printed. */
  public static String reached() {
    return ReachQuestion.sentence(RunAnswer.reached().get(0), ENGLISH);
  }

  /** A sweep. */
  public static String sweep(Path folder) {
    SweepStudy study =
        new SweepStudy(
            new ReadScenario(
                Path.of("small.yaml"),
                SweepAnswer.base(),
                new Title("small", ""),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()),
            SweptScenarios.of(SweepAnswer.base(), SweepAnswer.sweep()),
            List.of(Metric.VC_TOTAL),
            List.of(SweepAnswer.DATE));
    return Laboratory.json(
        study.subject().inputs(),
        Findings.saying(List.of())
            .table(SweepPoint.table(SweepAnswer.sweep().moved()).fill(SweepAnswer.points())),
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
    return rank(folder, List.of(5.0, 8.0, 6.0), 5e9, 100);
  }

  /**
   * The same of others.
   *
   * @param billions mean monthly venture capital of each; those of the last turn the other way
   * @param atMost replications
   */
  public static Ranked rank(Path folder, List<Double> billions, double zone, int atMost)
      throws IOException, InterruptedException {
    return rank(folder, billions, zone, atMost, 1);
  }

  /** The same where so many replications in a row share a vector. */
  public static Ranked rank(
      Path folder, List<Double> billions, double zone, int atMost, int together)
      throws IOException, InterruptedException {
    List<Scenario> scenarios =
        NAMES.stream().map(name -> RunAnswer.scenario().with(name, List.of())).toList();
    List<ReadScenario> read = new ArrayList<>();
    for (String name : NAMES) {
      read.add(scenario(folder, name));
    }
    ComparedScenarios compared = new ComparedScenarios(read, scenarios);
    Ranking.Question question =
        new Ranking.Question(
            Metric.VC_TOTAL,
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2026, 1, 1),
            Better.LARGER,
            0.95,
            Optional.of(zone),
            together,
            atMost);
    List<String> lines = new ArrayList<>();
    RankStudy study = new RankStudy(compared, question);
    Ranking ranking = study.make(new Known(lines, new Replications(billions)));
    Findings found = study.tell(ranking, ENGLISH);
    lines.addAll(found.lines());
    Path csv = folder.resolve("rank.csv");
    TableFile.write(csv, found.tables().get(0));
    return new Ranked(
        csv,
        Laboratory.json(study.subject().inputs(), found, folder),
        found.page().orElseThrow().make("loam rank", Map.of("seed", 7), "{}"),
        lines);
  }

  /** Where all replications are known, and what is said is heard. */
  private record Known(List<String> lines, Checkpoint kept) implements Bench {
    @Override
    public Engine engine() {
      return Engine.LOAM;
    }

    @Override
    public Backend place() {
      return new Threads(1);
    }

    @Override
    public Language language() {
      return ENGLISH;
    }

    @Override
    public Journal journal() {
      throw new IllegalStateException("nothing is read back");
    }

    @Override
    public TwinsJournal twins() {
      throw new IllegalStateException("there are no twins");
    }

    @Override
    public Missing missing() {
      return new Missing();
    }

    @Override
    public void failed(ReplicationFailedException failure, List<Scenario> all) {
      throw failure;
    }

    @Override
    public void failed(ReplicationFailedException failure, int place) {
      throw failure;
    }

    @Override
    public void expect(int simulations) {}

    @Override
    public void warn(Phrase phrase) {}

    @Override
    public void ended(int simulations) {}

    @Override
    public void say(List<String> more) {
      lines.addAll(more);
    }
  }

  /** Monthly venture capital of these bn CNY, and 0.1 more and less in turn, the last otherwise. */
  private record Replications(List<Double> billions) implements Checkpoint {
    @Override
    public Optional<Trajectory> recall(int scenario, int replication) {
      int months = Ecosystem.recordDates(RunAnswer.scenario().plan().end()).size();
      double[] values = new double[months * Metric.all().size()];
      boolean isMore = (replication % 2 == 0) == (scenario < 2);
      int first = MetricCatalogue.STANDARD.placeOf(Metric.VC_TOTAL) * months;
      Arrays.fill(
          values, first, first + months, 1e9 * (billions.get(scenario) + (isMore ? 0.1 : -0.1)));
      return Optional.of(new Trajectory(replication, months, values, 1));
    }

    @Override
    public void commit(int scenario, Trajectory trajectory) {
      throw new IllegalStateException("all are known");
    }
  }
}
