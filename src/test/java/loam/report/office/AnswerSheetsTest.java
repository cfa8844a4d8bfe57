package loam.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.Band;
import loam.report.chart.Dating;
import loam.report.chart.FanChart;
import loam.report.findings.Answer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The A4 page read back by PDFBox, as a reader that finds and copies text. */
class AnswerSheetsTest {
  private static final String LONG =
      "结论主要取决于假设的作用强度，尚无公布数据能够确定：若不计这些假设，对独角兽企业的影响将减少53%（模拟20次）。区间未包含这一不确定性。";

  private static Told told(String question, int numbers, boolean isDrawn) {
    return new Told(
        new Answer(
            question,
            IntStream.range(0, numbers)
                .mapToObj(
                    i ->
                        new Answer.Headline(
                            "专精特新“小巨人”企业", "+8.05家", "+2.46 至 +13.6", "几乎肯定更高", "其中53%出于假设", "a"))
                .toList(),
            List.of("每多一家独角兽企业，需财政资金及税收减免 98.1亿元。"),
            LONG,
            LONG,
            Metric.UNICORNS),
        isDrawn ? Optional.of(chart()) : Optional.empty(),
        "沃土，每个情景模拟20次。");
  }

  private static FanChart chart() {
    return new FanChart(
        "到2030年底独角兽企业多8家",
        "",
        "家",
        List.of(LocalDate.of(2027, 1, 31), LocalDate.of(2030, 12, 31)),
        new double[] {0, 8},
        List.of(new Band(0.8, new double[] {0, 2}, new double[] {0, 14})),
        Dating.NONE,
        List.of(),
        "来源：沃土");
  }

  private static byte[] pdf(Told... told) {
    return new AnswerSheets(List.of(told), Language.CHINESE).bytes();
  }

  private static String text(byte[] file, int page) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document).replaceAll("\\s", "");
    }
  }

  @Test
  void each_answer_is_one_page_of_a4_whose_chinese_can_be_found_and_copied() throws IOException {
    byte[] file = pdf(told("基金翻倍会带来什么变化？", 5, true), told("政策包到期会带来什么变化？", 5, true));

    assertThat(text(file, 1))
        .contains("基金翻倍会带来什么变化？", "专精特新“小巨人”企业", "+8.05家", "+2.46至+13.6", "其中53%出于假设")
        .contains("每多一家独角兽企业，需财政资金及税收减免98.1亿元。", LONG, "到2030年底独角兽企业多8家", "沃土，每个情景模拟20次。")
        .doesNotContain("政策包");
    assertThat(text(file, 2)).contains("政策包到期会带来什么变化？");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      PDPage page = document.getPage(0);
      assertThat(page.getMediaBox().getWidth()).isBetween(595f, 595.5f); // 210 mm
      assertThat(page.getMediaBox().getHeight()).isBetween(841.5f, 842.5f); // 297 mm
    }
  }

  /** Compressed streams would depend on the library of zlib, and a date on the day. */
  @Test
  void the_same_answers_give_the_same_bytes_without_date_or_compression() throws IOException {
    Told told = told("基金翻倍会带来什么变化？", 5, true);
    byte[] before = pdf(told);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
      assertThat(pdf(told)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    try (PDDocument document = Loader.loadPDF(before)) {
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(
              document.getDocument().getXrefTable().keySet().stream()
                  .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                  .filter(COSStream.class::isInstance)
                  .map(COSStream.class::cast))
          .isNotEmpty()
          .allMatch(stream -> stream.getItem(COSName.FILTER) == null);
    }
  }

  @Test
  void an_answer_without_a_chart_is_a_page_too_and_fonts_that_are_not_needed_stay_out()
      throws IOException {
    byte[] file = pdf(told("基金翻倍会带来什么变化？", 1, false));

    assertThat(text(file, 1)).contains(LONG);
    assertThat(fonts(file)).isNotEmpty().allMatch(name -> name.contains("LoamSansSC"));
  }

  private static List<String> fonts(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return document.getDocument().getXrefTable().keySet().stream()
          .map(key -> document.getDocument().getObjectFromPool(key).getObject())
          .filter(org.apache.pdfbox.cos.COSDictionary.class::isInstance)
          .map(org.apache.pdfbox.cos.COSDictionary.class::cast)
          .filter(one -> COSName.FONT.equals(one.getCOSName(COSName.TYPE)))
          .map(one -> one.getNameAsString(COSName.BASE_FONT))
          .toList();
    }
  }
}
