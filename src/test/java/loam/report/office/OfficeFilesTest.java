package loam.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.Dating;
import loam.report.chart.FanChart;
import loam.report.findings.Answer;
import org.junit.jupiter.api.Test;

/** Slides and documents read back part by part, as an office program would. */
class OfficeFilesTest {
  private static final Told TOLD =
      new Told(
          new Answer(
              "What does A & B <change>?",
              List.of(
                  new Answer.Headline("Unicorns", "+8 firms", "+2 to +14", "higher", "half", "a")),
              List.of("One more costs 9 bn CNY."),
              "It rests on figures.",
              "A study would change it.",
              Metric.UNICORNS),
          Optional.of(
              new FanChart(
                  "Unicorns: +8",
                  "",
                  "firms",
                  List.of(LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28)),
                  new double[] {0, 8},
                  List.of(new Band(0.8, new double[] {0, 2}, new double[] {0, 14})),
                  Dating.NONE,
                  List.of(),
                  "")),
          "20 replications");

  private static final byte[] SLIDES =
      new AnswerSlides(List.of(TOLD, TOLD), Language.ENGLISH).bytes();
  private static final byte[] DOCUMENT =
      new AnswerDocument(List.of(TOLD, TOLD), Language.CHINESE).bytes();

  private static Map<String, byte[]> parts(byte[] file) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static String text(byte[] file, String part) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(parts(file).get(part)))
        .getDocumentElement()
        .getTextContent();
  }

  @Test
  void each_answer_has_a_slide_with_its_question_numbers_and_reasons_as_text() throws Exception {
    assertThat(text(SLIDES, "ppt/slides/slide2.xml"))
        .contains(
            "What does A & B <change>?",
            "Unicorns",
            "+8 firms",
            "+2 to +14",
            "One more costs 9 bn CNY.",
            "It rests on figures.",
            "A study would change it.");
    assertThat(parts(SLIDES)).doesNotContainKey("ppt/slides/slide3.xml");
  }

  @Test
  void a_document_has_all_answers() throws Exception {
    assertThat(text(DOCUMENT, "word/document.xml").split(Pattern.quote("What does"), -1))
        .hasSize(3);
  }

  /** The mean ends at 8, the band of 80 % at 2 and 14: an area of 12 on a ground of 2. */
  @Test
  void the_chart_has_its_numbers_and_the_workbook_that_they_are_from() throws Exception {
    assertThat(new String(parts(SLIDES).get("ppt/charts/chart1.xml"), StandardCharsets.UTF_8))
        .contains(
            "<c:grouping val=\"stacked\"/>", "data!$B$3:$B$4", "data!$C$3:$C$4", "data!$D$3:$D$4")
        .containsSubsequence(
            "<c:areaChart>", "<c:v>2</c:v>", "<c:v>12</c:v>", "<c:lineChart>", "<c:v>8</c:v>");
    assertThat(
            new String(
                parts(Objects.requireNonNull(parts(SLIDES).get("ppt/embeddings/chart1.xlsx")))
                    .get("xl/worksheets/sheet1.xml"),
                StandardCharsets.UTF_8))
        .contains("<v>14");
  }

  @Test
  void every_part_is_xml_or_a_workbook_and_every_relation_leads_to_one() throws Exception {
    for (byte[] file : List.of(SLIDES, DOCUMENT)) {
      Map<String, byte[]> parts = parts(file);
      for (String name : parts.keySet()) {
        if (!name.endsWith(".xlsx")) {
          text(file, name);
        }
        if (name.endsWith(".rels")) {
          String folder = name.substring(0, name.indexOf("_rels/"));
          Pattern.compile("Target=\"([^\"]*)\"")
              .matcher(new String(parts.get(name), StandardCharsets.UTF_8))
              .results()
              .map(found -> Path.of(folder).resolve(found.group(1)).normalize())
              .forEach(target -> assertThat(parts).containsKey(target.toString()));
        }
      }
    }
  }

  @Test
  void the_same_answers_give_the_same_bytes() {
    assertThat(new AnswerSlides(List.of(TOLD, TOLD), Language.ENGLISH).bytes()).isEqualTo(SLIDES);
    assertThat(new AnswerDocument(List.of(TOLD, TOLD), Language.CHINESE).bytes())
        .isEqualTo(DOCUMENT);
  }
}
