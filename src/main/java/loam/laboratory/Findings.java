package loam.laboratory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import loam.language.Language;
import loam.report.chart.Chart;
import loam.report.page.QuestionReport;
import loam.store.Journal;
import loam.store.ResultFolder;
import loam.table.Filled;

/**
 * What an answer says, as far as it goes: sentences and small tables at once; large tables, charts,
 * other files and the page when they are asked for, each by itself and in any order.
 */
public final class Findings {
  /** Files of which nothing is known but that they are written. */
  @FunctionalInterface
  public interface Files {
    /**
     * Writes them.
     *
     * @param file gives the path of a file by its name in the folder
     * @throws loam.report.chart.ChartsUnavailableException if this machine cannot draw; the others
     *     have been written
     */
    void write(Function<String, Path> file);
  }

  /**
   * Results of another kind that come with these, and are kept in a folder of their own.
   *
   * @param place of the folder
   * @param flags options without values that the command would have had
   */
  public record Beside(
      Path place, String kind, Subject subject, Supplier<Findings> findings, List<String> flags) {}

  private final List<String> lines = new ArrayList<>();
  private final List<Filled> tables = new ArrayList<>();
  private final List<Supplier<Filled>> large = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Files> files = new ArrayList<>();
  private final Map<String, Chart> charts = new LinkedHashMap<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Beside> beside = new ArrayList<>();
  private final List<List<String>> hashes = new ArrayList<>();
  private final Map<String, Object> inputs = new LinkedHashMap<>();
  private final Map<String, String> copies = new LinkedHashMap<>();
  private Optional<Page> page = Optional.empty();
  private Optional<Journal.Used> used = Optional.empty();
  private int more;
  private boolean isWhole = true;
  private boolean countsRuns;

  /** An answer that says something in sentences, which are printed as soon as they are known. */
  public static Findings saying(List<String> lines) {
    Findings findings = new Findings();
    findings.lines.addAll(lines);
    return findings;
  }

  /** A table, which becomes a file, a table of SQL and a list in JSON. */
  public Findings table(Filled table) {
    tables.add(table);
    return this;
  }

  /** Several of them. */
  public Findings tables(List<Filled> all) {
    tables.addAll(all);
    return this;
  }

  /** A table that is too long for JSON. */
  public Findings largeTable(Supplier<Filled> table) {
    large.add(table);
    return this;
  }

  /** A small file. */
  public Findings text(String name, String text) {
    texts.put(name, text);
    return this;
  }

  /** Files of any kind. */
  public Findings files(Files some) {
    files.add(some);
    return this;
  }

  /** Charts by the names of their files. */
  public Findings charts(Map<String, Chart> some) {
    charts.putAll(some);
    return this;
  }

  /** The report. */
  public Findings page(Page of) {
    page = Optional.of(of);
    return this;
  }

  /** The report of a question, without what all such reports end with. */
  public Findings page(QuestionReport report, Subject subject, Language language) {
    return page(
        (command, made, manifest) ->
            report.make(subject.scenarios(), subject.names(language), command, made, manifest));
  }

  /** What the tables do not say, for JSON. */
  public Findings facts(Map<String, Object> more) {
    facts.putAll(more);
    return this;
  }

  /** Leaves those of the kept simulations beside the answer on which it rests. */
  public Findings restsOn(Journal.Used simulations) {
    used = Optional.of(simulations);
    return this;
  }

  /** Vouches for replications, by the hashes of each scenario's. */
  public Findings vouching(List<List<String>> replications) {
    hashes.addAll(replications);
    return this;
  }

  /**
   * What the answer follows from, where that is not the same as what was asked: fewer replications,
   * for example.
   *
   * @param made whole scenarios by their names in the folder
   */
  public Findings madeOf(Map<String, Object> of, Map<String, String> made) {
    inputs.putAll(of);
    copies.putAll(made);
    return this;
  }

  /** Says how many replications more would show what these do not. */
  public Findings wouldTake(int replications) {
    more = replications;
    return this;
  }

  /** Says how many model runs it took. */
  public Findings countingRuns() {
    countsRuns = true;
    return this;
  }

  /** Says whether all that was asked is answered. */
  public Findings whole(boolean all) {
    isWhole = all;
    return this;
  }

  /** Keeps other results that came with these, unless their folder is there. */
  public Findings beside(Beside other) {
    beside.add(other);
    return this;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  public List<Filled> tables() {
    return List.copyOf(tables);
  }

  public List<Supplier<Filled>> large() {
    return List.copyOf(large);
  }

  public Map<String, String> texts() {
    return texts;
  }

  public List<Files> files() {
    return List.copyOf(files);
  }

  /** Charts by the names of their files, in their order. */
  public Map<String, Chart> charts() {
    return charts;
  }

  public Map<String, Object> facts() {
    return facts;
  }

  public Optional<Page> page() {
    return page;
  }

  /** Which of the kept simulations go beside the answer; nothing if it has them in tables. */
  public Optional<Journal.Used> used() {
    return used;
  }

  public List<List<String>> hashes() {
    return List.copyOf(hashes);
  }

  /** What the answer follows from. */
  public Map<String, Object> inputsOr(Map<String, Object> asked) {
    return inputs.isEmpty() ? asked : inputs;
  }

  /** Whole scenarios by their names in the folder. */
  public Map<String, String> copiesOr(Map<String, String> asked) {
    return copies.isEmpty() ? asked : copies;
  }

  /** How many replications more would show what these do not; 0 for nobody knows. */
  public int more() {
    return more;
  }

  public boolean isWhole() {
    return isWhole;
  }

  public boolean countsRuns() {
    return countsRuns;
  }

  public List<Beside> beside() {
    return List.copyOf(beside);
  }

  /** Writes what is small. */
  public void writeTexts(ResultFolder folder) {
    texts.forEach(folder::write);
  }
}
