package loam.report;

import static loam.report.Soundness.all;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loam.language.Language;
import loam.report.page.Report;
import loam.store.file.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {
  private static final String ATTACK = "<script>alert(1)</script>";

  private static final Map<String, List<Report>> MADE = new HashMap<>();

  private static List<Report> each(String name, Language language) {
    return MADE.computeIfAbsent(
        name + language,
        once ->
            List.of(
                Reports.ofRun(name, language, 3),
                Reports.ofComparison(name, language),
                Reports.ofSensitivity(name, language)));
  }

  @ParameterizedTest
  @EnumSource
  void every_link_leads_to_a_place_and_every_place_is_one(Language language) {
    for (Report report : each("a", language)) {
      Soundness.check(report.html());
      assertThat(report.html()).contains("<html lang=\"" + language.id() + "\">");
    }
  }

  /**
   * Who is best is no number, and leads to the name of the metric; a count leads to what it counts.
   */
  @ParameterizedTest
  @EnumSource
  void each_finding_leads_to_the_cell_that_it_tells(Language language) {
    for (Report report : each("a", language)) {
      List<String> told = all("<li>.* <a href=\"#([^\"]*)\" aria-label", report.html());

      assertThat(told).hasSizeGreaterThan(5);
      for (String anchor : told) {
        assertThat(report.html())
            .containsPattern(
                switch (anchor.replaceFirst("-.*", "")) {
                  case "best" -> "<th scope=\"row\" id=\"%s\"[^>]*>[^<]+".formatted(anchor);
                  case "scoreboard" -> "<table id=\"%s\">".formatted(anchor);
                  default -> "<td id=\"%s\" class=\"n\">[^<]*[0-9—]".formatted(anchor);
                });
      }
    }
  }

  @Test
  void a_name_is_text_wherever_it_stands() {
    for (Report report : each(ATTACK, Language.ENGLISH)) {
      assertThat(report.html()).doesNotContain(ATTACK).contains("&lt;script&gt;alert(1)");
    }
  }

  @Test
  void nothing_comes_from_elsewhere() {
    for (Report report : each("a", Language.ENGLISH)) {
      String html = report.html().replaceAll("xmlns(:\\w+)?=\"[^\"]*\"", "");
      html = html.replace("http://www.w3.org/2000/svg", ""); // a name, not an address

      assertThat(html).doesNotContainPattern("https?:|src=|@import|url\\((?!#)");
      assertThat(html).contains("default-src 'none'");
    }
  }

  @Test
  void the_manifest_can_be_read_from_the_page() {
    String html = Reports.ofRun("</script>", Language.ENGLISH, 2).html();

    String json =
        all("(?s)<script type=\"application/json\" id=\"manifest\">(.*?)</script>", html).get(0);

    assertThat(Json.parse(json)).containsEntry("name", "</script>");
  }

  @Test
  void the_same_results_make_the_same_bytes() {
    assertThat(Reports.ofRun("a", Language.CHINESE, 3).html())
        .isEqualTo(Reports.ofRun("a", Language.CHINESE, 3).html());
    assertThat(Reports.ofComparison("a", Language.CHINESE).workbook())
        .isEqualTo(Reports.ofComparison("a", Language.CHINESE).workbook());
  }

  @Test
  void a_hundred_replications_stay_below_three_megabytes() {
    String html = Reports.ofRun("a", Language.CHINESE, 100).html();

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000_000);
    assertThat(all("(<figure class=\"chart\")", html)).hasSizeGreaterThan(8);
  }

  @Test
  void behind_every_chart_is_a_table_and_beside_it_how_to_run_it_again() {
    String html = each("a", Language.ENGLISH).get(1).html();

    assertThat(all("(<figure class=\"chart\")", html)).hasSizeGreaterThan(3);
    assertThat(html)
        .contains(
            "loam compare scenarios/0.resolved.yaml scenarios/1.resolved.yaml"
                + " --out again --lang en");
  }
}
