package loam.laboratory.changes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.findings.Finding;
import loam.report.page.QuestionReport;
import loam.report.table.Shown;
import loam.store.table.TableFile;
import loam.table.Filled;

/**
 * Which headline numbers differ between results by more than chance, replication by replication.
 *
 * @param results headline numbers of each, in the order in which they were named
 */
public record Changes(List<List<Headline>> results) implements Study<List<Change>> {
  private static final int MOST_SENTENCES = 5;

  public Changes {
    results = results.stream().map(List::copyOf).toList();
  }

  /**
   * Of folders of runs replication by replication, of other results table by table; or of files of
   * the one or the other.
   *
   * @throws loam.language.RefusedException if they are neither
   */
  public static Study<?> of(List<Path> places) {
    return places.stream().anyMatch(Headline::isIn)
        ? new Changes(places.stream().map(Headline::of).toList())
        : TableChanges.of(places);
  }

  /** Nothing is simulated: the question rests on the headline numbers, which go with it. */
  @Override
  public Subject subject() {
    Map<String, String> files = new LinkedHashMap<>();
    for (List<Headline> result : results) {
      files.put(
          "results/%d.csv".formatted(files.size() + 1),
          TableFile.text(Headline.TABLE.fill(result)));
    }
    List<String> scenarios = results.stream().map(one -> one.get(0).scenario()).toList();
    return Subject.ofFiles(
        "changes", String.join(" ", scenarios), Map.of("scenarios of", scenarios), files);
  }

  @Override
  public List<Change> make(Bench bench) {
    List<Change> changes = new ArrayList<>();
    for (int to = 2; to <= results.size(); to++) {
      changes.addAll(between(to - 1, to));
    }
    if (results.size() > 2) {
      changes.addAll(between(1, results.size()));
    }
    return changes;
  }

  private List<Change> between(int from, int to) {
    return Change.of("%d-%d".formatted(from, to), results.get(from - 1), results.get(to - 1));
  }

  @Override
  public Findings tell(List<Change> changes, Language language) {
    Filled table = Change.TABLE.fill(changes);
    List<Finding> found = found(changes, language);
    List<String> lines = new ArrayList<>(Shown.lines(table, language, Integer.MAX_VALUE));
    lines.add("");
    found.forEach(finding -> lines.add(finding.text()));
    QuestionReport page =
        new QuestionReport(
                language.say("what changed"),
                language.say(
                    "%d results, replication by replication; sums of a year for flows",
                    results.size()),
                language)
            .found(found)
            .table(language.say("Changes"), table, false);
    return Findings.saying(lines).table(table).page(page, subject(), language);
  }

  private static List<Finding> found(List<Change> changes, Language language) {
    List<Finding> found = new ArrayList<>();
    long significant = changes.stream().filter(Change::isSignificant).count();
    long same = changes.stream().filter(of -> of.difference().isIdentical()).count();
    found.add(
        new Finding(
            language.say(
                "Of %d headline numbers %d changed by more than chance, at an error rate of 5 %%"
                    + " for each step; %d are the same to the bit.",
                changes.size(), significant, same),
            changes.isEmpty() ? "" : "changes-0"));
    for (int row = 0; row < changes.size() && found.size() <= MOST_SENTENCES; row++) {
      Change change = changes.get(row);
      if (change.isSignificant()) {
        Figures figures = Figures.in(change.unit(), language);
        found.add(
            new Finding(
                language.say(
                    "%s: %s by %s went from %s to %s %s.",
                    change.step(),
                    change.metric().label(language),
                    Dates.day(change.date(), language),
                    figures.text(change.before()),
                    figures.text(change.after()),
                    figures.unit()),
                "changes-" + row));
      }
    }
    return found;
  }
}
