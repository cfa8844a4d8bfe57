package loam.laboratory.changes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.language.Language;
import loam.language.RefusedException;
import loam.report.findings.Finding;
import loam.report.page.QuestionReport;
import loam.report.table.Shown;
import loam.store.table.TableFile;
import loam.table.Filled;

/**
 * Which numbers of tables differ between results of one kind, whatever it is.
 *
 * @param results the numbers of each, in the order in which they were named
 */
public record TableChanges(List<List<Stated>> results) implements Study<List<Moved>> {
  private static final int MOST_ROWS = 40;

  public TableChanges {
    results = results.stream().map(List::copyOf).toList();
  }

  /**
   * Of folders, or files of their numbers.
   *
   * @throws RefusedException if two that follow one another have no number in common
   */
  static TableChanges of(List<Path> places) {
    List<List<Stated>> results = places.stream().map(Stated::of).toList();
    for (int to = 1; to < results.size(); to++) {
      Map<List<String>, Stated> before = Stated.byPlace(results.get(to - 1));
      if (results.get(to).stream().noneMatch(one -> before.containsKey(one.place()))) {
        throw new RefusedException(
            "%s and %s have no number of a table in common", places.get(to - 1), places.get(to));
      }
    }
    return new TableChanges(results);
  }

  @Override
  public Subject subject() {
    Map<String, String> files = new LinkedHashMap<>();
    for (List<Stated> result : results) {
      files.put(
          "results/%d.csv".formatted(files.size() + 1), TableFile.text(Stated.TABLE.fill(result)));
    }
    List<String> tables = results.stream().map(TableChanges::tables).toList();
    return Subject.ofFiles("changes", "changes " + tables.get(0), Map.of("tables", tables), files);
  }

  private static String tables(List<Stated> result) {
    return result.stream().map(Stated::table).distinct().collect(Collectors.joining(" "));
  }

  @Override
  public List<Moved> make(Bench bench) {
    List<Moved> moved = new ArrayList<>();
    for (int to = 2; to <= results.size(); to++) {
      moved.addAll(
          Moved.of("%d-%d".formatted(to - 1, to), results.get(to - 2), results.get(to - 1)));
    }
    return moved;
  }

  @Override
  public Findings tell(List<Moved> moved, Language language) {
    Filled table = Moved.TABLE.fill(moved);
    List<Finding> found =
        List.of(
            new Finding(
                language.say(
                    "%d numbers of tables are otherwise; of %d the intervals are apart.",
                    moved.size(), moved.stream().filter(Moved::isApart).count()),
                moved.isEmpty() ? "" : "moved-0"));
    List<String> lines = new ArrayList<>();
    if (!moved.isEmpty()) {
      lines.addAll(Shown.lines(table, language, MOST_ROWS));
      lines.add("");
    }
    found.forEach(finding -> lines.add(finding.text()));
    QuestionReport page =
        new QuestionReport(
                language.say("what changed"),
                language.say("%d results, table by table", results.size()),
                language)
            .found(found)
            .table(language.say("Changes"), table, false);
    return Findings.saying(lines).table(table).page(page, subject(), language);
  }
}
