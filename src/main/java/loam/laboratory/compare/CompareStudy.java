package loam.laboratory.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loam.comparison.PolicyCase;
import loam.comparison.Sameness;
import loam.comparison.Study.Asked;
import loam.comparison.Study.Question;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Trajectory;
import loam.laboratory.Bench;
import loam.laboratory.BuildInfo;
import loam.laboratory.Findings;
import loam.laboratory.Missing;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.laboratory.run.RunAnswer;
import loam.laboratory.run.RunStudy;
import loam.laboratory.run.Structures;
import loam.language.Language;
import loam.report.ComparedCharts;
import loam.report.ComparisonText;
import loam.report.MoreReplications;
import loam.report.Ran;
import loam.report.SeveralCharts;
import loam.report.StandingWords;
import loam.report.findings.AnswerText;
import loam.report.findings.Answers;
import loam.report.office.AnswerDocument;
import loam.report.office.AnswerSheets;
import loam.report.office.AnswerSlides;
import loam.report.office.Told;
import loam.report.page.ComparisonReport;
import loam.scenario.Scenario;
import loam.store.Journal;
import loam.store.StoredRun;
import loam.store.TrajectorySpool;
import loam.store.TwinsJournal;
import loam.store.table.StoredComparison;
import loam.store.table.TrajectoryTable;
import loam.study.ComparisonTables;
import loam.table.Filled;

/**
 * Policies against a reference, with evidence.
 *
 * @param results where earlier runs are looked for and new ones are kept
 * @param kept where the runs go, by their subjects
 * @param isAnswerAlone whether the answer alone is printed; the folder has all
 */
public record CompareStudy(
    ComparedScenarios compared,
    Question question,
    Path results,
    Function<Subject, Path> kept,
    boolean isAnswerAlone)
    implements Study<CompareStudy.Answer> {
  /** Option of a run that leaves no page and no charts. */
  public static final String NUMBERS_ONLY = "--numbers-only";

  private static final long MEGABYTES_PER_TWIN_THREAD = 160;

  /**
   * What was found.
   *
   * @param there how many replications of each scenario were known from earlier runs
   */
  public record Answer(
      loam.comparison.Study.Findings findings,
      List<TrajectorySpool> spools,
      List<Integer> there,
      Journal journal,
      TwinsJournal twins,
      Missing missing) {}

  @Override
  public Subject subject() {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("metrics", question.metrics().stream().map(Metric::id).toList());
    asked.put("dates", question.dates().stream().map(LocalDate::toString).toList());
    if (question.asked().stream().distinct().count() > 1) {
      asked.put("ofEach", question.asked().stream().map(CompareStudy::toMap).toList());
    }
    asked.put("level", question.level());
    asked.put("twins", question.twins());
    Scenario reference = compared.reference();
    int scenarios = compared.scenarios().size();
    int weak = compared.weakened().stream().mapToInt(List::size).sum();
    return Subject.of(
        "comparison",
        "compare " + reference.name(),
        asked,
        compared.scenarios(),
        compared.read(),
        false,
        new Subject.Effort(
            scenarios * reference.plan().replications(),
            Bound.EXACT,
            scenarios + weak,
            MetricCatalogue.of(reference.city()).all(),
            reference.plan().end()));
  }

  private static Map<String, Object> toMap(Asked asked) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("metrics", asked.metrics().stream().map(Metric::id).toList());
    map.put("dates", asked.dates().stream().map(LocalDate::toString).toList());
    return map;
  }

  @Override
  public Answer make(Bench bench) throws InterruptedException {
    List<TrajectorySpool> spools = new ArrayList<>();
    List<Integer> there = new ArrayList<>();
    for (Scenario scenario : compared.scenarios()) {
      spools.add(spool(bench.journal(), spools.size(), scenario));
      there.add(recall(scenario, spools.get(spools.size() - 1)));
    }
    loam.comparison.Study study =
        new loam.comparison.Study(
                compared.scenarios(), compared.weakened(), question, bench.engine())
            .twinsOn(threadsThatFit())
            .keepingIn(bench.kept(), bench.twins())
            .goingOnAfter(failure -> bench.failed(failure, compared.everyWorld()));
    bench.expect(study.simulations(spools));
    loam.comparison.Study.Findings findings =
        study.make(bench.place(), spools, bench::ended, () -> false);
    checkSameness(findings, spools);
    return new Answer(findings, spools, there, bench.journal(), bench.twins(), bench.missing());
  }

  private static TrajectorySpool spool(Journal journal, int place, Scenario scenario) {
    return new TrajectorySpool(
        journal, place, scenario.name(), scenario.backcast(), dates(scenario));
  }

  private static List<LocalDate> dates(Scenario scenario) {
    return Ecosystem.recordDates(scenario.plan().end());
  }

  /** Takes what an earlier run has found, and says how many replications that are. */
  private int recall(Scenario scenario, TrajectorySpool spool) {
    BuildInfo build = BuildInfo.load();
    MetricCatalogue catalogue = MetricCatalogue.of(scenario.city());
    int dates = dates(scenario).size();
    Optional<StoredRun> run = StoredRun.find(results, build.version(), build.commit(), scenario);
    int there =
        run.map(of -> Math.min(of.replications(), scenario.plan().replications())).orElse(0);
    run.ifPresent(
        found ->
            found.read(
                there,
                catalogue.size(),
                dates,
                (replication, values) ->
                    spool.put(new Trajectory(replication, dates, values, 0, catalogue))));
    return there;
  }

  private static int threadsThatFit() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return (int) Math.max(1, megabytes / MEGABYTES_PER_TWIN_THREAD);
  }

  /**
   * A policy that acts before it begins would be our mistake, and no number would be worth much.
   */
  private static void checkSameness(
      loam.comparison.Study.Findings findings, List<TrajectorySpool> spools) {
    findings
        .cases()
        .forEach(
            policy ->
                Sameness.firstBreach(spools.get(policy.place()), spools.get(0), policy.from())
                    .ifPresent(
                        breach -> {
                          throw new IllegalStateException(
                              "%s begins on %s, but %s differs on %s in replication %d: %s instead of %s"
                                  .formatted(
                                      policy.scenario().name(),
                                      policy.from(),
                                      breach.metric().id(),
                                      breach.date(),
                                      spools.get(0).numbers().get(breach.replication() - 1),
                                      breach.policy(),
                                      breach.reference()));
                        }));
  }

  @Override
  public Findings tell(Answer answer, Language language) {
    ComparedScenarios shown = compared.withReplications(answer.spools().get(0).replications());
    List<Filled> tables = new ComparisonTables(compared.scenarios(), answer.findings()).all();
    StoredComparison stored = StoredComparison.of(tables, answer.spools().get(0).catalogue());
    List<String> lines =
        new ArrayList<>(isAnswerAlone ? answer(answer, language) : all(answer, language));
    if (!isAnswerAlone) { // an answer ends with an empty line
      lines.add("");
    }
    Findings findings = Findings.saying(lines);
    for (Language each : Language.values()) {
      findings.text(file(each), String.join("\n", all(answer, each)) + "\n");
    }
    ComparisonReport report =
        new ComparisonReport(shown.scenarios(), shown.names(language), answer.findings(), language)
            .noting(notice(answer, language));
    findings
        .tables(tables)
        .vouching(answer.spools().stream().map(TrajectorySpool::hashes).toList())
        .page((command, made, text) -> report.make(answer.spools(), stored, command, made, text))
        .files(
            file ->
                new ComparedCharts(runs(shown, answer, language), stored, language)
                    .draw(chart -> file.apply("charts/" + chart)))
        .files(file -> writeSimulations(answer, file))
        .files(file -> writeAnswer(shown, answer, language, file));
    MoreReplications.number(answer.findings()).ifPresent(findings::wouldTake);
    keepRuns(answer, findings);
    return findings;
  }

  /** The answers as slides and as a document; neither where no policy is reached. */
  private static void writeAnswer(
      ComparedScenarios shown, Answer answer, Language language, Function<String, Path> file) {
    List<Ran> runs = runs(shown, answer, language);
    SeveralCharts charts = new SeveralCharts(runs, language);
    Answers answers =
        new Answers(shown.scenarios(), shown.names(language), answer.findings(), language);
    List<Told> all = new ArrayList<>();
    for (PolicyCase policy : answer.findings().cases()) {
      answers
          .of(policy)
          .ifPresent(
              one ->
                  all.add(
                      new Told(
                          one,
                          charts
                              .difference(one.told(), policy.place())
                              .map(chart -> chart.titled(one.titled(chart.title(), language))),
                          StandingWords.after(
                              language.say(
                                  "Loam, %d replications of each scenario, common random numbers.",
                                  answer.spools().get(0).replications()),
                              shown.scenarios().get(0).city(),
                              language))));
    }
    if (all.isEmpty()) {
      return;
    }
    try {
      Files.write(file.apply("answer.pptx"), new AnswerSlides(all, language).bytes());
      Files.write(file.apply("answer.docx"), new AnswerDocument(all, language).bytes());
      Files.write(file.apply("answer.pdf"), new AnswerSheets(all, language).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("while writing the answer", e);
    }
  }

  private static List<Ran> runs(ComparedScenarios shown, Answer answer, Language language) {
    List<Ran> runs = new ArrayList<>();
    for (TrajectorySpool spool : answer.spools()) {
      int place = runs.size();
      runs.add(new Ran(shown.scenarios().get(place), shown.names(language).get(place), spool));
    }
    return runs;
  }

  /** The file that says what was found in a language. */
  public static String file(Language language) {
    return language == Language.ENGLISH
        ? "comparison.txt"
        : "comparison.%s.txt".formatted(language.id());
  }

  private String notice(Answer answer, Language language) {
    return answer.missing().notice(compared.reference().plan().replications(), language);
  }

  private List<String> answer(Answer answer, Language language) {
    return AnswerText.lines(
        compared.scenarios(), compared.names(language), answer.findings(), language);
  }

  private List<String> all(Answer answer, Language language) {
    List<String> lines = new ArrayList<>();
    if (!answer.missing().isEmpty()) {
      lines.addAll(List.of(notice(answer, language), ""));
    }
    lines.addAll(answer(answer, language));
    lines.addAll(
        ComparisonText.lines(
            compared.scenarios(), compared.names(language), answer.findings(), language));
    return lines;
  }

  /** All that was simulated, so that who verifies the results need not simulate it again. */
  private void writeSimulations(Answer answer, Function<String, Path> file) {
    List<TrajectorySpool> spools = answer.spools();
    TrajectoryTable.write(file.apply("comparison.parquet"), spools);
    List<Integer> paired =
        spools.get(0).numbers().stream().filter(number -> number <= question.twins()).toList();
    answer.twins().publish(file.apply(TwinsJournal.PUBLISHED), paired);
    List<TrajectorySpool> weak = new ArrayList<>();
    for (Scenario scenario : compared.weakened().stream().flatMap(List::stream).toList()) {
      weak.add(
          TrajectorySpool.of(
              answer.journal(),
              spools.size() + weak.size(),
              scenario.name(),
              scenario.backcast(),
              spools.get(0).dates(),
              paired));
    }
    if (!weak.isEmpty()) {
      TrajectoryTable.write(file.apply("weakened.parquet"), weak);
    }
  }

  /** What was simulated is kept as if it had been run alone, for the next comparison. */
  private void keepRuns(Answer answer, Findings findings) {
    for (int place = 0; place < answer.spools().size(); place++) {
      RunAnswer ran = RunAnswer.of(answer.spools().get(place));
      if (answer.there().get(place) < ran.spool().replications()) {
        Scenario scenario = compared.scenarios().get(place);
        RunStudy run =
            new RunStudy(
                scenario,
                compared.read().get(place),
                Structures.none(scenario),
                List.of(),
                List.of(),
                false);
        Subject subject = run.subjectOf(ran);
        findings.beside(
            new Findings.Beside(
                kept.apply(subject),
                "run",
                subject,
                () -> run.tell(ran, Language.ENGLISH),
                List.of(NUMBERS_ONLY)));
      }
    }
  }
}
