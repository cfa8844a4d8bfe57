package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.language.Language;
import loam.report.chart.Chart;
import loam.report.findings.Finding;
import loam.report.table.Shown;
import loam.report.table.Table;
import loam.scenario.Scenario;
import loam.table.Filled;

/**
 * The report of one question: what was found in sentences, then what it rests on, in the order in
 * which it is added.
 */
public final class QuestionReport {
  private final String title;
  private final String subtitle;
  private final Language language;
  private final Pictures pictures;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Table> sheets = new ArrayList<>();
  private final List<Section> evidence = new ArrayList<>();
  private String telling = "manifest.json";
  private String notice = "";
  private String question = "";
  private String rests = "";
  private Optional<Table> levers = Optional.empty();

  /**
   * A report without anything.
   *
   * @param title what is asked about
   * @param subtitle the question and how much was simulated for it
   */
  public QuestionReport(String title, String subtitle, Language language) {
    this.title = title;
    this.subtitle = subtitle;
    this.language = language;
    this.pictures = new Pictures(language);
  }

  /**
   * Begins the page with the question as one would ask it; what was found follows.
   *
   * @param sentence that says on what the answer rests; the rules, with the city's standing, follow
   */
  public QuestionReport asking(String asked, String sentence) {
    question = asked;
    rests = sentence;
    return this;
  }

  /** Sentences, each with the anchor of its numbers. */
  public QuestionReport found(List<Finding> sentences) {
    findings.addAll(sentences);
    return this;
  }

  /** A table under a heading of its own, folded if it is long. */
  public QuestionReport table(String heading, Filled filled, boolean folded) {
    return table(heading, Shown.of(filled, language), folded);
  }

  QuestionReport table(String heading, Table table, boolean folded) {
    return section(heading, table, List.of(new Block.Numbers(table, folded)));
  }

  /** A chart under a heading of its own, with its numbers. */
  public QuestionReport picture(String heading, Chart chart, Filled filled) {
    return picture(heading, chart, Shown.of(filled, language));
  }

  QuestionReport picture(String heading, Chart chart, Table table) {
    List<Block> blocks = new ArrayList<>();
    pictures.besideTable("chart-" + table.id(), chart, table.id()).ifPresent(blocks::add);
    blocks.add(new Block.Numbers(table, false));
    return section(heading, table, blocks);
  }

  /** Words under a heading of their own. */
  public QuestionReport words(String id, String heading, List<String> paragraphs) {
    evidence.add(new Section("s-" + id, heading, List.of(new Block.Words("", paragraphs))));
    return this;
  }

  /** Names the file that says whether the same results were made again. */
  public QuestionReport toldBy(String file) {
    telling = file;
    return this;
  }

  /** Puts a sentence above all else, such as that replications are missing; may be empty. */
  public QuestionReport noting(String sentence) {
    notice = sentence;
    return this;
  }

  /** A table in the place of that of the levers which the scenarios set. */
  QuestionReport levers(Table table) {
    levers = Optional.of(table);
    return this;
  }

  /** A section that is ready, with its table. */
  QuestionReport section(Section ready, Table table) {
    return section(ready, List.of(table));
  }

  QuestionReport section(Section ready, List<Table> tables) {
    evidence.add(ready);
    sheets.addAll(tables);
    return this;
  }

  private QuestionReport section(String heading, Table table, List<Block> blocks) {
    sheets.add(table);
    evidence.add(new Section("s-" + table.id(), heading, blocks));
    return this;
  }

  /** What was asked, found, and on what it rests; then how to read how sure it is. */
  private List<Block> head(List<Scenario> scenarios) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Sentences(question, findings));
    if (!rests.isEmpty()) {
      blocks.add(new Block.Words("", List.of(rests)));
    }
    blocks.add(new Block.Words("", List.of(PageWords.rules(scenarios, language))));
    return blocks;
  }

  /**
   * The page and its tables.
   *
   * @param scenarios those that were simulated; levers and methods are left out if there are none
   * @param names what people call them in the language
   * @param command as typed in the results folder, without options that all have
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  public Report make(
      List<Scenario> scenarios,
      List<String> names,
      String command,
      Map<String, Object> inputs,
      String manifest) {
    Table about = AboutTable.of(inputs, language);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("s-findings", language.say("Findings"), head(scenarios)));
    sections.addAll(evidence);
    List<Table> tables = new ArrayList<>(sheets);
    if (!scenarios.isEmpty()) {
      Table set = levers.orElseGet(() -> LeverTable.of(scenarios, names, language));
      tables.add(set);
      sections.add(PageWords.levers(set, language));
      sections.add(new Methods(language).section(scenarios.get(scenarios.size() - 1)));
    }
    tables.add(about);
    sections.add(PageWords.again(List.of(command), telling, about, language));
    Page page =
        new Page(
            language.id(),
            language.say("Loam: %s", title),
            subtitle,
            (notice + " " + PageWords.warnings(scenarios, language)).strip(),
            sections,
            PageWords.of(language),
            manifest);
    return new Report(PageTemplate.html(page), tables, language);
  }
}
