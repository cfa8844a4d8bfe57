package loam.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.comparison.LedgerSummary;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.IntervalWords;
import loam.report.MoreReplications;
import loam.report.Ran;
import loam.report.findings.Answers;
import loam.report.findings.ComparisonFindings;
import loam.report.findings.Finding;
import loam.report.table.Shown;
import loam.report.table.Table;
import loam.scenario.Scenario;
import loam.stats.DecimalText;
import loam.store.table.StoredComparison;
import loam.study.PathPoint;

/** The report of a comparison. */
public final class ComparisonReport {
  private final List<Scenario> scenarios;
  private final List<String> names;
  private final Findings findings;
  private final Language language;
  private final ComparisonTables tables;
  private final ComparisonFindings sentences;
  private String warning = "";

  /**
   * A report.
   *
   * @param scenarios the reference first
   * @param names what people call them in the language
   */
  public ComparisonReport(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    this.scenarios = List.copyOf(scenarios);
    this.names = List.copyOf(names);
    this.findings = findings;
    this.language = language;
    this.tables = new ComparisonTables(findings, names, language);
    this.sentences = new ComparisonFindings(scenarios, names, findings, language);
  }

  /** Puts a sentence above all else, such as that replications are missing; may be empty. */
  public ComparisonReport noting(String notice) {
    warning = notice;
    return this;
  }

  /**
   * The page and its tables.
   *
   * @param runs one per scenario
   * @param stored the tables of the same comparison
   * @param command as typed in the results folder, without options that all have
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  public Report make(
      List<? extends Trajectories> runs,
      StoredComparison stored,
      String command,
      Map<String, Object> inputs,
      String manifest) {
    Table about = AboutTable.of(inputs, language);
    Table levers = LeverTable.of(scenarios, names, language);
    ComparisonPictures pictures = new ComparisonPictures(ran(runs), stored, language);
    List<Section> sections = new ArrayList<>();
    answers(pictures).ifPresent(sections::add);
    sections.add(ledgerSection(pictures));
    sections.add(
        new Section(
            "s-effects", language.say("When does it begin, and how much?"), effects(pictures)));
    sections.add(moneySection(pictures));
    sections.add(findingsSection());
    sections.add(PageWords.levers(levers, language));
    sections.add(new Methods(language).section(reference()));
    sections.add(PageWords.again(List.of(command), about, language));
    Page page =
        new Page(
            language.id(),
            language.say("Loam: %s against %s", title(), names.get(0)),
            language.say(
                "Reference %s, %d replications to %s, seed %d; common random numbers in every"
                    + " scenario.",
                names.get(0),
                findings.comparison().replications(),
                Dates.day(reference().plan().end(), language),
                reference().plan().seed()),
            warning(),
            sections,
            PageWords.of(language),
            manifest);
    return new Report(PageTemplate.html(page), workbook(runs, levers, about), language);
  }

  private String warning() {
    return (warning + " " + PageWords.warnings(scenarios, language)).strip();
  }

  private List<Table> workbook(List<? extends Trajectories> runs, Table levers, Table about) {
    List<PolicyCase> all = findings.cases();
    List<Table> sheets = new ArrayList<>();
    sheets.add(tables.effects("effects", all));
    sheets.add(
        Shown.of(PathPoint.TABLE.fill(PathPoint.of(findings, names.get(0), names)), language));
    sheets.add(tables.ledger("ledger", all));
    sheets.add(tables.money("money", all));
    sheets.add(tables.regimes("regimes", all));
    sheets.add(tables.assumed("assumed", all));
    for (int place = 0; place < runs.size(); place++) {
      sheets.add(numbered(new RunTables(runs.get(place), language).projections(), place));
      sheets.add(
          numbered(
              new SectorTables(runs.get(place), scenarios.get(place).city().roster(), language)
                  .all(),
              place));
    }
    sheets.add(levers);
    sheets.add(about);
    return sheets;
  }

  private Table numbered(Table table, int place) {
    return new Table(
        "%s-%d".formatted(table.id(), place),
        language.say("%s: %s", names.get(place), table.caption()),
        table.columns(),
        table.rows());
  }

  private Scenario reference() {
    return scenarios.get(0);
  }

  private String title() {
    return String.join(language.say(", "), names.subList(1, names.size()));
  }

  /** The answers of all policies; nothing where none is reached. */
  private Optional<Section> answers(ComparisonPictures pictures) {
    Answers answers = new Answers(scenarios, names, findings, language);
    List<Block> blocks =
        findings.cases().stream()
            .flatMap(
                policy ->
                    answers.of(policy).stream()
                        .flatMap(
                            answer ->
                                Stream.concat(
                                    Stream.<Block>of(new Block.Headline(answer)),
                                    pictures.answer(policy.place(), answer).stream())))
            .collect(Collectors.toCollection(ArrayList::new));
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(
        new Block.Words(
            "",
            List.of(
                language.say(
                    "Each number is the mean difference from %s; the ranges of one policy hold"
                        + " together with %s %% confidence.",
                    names.get(0), DecimalText.of(100 * findings.comparison().level())))));
    return Optional.of(new Section("s-answer", language.say("The answer"), blocks));
  }

  private Section findingsSection() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words("", List.of(PageWords.rules(List.of(reference()), language))));
    for (PolicyCase policy : findings.cases()) {
      List<Finding> none = sentences.noEffects(policy);
      List<Finding> assumed = sentences.assumed(policy);
      Stream.of(
              new Block.Sentences(sentences.name(policy), sentences.effects(policy)),
              new Block.Sentences(
                  language.say("Not significant: %d metrics", none.size()), none, true),
              new Block.Sentences("", sentences.ledger(policy)),
              new Block.Sentences("", sentences.money(policy)),
              new Block.Sentences(
                  language.say("What rests on assumed strengths of levers: %d", assumed.size()),
                  assumed,
                  true))
          .filter(block -> !block.folded() || !block.findings().isEmpty())
          .forEach(blocks::add);
    }
    return new Section("s-findings", language.say("How sure is each of these?"), blocks);
  }

  private List<Block> effects(ComparisonPictures pictures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Words(
            "",
            List.of(
                language.say(
                    "Differences are paired. The intervals of one scenario's outcomes hold together"
                        + " with %s %% confidence (Bonferroni); a difference is significant where"
                        + " its interval leaves out 0. Flows are sums, and rates means, from the"
                        + " month on in which the scenario begins. The interval of the pairs holds"
                        + " a new pair of replications in 80 %% of all cases.",
                    DecimalText.of(100 * findings.comparison().level())))));
    MoreReplications.of(findings, language)
        .ifPresent(sentence -> blocks.add(new Block.Words("", List.of(sentence))));
    IntervalWords.ofFew(findings, language)
        .ifPresent(sentence -> blocks.add(new Block.Words("", List.of(sentence))));
    for (PolicyCase policy : findings.cases()) {
      blocks.addAll(pictures.forest(policy.place()));
      blocks.addAll(
          byDate(
              "effects-%d".formatted(policy.place()),
              policy,
              (id, date) -> tables.effects(id, policy, date)));
      path(policy).ifPresent(blocks::add);
      blocks.addAll(pictures.differences(policy.place()));
      blocks.add(
          new Block.Numbers(
              tables.regimes("regimes-%d".formatted(policy.place()), List.of(policy)), true));
      Table assumed = tables.assumed("assumed-%d".formatted(policy.place()), List.of(policy));
      if (!assumed.isEmpty()) {
        blocks.add(new Block.Numbers(assumed, true));
      }
    }
    return blocks;
  }

  /** Its effects year by year, folded. */
  private Optional<Block> path(PolicyCase policy) {
    String name = policy.scenario().name();
    List<PathPoint> points =
        PathPoint.of(findings, names.get(0), scenarios.stream().map(Scenario::name).toList())
            .stream()
            .filter(point -> point.scenario().equals(name))
            .toList();
    if (points.isEmpty()) {
      return Optional.empty();
    }
    Table all =
        Shown.of(
            PathPoint.TABLE.fill(points),
            language,
            List.of(
                "metric",
                "date",
                "reference_mean",
                "difference",
                "difference_low",
                "difference_high",
                "n"));
    return Optional.of(
        new Block.Numbers(
            new Table(
                "by-year-%d".formatted(policy.place()),
                language.say(
                    "Effects year by year: %s; each interval alone has %s %% confidence",
                    names.get(policy.place()),
                    Figures.in("1", language).text(100 * findings.level(policy.place()))),
                all.columns(),
                all.rows()),
            true));
  }

  /** The table of the last date open, and under it those of earlier dates folded. */
  private static List<Block> byDate(
      String id, PolicyCase policy, BiFunction<String, LocalDate, Table> table) {
    List<Block> blocks = new ArrayList<>();
    for (LedgerSummary ledger : policy.ledgers()) {
      LocalDate date = ledger.date();
      boolean isLast = date.equals(policy.lastDate());
      String name = isLast ? id : "%s-%s".formatted(id, date);
      blocks.add(0, new Block.Numbers(table.apply(name, date), !isLast));
    }
    return blocks;
  }

  private Table money(PolicyCase policy) {
    return tables.money("money-%d".formatted(policy.place()), List.of(policy));
  }

  private String ledgerWords() {
    return language.say(
        "Each firm stands beside its twin, the same firm with the same random numbers under the"
            + " reference. Deadweight got public money and would have come as far without it. The"
            + " placebo is one unit of money more in the private pool: what it moves is chance.");
  }

  private String moneyWords() {
    return language.say(
        "The three numbers of public and private money answer different questions and are never"
            + " added or averaged. Accounting leverage divides money that stands side by side;"
            + " the additionality of deals asks what a round would have had without its fund; the"
            + " additionality in the whole city compares with the reference.");
  }

  private Section ledgerSection(ComparisonPictures pictures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words("", List.of(ledgerWords())));
    for (PolicyCase policy : findings.cases()) {
      blocks.addAll(pictures.waterfalls(policy.place()));
      blocks.addAll(
          byDate(
              "ledger-%d".formatted(policy.place()),
              policy,
              (id, date) -> tables.ledger(id, policy, date)));
    }
    return new Section(
        "s-ledger", language.say("Who gains, and what would have come anyway?"), blocks);
  }

  private Section moneySection(ComparisonPictures pictures) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words("", List.of(moneyWords())));
    for (PolicyCase policy : findings.cases()) {
      blocks.addAll(pictures.leverage(policy.place()));
      blocks.add(new Block.Numbers(money(policy), false));
    }
    return new Section("s-money", language.say("What does it cost?"), blocks);
  }

  private List<Ran> ran(List<? extends Trajectories> runs) {
    List<Ran> ran = new ArrayList<>();
    for (int place = 0; place < runs.size(); place++) {
      ran.add(new Ran(scenarios.get(place), names.get(place), runs.get(place)));
    }
    return ran;
  }
}
