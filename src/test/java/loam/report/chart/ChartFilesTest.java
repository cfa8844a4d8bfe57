package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartFilesTest {
  private final Path directory;

  ChartFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /**
   * To accept a new look: look at it, then copy {@code target/fan-chart.svg} over the golden one.
   */
  @Test
  void a_fan_chart_looks_as_it_did() throws IOException {
    String drawn = svg(Charts.full());

    Files.writeString(Path.of("target", "fan-chart.svg"), drawn);
    assertThat(drawn).isEqualTo(golden());
  }

  @Test
  void neither_locale_nor_time_zone_nor_repetition_changes_a_byte() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String before = svg(Charts.full());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));

      assertThat(svg(Charts.full())).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_figure_that_is_at_least_so_much_bears_an_arrow_up() throws IOException {
    String meaning = "2022-12-31: at least 1.2 (a report)";

    assertThat(arrow(Relation.AT_LEAST, meaning)).isNegative();
    assertThat(arrow(Relation.AT_MOST, "2022-12-31: at most 1.2 (a report)")).isPositive();
    assertThat(svg(Charts.with(point(Relation.EQUAL)))).contains("2022-12-31: 1.2 (a report)");
    assertThat(svg(Charts.with(point(Relation.EQUAL)))).doesNotContain(meaning);
  }

  @Test
  void a_figure_that_the_model_did_not_know_is_a_hollow_diamond_with_a_legend() throws IOException {
    PublishedPoint seen = point(Relation.EQUAL);
    var unseen = new PublishedPoint(LocalDate.of(2026, 12, 31), 1.2, Relation.EQUAL, true, "x");

    String svg = svg(Charts.with(seen, unseen));

    assertThat(svg)
        .contains(
            ">published, unseen by the model</text", "2026-12-31: 1.2 (x), unseen by the model")
        .containsPattern("<path [^>]*fill=\"white\"[^>]*>\\s*<title\\s*>2026-12-31: 1.2");
    assertThat(svg(Charts.with(seen))).doesNotContain("unseen");
  }

  @Test
  void markup_in_a_title_stays_text() throws IOException {
    String svg = svg(Charts.titled("<script>alert('&')</script>"));

    assertThat(svg).contains("&lt;script").doesNotContain("<script");
  }

  @Test
  void text_stays_text_also_where_our_font_lacks_the_characters() throws IOException {
    Path file = directory.resolve("chinese.svg");
    try {
      ChartFiles.write(Charts.titled("高新技术企业数量"), file, directory.resolve("chinese.png"));
    } catch (ChartsUnavailableException e) {
      assertThat(e).hasMessageContaining("apt-get install fonts-noto-cjk");
    }

    assertThat(file).content().contains(">高新技术企业数量</text");
  }

  @Test
  void the_png_has_two_pixels_for_each_unit() throws IOException {
    svg(Charts.full());

    BufferedImage image =
        Objects.requireNonNull(ImageIO.read(directory.resolve("chart.png").toFile()));

    assertThat(image.getWidth()).isEqualTo(1920);
    assertThat(image.getHeight()).isEqualTo(1080);
  }

  @Test
  void a_file_that_cannot_be_written_is_named() {
    Path file = directory.resolve("nowhere").resolve("chart.svg");

    assertThatThrownBy(() -> ChartFiles.write(Charts.full(), file, file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  private String svg(FanChart chart) throws IOException {
    Path file = directory.resolve("chart.svg");
    ChartFiles.write(chart, file, directory.resolve("chart.png"));
    return Files.readString(file);
  }

  /** How far the head of the arrow lies below the dot, in units of the page. */
  private double arrow(Relation relation, String meaning) throws IOException {
    String svg = svg(Charts.with(point(relation)));
    String titled = "[^>]*>\\s*<title\\s*>" + Pattern.quote(meaning);
    Matcher head = Pattern.compile("<path [^>]*\\bd=\"M[-\\d.]+ ([-\\d.]+) " + titled).matcher(svg);
    Matcher dot = Pattern.compile("<circle [^>]*cy=\"([-\\d.]+)\"" + titled).matcher(svg);
    assertThat(head.find()).as(svg).isTrue();
    assertThat(dot.find()).as(svg).isTrue();
    return Double.parseDouble(head.group(1)) - Double.parseDouble(dot.group(1));
  }

  private static PublishedPoint point(Relation relation) {
    return new PublishedPoint(LocalDate.of(2022, 12, 31), 1.2, relation, false, "a report");
  }

  private static String golden() throws IOException {
    try (InputStream in = ChartFilesTest.class.getResourceAsStream("fan-chart.svg")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
