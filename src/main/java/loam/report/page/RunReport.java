package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Score;
import loam.experiment.StructuredRun;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Ran;
import loam.report.RunCharts;
import loam.report.findings.Answer;
import loam.report.findings.RunAnswers;
import loam.report.findings.RunFindings;
import loam.report.table.Table;
import loam.scenario.Scenario;

/** The report of one run. */
public final class RunReport {
  private static final List<Metric> MONEY =
      List.of(
          Metric.VC_TOTAL,
          Metric.FUNDS_INVESTED_TOTAL,
          Metric.FUNDS_COINVESTED_TOTAL,
          Metric.LEVERAGE_ACCOUNTING);

  private final Scenario scenario;
  private final String name;
  private final String description;
  private final Trajectories trajectories;
  private final List<Score> scores;
  private final Language language;
  private final RunTables tables;
  private final RunPictures pictures;
  private String warning = "";
  private Optional<StructuredRun> structured = Optional.empty();

  /**
   * A report.
   *
   * @param name of the scenario in the language of the report
   * @param description the same
   */
  public RunReport(
      Scenario scenario,
      String name,
      String description,
      Trajectories trajectories,
      List<Score> scores,
      Language language) {
    this.scenario = scenario;
    this.name = name;
    this.description = description;
    this.trajectories = trajectories;
    this.scores = List.copyOf(scores);
    this.language = language;
    this.tables = new RunTables(trajectories, language);
    this.pictures = new RunPictures(new Ran(scenario, name, trajectories), tables, language);
  }

  /** Puts a sentence above all else, such as that replications are missing; may be empty. */
  public RunReport noting(String notice) {
    warning = notice;
    return this;
  }

  /** Adds what the structural alternatives showed, if they were run. */
  public RunReport structured(Optional<StructuredRun> run) {
    structured = run;
    return this;
  }

  /**
   * The page and its tables.
   *
   * @param command as typed in the results folder, without options that all have
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  public Report make(String command, Map<String, Object> inputs, String manifest) {
    Table about = AboutTable.of(inputs, language);
    Table levers = LeverTable.of(List.of(scenario), List.of(name), language);
    Table sectors = new SectorTables(trajectories, scenario.city().roster(), language).all();
    List<Section> sections = new ArrayList<>();
    new RunAnswers(scenario, trajectories, language)
        .of(name, scores)
        .map(this::answer)
        .ifPresent(sections::add);
    sections.add(findings());
    sections.add(scoreboard());
    scenario
        .city()
        .others()
        .scorecard()
        .ifPresent(
            scorecard -> sections.add(BacktestSection.of(scorecard, scenario.city(), language)));
    sections.add(projections());
    new VarianceSection(scenario, trajectories, structured, language)
        .section()
        .ifPresent(sections::add);
    sections.add(states());
    sections.add(money());
    sections.add(sectors());
    sections.add(PageWords.levers(levers, language));
    sections.add(new Methods(language).section(scenario));
    sections.add(PageWords.again(List.of(command), about, language));
    Page page =
        new Page(
            language.id(),
            language.say("Loam: %s", name),
            subtitle(),
            warning(),
            sections,
            PageWords.of(language),
            manifest);
    return new Report(
        PageTemplate.html(page),
        List.of(tables.projections(), tables.scoreboard(scores), sectors, levers, about),
        language);
  }

  private String warning() {
    return (warning + " " + PageWords.warnings(List.of(scenario), language)).strip();
  }

  private String subtitle() {
    return language.say(
        "%d replications to %s, seed %d. %s",
        scenario.plan().replications(),
        Dates.day(scenario.plan().end(), language),
        scenario.plan().seed(),
        description);
  }

  private Section answer(Answer answer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Headline(answer));
    blocks.addAll(pictures.answer(answer.told(), "headlines"));
    blocks.add(
        words(
            language.say(
                "Each number is the median of the replications; the ranges hold 80 %% of them.")));
    return new Section("s-answer", language.say("The answer"), blocks);
  }

  private Section findings() {
    RunFindings findings = new RunFindings(scenario, trajectories, scores, language);
    return new Section(
        "s-findings",
        language.say("Findings"),
        List.of(
            words(PageWords.rules(List.of(scenario), language)),
            new Block.Sentences(language.say("What is to be expected"), findings.projections()),
            new Block.Sentences(
                language.say("The hindcast beside published figures"), findings.hindcast()),
            new Block.Sentences(
                language.say("What the model meets and misses"), findings.scoreboard())));
  }

  private Section scoreboard() {
    Table table = tables.shortScoreboard(scores);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        words(
            language.say(
                "A figure is met if the mean of the replications lies within its tolerance,"
                    + " which allows for differences of definition.")));
    blocks.addAll(pictures.scoreboard(table.id()));
    blocks.add(new Block.Numbers(table, false));
    return new Section("s-scoreboard", language.say("Scoreboard"), blocks);
  }

  private Section projections() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        words(
            scenario.vectors() > 1
                ? language.say(
                    "Bands hold chance between replications and what published figures leave open"
                        + " of the parameters; structure is in neither.")
                : language.say(
                    "Bands hold chance between replications only, given the parameters; the"
                        + " uncertainty of the parameters is not in them.")));
    blocks.add(new Block.Numbers(tables.headlines(scenario.city().calibrationDate()), false));
    blocks.addAll(pictures.multiples("headlines"));
    blocks.addAll(
        pictures.fans(
            trajectories.catalogue().having(RunCharts.metrics()).stream()
                .filter(metric -> !MONEY.contains(metric))
                .toList()));
    return new Section("s-projections", language.say("Projections"), blocks);
  }

  private Section states() {
    return new Section("s-states", language.say("Tiers, stages and unicorns"), pictures.states());
  }

  private Section money() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        words(
            language.say(
                "Government and private money in rounds. Accounting leverage divides one by the"
                    + " other and says nothing about cause; the additionality of deals and that in"
                    + " the whole city need a comparison (loam compare).")));
    blocks.addAll(pictures.fans(trajectories.catalogue().having(MONEY)));
    return new Section("s-money", language.say("Money"), blocks);
  }

  private Section sectors() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        words(
            language.say(
                "Medians over the replications, with the ends of the 80 %% interval. Sizes include"
                    + " large firms, whose revenue is given, not simulated.")));
    new SectorTables(trajectories, scenario.city().roster(), language)
        .bySector()
        .forEach(table -> blocks.add(new Block.Numbers(table, true)));
    return new Section("s-sectors", language.say("Sectors by year"), blocks);
  }

  private static Block words(String text) {
    return new Block.Words("", List.of(text));
  }
}
