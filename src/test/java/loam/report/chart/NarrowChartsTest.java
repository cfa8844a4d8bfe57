package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import loam.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Every kind of chart laid out for a telephone; pictures to look at are in target/charts. */
class NarrowChartsTest {
  private record Written(String text, Rectangle2D place) {}

  static Stream<Arguments> names() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Samples.in(language).keySet().stream().map(name -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_text_leaves_the_page_or_lies_on_another(String name, Language language) throws Exception {
    Chart chart = Objects.requireNonNull(Samples.in(language).get(name));
    String svg = ChartFiles.svg(chart, Look.narrow(language));
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Files.writeString(folder.resolve("%s.narrow.%s.svg".formatted(name, language.id())), svg);

    List<Written> all = texts(svg);

    assertThat(svg).contains("viewBox=\"0 0 400 ");
    assertThat(all)
        .allSatisfy(
            one -> {
              assertThat(one.place().getMinX()).as(one.text()).isNotNegative();
              assertThat(one.place().getMaxX()).as(one.text()).isLessThanOrEqualTo(400);
            });
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        assertThat(all.get(i).place().intersects(all.get(j).place()))
            .as("%s lies on %s", all.get(i), all.get(j))
            .isFalse();
      }
    }
  }

  /** What a wide page says in words, a narrow one says too, if need be in more lines. */
  @ParameterizedTest
  @MethodSource("names")
  void title_and_footnote_are_whole(String name, Language language) throws Exception {
    Chart chart = Objects.requireNonNull(Samples.in(language).get(name));

    String said =
        String.join(
            "",
            texts(ChartFiles.svg(chart, Look.narrow(language))).stream()
                .map(Written::text)
                .toList());

    for (String words : List.of(chart.title(), chart.subtitle(), chart.footnote())) {
      assertThat(said.replace(" ", "")).contains(Lettering.clean(words).replace(" ", ""));
    }
  }

  private static List<Written> texts(String svg) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
            .getElementsByTagName("text");
    List<Written> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add(written((Element) nodes.item(i)));
    }
    return all;
  }

  /** The box of its letters without descenders, a little less high than a line. */
  private static Written written(Element text) {
    float size = Float.parseFloat(inherited(text, "font-size").replace("px", ""));
    boolean isBold = inherited(text, "font-weight").equals("bold");
    Lettering lettering = ShippedFonts.load();
    double width =
        lettering.width(
            text.getTextContent(), isBold ? lettering.bold(size) : lettering.plain(size));
    double x = Double.parseDouble(text.getAttribute("x"));
    double left =
        Map.of("middle", x - width / 2, "end", x - width)
            .getOrDefault(text.getAttribute("text-anchor"), x);
    double y = Double.parseDouble(text.getAttribute("y"));
    return new Written(
        text.getTextContent(), new Rectangle2D.Double(left, y - 0.7 * size, width, 0.7 * size));
  }

  private static String inherited(Element element, String name) {
    for (Node node = element; node instanceof Element one; node = node.getParentNode()) {
      if (!one.getAttribute(name).isEmpty()) {
        return one.getAttribute(name);
      }
    }
    return "";
  }
}
