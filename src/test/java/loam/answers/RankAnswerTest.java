package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.cli.AnswersAsJson;
import loam.cli.AnswersAsJson.Ranked;
import loam.report.page.Report;
import loam.store.file.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The best of three scenarios by venture capital in 2026, of which monthly values are 5, 8 and 6 bn
 * CNY with 0.1 more and less in turn: 60, 96 and 72 bn CNY a year. Differences do not scatter, so
 * that all is settled by the first stage of 20 replications.
 */
class RankAnswerTest {
  static final Expected RANKS =
      Expected.of(
          """
          step | scenario | metric   | unit | mean       | standing
          20   | small    | vc.total | CNY  | 60e9 ~ 60  | out
          20   | less     | vc.total | CNY  | 72e9 ~ 72  | out
          20   | more     | vc.total | CNY  | 96e9 ~ 96  | best ~ the best
          """);

  /** As {@code rank.csv} is. */
  static final String CSV =
      """
      scenario,mean,step,standing,metric,unit
      more,96000000000,20,best,vc.total,CNY
      less,72000000000,20,out,vc.total,CNY
      small,60000000000,20,out,vc.total,CNY
      """;

  private final Ranked ranked;
  private final Path folder;

  RankAnswerTest(@TempDir Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    ranked = AnswersAsJson.rank(folder);
  }

  @Test
  void the_file_says_who_stays() throws IOException {
    Labels.RANK_CSV.check(Read.csv(ranked.csv()), RANKS);
    assertThat(Files.readString(ranked.csv()).lines()).hasSameSizeAs(CSV.lines().toList());
  }

  @Test
  void the_json_says_who_stays() {
    Labels.RANK_JSON.check(Read.json(ranked.json(), "tables.rank"), RANKS);
    assertThat(Json.parse(ranked.json()))
        .containsEntry("decided", true)
        .containsEntry("best", "more")
        .containsEntry("results", folder.toString());
    Labels.RANKING_JSON.check(
        Read.json(ranked.json(), "ranking"),
        Expected.of(
            """
            procedure                       | metric   | unit | since      | date       | better | confidence | zone  | first | each | most
            Kim and Nelson 2001, KN, c = 1  | vc.total | CNY  | 2026-01-01 | 2026-12-31 | larger | 0.95       | 5e9   | 20    | 1    | 100
            """));
  }

  @Test
  void page_and_workbook_say_who_stays() {
    Report report = ranked.report();

    Labels.RANK_PAGE.check(Read.page(report.html(), "rank"), RANKS);
    Labels.RANK_SHEET.check(Read.sheet(report.workbook(), "rank"), RANKS);
    assertThat(Read.findings(report.html()))
        .containsExactly("The best is more, with a mean of 96 bn CNY after 20 replications.");
  }

  @Test
  void the_terminal_says_who_stays() {
    assertThat(ranked.lines())
        .containsSubsequence(
            List.of(
                "Best of 3 scenarios by Venture capital invested on 2026-12-31; larger is better.",
                "Confidence 95 %, indifference zone 5 bn CNY; common random numbers in every"
                    + " scenario.",
                "The best is more, with a mean of 96 bn CNY after 20 replications.",
                "Guarantee: if the true best is ahead of all others by 5 bn CNY at least, this"
                    + " finds it with probability 95 % or more.",
                "60 replications in all; 60 if every scenario had gone on as long."))
        .contains("after 20 replications small is out, with a mean of 60 bn CNY");
  }

  /** Small and more are the same in every replication. */
  @Test
  void equals_are_best_together_and_no_guarantee_is_needed_among_them() throws Exception {
    Ranked equal = AnswersAsJson.rank(folder, List.of(8.0, 8.0, 6.0), 5e9, 100);

    assertThat(equal.lines())
        .contains(
            "The same to the bit in all 20 replications, and together the best: small, more, each"
                + " with a mean of 96 bn CNY.");
    assertThat(Json.parse(equal.json()))
        .containsEntry("tied", List.of("small", "more"))
        .doesNotContainKey("best");
  }

  /**
   * More and less have equal means, and their differences are ±2.4 bn CNY a year in turn: a zone of
   * a tenth of that is not reached with the 20 replications that are allowed.
   */
  @Test
  void what_is_not_decided_is_called_so_and_has_no_guarantee() throws Exception {
    Ranked open = AnswersAsJson.rank(folder, List.of(5.0, 8.0, 8.0), 0.24e9, 20);

    assertThat(open.lines())
        .contains("Not decided: after 20 replications each, the limit, these are still in:")
        .contains("  more, with a mean of 96 bn CNY", "  less, with a mean of 96 bn CNY")
        .contains(
            "No guarantee holds among them. Give more replications (--at-most) or a wider zone"
                + " (--zone).")
        .noneMatch(line -> line.startsWith("  small") || line.startsWith("Guarantee"));
    assertThat(Json.parse(open.json())).containsEntry("decided", false).doesNotContainKey("best");
  }

  /** Small leaves at 20, the other two are still in at 22: 20 + 22 + 22 of three times 22. */
  @Test
  void what_was_saved_by_those_that_left_is_counted() throws Exception {
    Ranked open = AnswersAsJson.rank(folder, List.of(5.0, 8.0, 8.0), 0.24e9, 22);

    assertThat(open.lines())
        .contains("64 replications in all; 66 if every scenario had gone on as long.")
        .contains("Not decided: after 22 replications each, the limit, these are still in:");
  }

  /** Two replications of each of twenty vectors are the first stage: 40 of each of three. */
  @Test
  void replications_of_one_vector_are_taken_together_and_it_is_said() throws Exception {
    Ranked vectors = AnswersAsJson.rank(folder, List.of(5.0, 8.0, 6.0), 5e9, 100, 2);

    assertThat(vectors.lines())
        .contains("The best is more, with a mean of 96 bn CNY after 40 replications.")
        .contains("120 replications in all; 120 if every scenario had gone on as long.")
        .contains(
            "Procedure KN (S.-H. Kim, B. L. Nelson, ACM TOMACS 11, 2001), first stage 40"
                + " replications, c = 1.")
        .anyMatch(line -> line.contains("is the mean of the 2 replications of a vector."));
    Labels.RANKING_JSON.check(
        Read.json(vectors.json(), "ranking"),
        Expected.of(
            """
            procedure                       | metric   | unit | since      | date       | better | confidence | zone  | first | each | most
            Kim and Nelson 2001, KN, c = 1  | vc.total | CNY  | 2026-01-01 | 2026-12-31 | larger | 0.95       | 5e9   | 40    | 2    | 100
            """));
  }
}
