package loam.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import loam.comparison.Headlines;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.comparison.Study.Question;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.findings.ComparisonFindings;
import loam.report.table.Table;
import loam.scenario.Scenario;
import loam.stats.DecimalText;

/** The report of a comparison. */
public final class ComparisonReport {
  private final List<Scenario> scenarios;
  private final Findings findings;
  private final Question question;
  private final Language language;
  private final ComparisonTables tables;
  private final ComparisonFindings sentences;

  /**
   * A report.
   *
   * @param scenarios the reference first
   */
  public ComparisonReport(
      List<Scenario> scenarios, Findings findings, Question question, Language language) {
    this.scenarios = List.copyOf(scenarios);
    this.findings = findings;
    this.question = question;
    this.language = language;
    this.tables = new ComparisonTables(findings, language);
    this.sentences = new ComparisonFindings(scenarios, findings, language);
  }

  /**
   * The page and its tables.
   *
   * @param runs one per scenario
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  public Report make(
      List<? extends Trajectories> runs, Map<String, Object> inputs, String manifest) {
    Table about = AboutTable.of(inputs, language);
    Table levers = LeverTable.of(scenarios, language);
    List<Section> sections = new ArrayList<>();
    sections.add(findingsSection());
    sections.add(new Section("s-effects", language.say("Effects"), effects(runs)));
    sections.add(
        section("s-ledger", language.say("Ledger of public money"), ledgerWords(), this::ledger));
    sections.add(section("s-money", language.say("Money"), moneyWords(), this::money));
    sections.add(PageWords.levers(levers, language));
    sections.add(new Methods(language).section(reference()));
    sections.add(PageWords.again(List.of(command()), about, language));
    Page page =
        new Page(
            language.id(),
            language.say("Loam: %s against %s", title(), reference().name()),
            language.say(
                "Reference %s, %d replications to %s, seed %d; the same luck in every scenario.",
                reference().name(),
                findings.comparison().replications(),
                Dates.day(reference().plan().end(), language),
                reference().plan().seed()),
            scenarios.stream().anyMatch(Scenario::backcast) ? PageWords.backcast(language) : "",
            sections,
            PageWords.of(language),
            manifest);
    return new Report(PageTemplate.html(page), workbook(runs, levers, about));
  }

  private List<Table> workbook(List<? extends Trajectories> runs, Table levers, Table about) {
    List<PolicyCase> all = findings.cases();
    List<Table> sheets = new ArrayList<>();
    sheets.add(tables.effects("effects", all));
    sheets.add(tables.ledger("ledger", all));
    sheets.add(tables.money("money", all));
    sheets.add(tables.regimes("regimes", all));
    sheets.add(tables.assumed("assumed", all));
    for (int place = 0; place < runs.size(); place++) {
      sheets.add(numbered(new RunTables(runs.get(place), language).projections(), place));
      sheets.add(numbered(new SectorTables(runs.get(place), language).all(), place));
    }
    sheets.add(levers);
    sheets.add(about);
    return sheets;
  }

  private Table numbered(Table table, int place) {
    return new Table(
        "%s-%d".formatted(table.id(), place),
        language.say("%s: %s", scenarios.get(place).name(), table.caption()),
        table.columns(),
        table.rows());
  }

  private Scenario reference() {
    return scenarios.get(0);
  }

  private String title() {
    return String.join(
        language.say(", "),
        findings.cases().stream().map(policy -> policy.scenario().name()).toList());
  }

  private Section findingsSection() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words("", List.of(PageWords.rules(language))));
    for (PolicyCase policy : findings.cases()) {
      blocks.add(new Block.Sentences(sentences.name(policy), sentences.effects(policy)));
      List<Block> more =
          List.of(
              new Block.Sentences("", sentences.ledger(policy)),
              new Block.Sentences("", sentences.money(policy)),
              new Block.Sentences("", sentences.assumed(policy)));
      more.stream()
          .filter(block -> !((Block.Sentences) block).findings().isEmpty())
          .forEach(blocks::add);
    }
    return new Section("s-findings", language.say("Findings"), blocks);
  }

  private List<Block> effects(List<? extends Trajectories> runs) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Words(
            "",
            List.of(
                language.say(
                    "Differences are paired, with %s %% confidence intervals of the mean; flows are"
                        + " sums, and rates means, from %s on. Verdicts allow for all comparisons"
                        + " of the tables (Holm). The interval of the pairs is where 80 %% of the"
                        + " replications lie.",
                    DecimalText.of(100 * findings.comparison().level()),
                    Dates.day(findings.comparison().since(), language)))));
    for (PolicyCase policy : findings.cases()) {
      blocks.add(
          new Block.Numbers(
              tables.effects("effects-%d".formatted(policy.place()), List.of(policy)), false));
      new DifferenceCharts(runs.get(0), runs.get(policy.place()), policy, language)
          .blocks()
          .forEach(blocks::add);
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

  private Table ledger(PolicyCase policy) {
    return tables.ledger("ledger-%d".formatted(policy.place()), List.of(policy));
  }

  private Table money(PolicyCase policy) {
    return tables.money("money-%d".formatted(policy.place()), List.of(policy));
  }

  private String ledgerWords() {
    return language.say(
        "Each firm stands beside its twin, the same firm with the same luck under the reference."
            + " Deadweight got public money and would have come as far without it. The placebo is"
            + " one yuan more in the private pool: what it moves is chance.");
  }

  private String moneyWords() {
    return language.say(
        "The three numbers of public and private money answer different questions and are never"
            + " added or averaged. Accounting leverage divides money that stands side by side;"
            + " the additionality of deals asks what a round would have had without its fund; the"
            + " additionality in the whole city compares with the reference.");
  }

  private Section section(
      String id, String heading, String words, Function<PolicyCase, Table> table) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Words("", List.of(words)));
    findings.cases().forEach(policy -> blocks.add(new Block.Numbers(table.apply(policy), false)));
    return new Section(id, heading, blocks);
  }

  /** The command with all that the question says; Loam's files have names of its own. */
  private String command() {
    StringBuilder command = new StringBuilder("loam compare");
    for (int place = 0; place < scenarios.size(); place++) {
      command.append(" scenarios/%d.resolved.yaml".formatted(place));
    }
    for (LocalDate date : question.dates()) {
      command.append(" --date ").append(date);
    }
    List<Metric> usual = Headlines.metrics();
    question.metrics().stream()
        .filter(metric -> !usual.contains(metric))
        .forEach(metric -> command.append(" --metric ").append(metric.id()));
    command.append(" --confidence ").append(DecimalText.exact(question.level()));
    command.append(" --twins ").append(question.twins());
    return command.toString();
  }
}
