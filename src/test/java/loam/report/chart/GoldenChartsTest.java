package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of chart in both languages. To accept a new look: look at it, then copy {@code
 * target/charts/*.svg} over the golden ones.
 */
class GoldenChartsTest {
  @ParameterizedTest
  @MethodSource("names")
  void a_chart_looks_as_it_did(String name, Language language) throws IOException {
    String drawn = ChartFiles.svg(chart(name, language), Look.in(language));

    keep("%s.%s.svg".formatted(name, language.id()), drawn);
    assertThat(drawn).isEqualTo(golden("%s.%s.svg".formatted(name, language.id())));
  }

  @ParameterizedTest
  @MethodSource("names")
  void dark_paper_changes_colours_and_nothing_else(String name, Language language) {
    Chart chart = chart(name, language);
    String light = ChartFiles.svg(chart, Look.in(language));
    String dark = ChartFiles.svg(chart, new Look(language, true, Look.PRINT_WIDTH));

    assertThat(dark).isNotEqualTo(light);
    assertThat(withoutColours(dark)).isEqualTo(withoutColours(light));
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_rules_for_dark_pages_paint_white_paper_as_dark_paper_is(String name, Language language) {
    Chart chart = chart(name, language);
    String light = ChartFiles.svg(chart, Look.in(language));
    String dark = ChartFiles.svg(chart, new Look(language, true, Look.PRINT_WIDTH));
    Map<String, String> rules = new HashMap<>();
    Matcher rule =
        Pattern.compile("[.]x (\\[[^]]*])\\{[a-z]*:([^}]*)}").matcher(DarkPaper.rules(".x"));
    while (rule.find()) {
      rules.put(rule.group(1), rule.group(2));
    }

    String painted =
        Pattern.compile("(fill|stroke)=\"([^\"]*)\"")
            .matcher(light)
            .replaceAll(
                found ->
                    "%s=\"%s\""
                        .formatted(
                            found.group(1),
                            rules.getOrDefault("[" + found.group() + "]", found.group(2))));

    assertThat(withoutOpacity(painted)).isEqualTo(withoutOpacity(dark));
  }

  private static String withoutOpacity(String svg) {
    return svg.replaceAll("(fill|stroke)-opacity=\"[^\"]*\"", "").replaceAll("\\s+", " ");
  }

  private static String withoutColours(String svg) {
    return svg.replaceAll("(fill|stroke)(-opacity)?=\"[^\"]*\"", "").replaceAll("\\s+", " ");
  }

  static Stream<Arguments> names() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Samples.in(language).keySet().stream().map(name -> Arguments.of(name, language)));
  }

  private static Chart chart(String name, Language language) {
    return Objects.requireNonNull(Samples.in(language).get(name), name);
  }

  private static void keep(String name, String svg) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Files.writeString(folder.resolve(name), svg);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenChartsTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
