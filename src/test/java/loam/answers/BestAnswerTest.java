package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loam.comparison.Comparison;
import loam.comparison.Study.Findings;
import loam.language.Language;
import loam.report.ComparisonText;
import loam.report.findings.BestFindings;
import loam.report.findings.Finding;
import loam.report.page.ComparisonReport;
import loam.report.page.Report;
import loam.scenario.Scenario;
import loam.store.StoredComparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three scenarios, the third of which does half of what the second does. Of unicorns they have 600,
 * 610 and 605; differences are 10 ± 2, 5 ± 1 and 5 ± 1 by the signs of {@link Paths}. Hsu's allowance
 * with three scenarios is one-sided with 0.05 / 2, so that it is the half-width of {@link
 * ComparisonAnswer}: 0.3241625 standard deviations. Of money, less is better: 50.4, 55.4 and 52.9 bn
 * CNY, 5 ± 1 and 2.5 ± 0.5 bn apart.
 */
class BestAnswerTest {
  private static final List<String> NAMES = List.of("small", "more", "half");
  private static final List<Run> RUNS =
      List.of(new Run("small", 0), new Run("more", 1), new Run("half", 0.5));
  private static final Comparison COMPARISON = new Comparison(RUNS, ComparisonAnswer.SINCE, 0.95);

  private static List<Scenario> scenarios() {
    List<Scenario> scenarios = new ArrayList<>(ComparisonAnswer.scenarios());
    scenarios.add(RunAnswer.scenario().with("half", List.of()));
    return scenarios;
  }

  private static Findings findings() {
    Findings two = ComparisonAnswer.findings();
    return new Findings(COMPARISON, two.effects(), two.cases());
  }

  private static final Expected BEST =
      Expected.of(
          """
          metric                         | unit   | scenario | mean | low     | high    | standing
          Unicorns                       | firms  | small    | 600  | −10.6   | 0       | ruled out
          Unicorns                       | firms  | more     | 610  | 0       | +5.32   | it alone
          Unicorns                       | firms  | half     | 605  | −5.32   | 0       | ruled out
          Public money and taxes forgone | bn CNY | small    | 50.4 | −2.66   | 0       | it alone
          Public money and taxes forgone | bn CNY | more     | 55.4 | 0       | +5.32   | ruled out
          Public money and taxes forgone | bn CNY | half     | 52.9 | 0       | +2.66   | ruled out
          """);

  @Test
  void page_and_workbook_say_which_may_be_the_best(@TempDir Path folder) {
    ComparisonAnswerTest.write(folder);
    Report report =
        new ComparisonReport(
                scenarios(), NAMES, findings(), ComparisonAnswer.question(), Language.ENGLISH)
            .make(RUNS, StoredComparison.read(folder), "loam compare", Map.of("seed", 7), "{}");

    Labels.BEST_PAGE.checkRows(Read.page(report.html(), "best"), BEST);
    Labels.BEST_SHEET.checkRows(Read.sheet(report.workbook(), "best"), BEST);
  }

  @Test
  void the_terminal_marks_those_that_are_ruled_out() {
    List<String> lines =
        ComparisonText.lines(scenarios(), NAMES, findings(), List.of(Run.END), Language.ENGLISH);

    List<String> table = Read.from("== best of all 3 scenarios by 2026-12-31 ==", lines);
    Labels.BEST_TERMINAL.checkRows(
        Read.terminal(table.subList(2, table.size())),
        Expected.of(
            """
            metric                         | unit   | small             | more              | half
            Unicorns                       | firms  | 600 [−10.6, 0] ×  | 610 [0, +5.32]    | 605 [−5.32, 0] ×
            Public money and taxes forgone | bn CNY | 50.4 [−2.66, 0]   | 55.4 [0, +5.32] × | 52.9 [0, +2.66] ×
            """));
  }

  @Test
  void the_sentences_name_the_best() {
    assertThat(new BestFindings(NAMES, COMPARISON, Run.END, Language.ENGLISH).all())
        .extracting(Finding::text, Finding::anchor)
        .contains(
            tuple(
                "Unicorns by the end of 2026: more is the best of 3 scenarios, all others are ruled"
                    + " out (n = 39).",
                "best-unicorns"),
            tuple(
                "Public money and taxes forgone by the end of 2026: small is the best of 3"
                    + " scenarios, all others are ruled out (n = 39).",
                "best-fiscal.total"));
  }
}
