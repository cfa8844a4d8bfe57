package loam.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import loam.language.Language;
import loam.report.vega.VegaLite;
import loam.store.file.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of chart as Vega-Lite, held to the part of its grammar that we use. The files in
 * target/charts were compiled by vega-lite 5 itself when the grammar was written down here.
 */
class VegaLiteTest {
  private static final Set<String> MARKS = Set.of("area", "line", "point", "rule", "bar", "tick");
  private static final Set<String> TYPES = Set.of("quantitative", "nominal", "temporal");
  private static final Set<String> CHANNELS = Set.of("x", "x2", "y", "y2", "color", "tooltip");

  static Stream<Arguments> names() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Samples.in(language).keySet().stream().map(name -> Arguments.of(name, language)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_specification_obeys_the_grammar_and_has_every_field_that_it_draws(
      String name, Language language) throws IOException {
    Chart chart = Objects.requireNonNull(Samples.in(language).get(name));
    String written = Json.pretty(VegaLite.of(chart, Caption.of(chart)));
    Path folder = Files.createDirectories(Path.of("target", "charts"));
    Files.writeString(folder.resolve("%s.%s.vl.json".formatted(name, language.id())), written);

    Map<String, Object> read = Json.parse(written);

    assertThat(read.get("$schema")).isEqualTo(VegaLite.SCHEMA);
    assertThat(object(read.get("title")).get("text")).isEqualTo(chart.title());
    assertThat(read.get("description")).isEqualTo(chart.footnote());
    if (chart instanceof MultiplesChart multiples) {
      assertThat(list(read.get("vconcat")))
          .hasSameSizeAs(multiples.charts())
          .allSatisfy(one -> view(object(one)));
    } else {
      view(read);
    }
  }

  private static void view(Map<?, ?> view) {
    Set<String> fields = fields(view.get("data"));
    Map<?, ?> drawn = view;
    if (view.containsKey("facet")) {
      assertThat(fields).contains((String) object(view.get("facet")).get("field"));
      drawn = object(view.get("spec"));
    }
    assertThat(drawn.get("width")).isInstanceOf(Number.class);
    for (Object layer : list(drawn.get("layer"))) {
      layer(object(layer), fields);
    }
  }

  private static void layer(Map<?, ?> layer, Set<String> outer) {
    Set<String> fields = layer.containsKey("data") ? fields(layer.get("data")) : outer;
    assertThat(MARKS).contains((String) object(layer.get("mark")).get("type"));
    object(layer.get("encoding"))
        .forEach(
            (channel, definition) -> {
              assertThat(CHANNELS).contains((String) channel);
              Map<?, ?> said = object(definition);
              if (said.containsKey("datum")) {
                assertThat(said.get("datum")).isInstanceOf(Number.class);
                return;
              }
              assertThat(fields).contains((String) said.get("field"));
              boolean isSecond = ((String) channel).endsWith("2");
              assertThat(said.containsKey("type")).isEqualTo(!isSecond);
              if (!isSecond) {
                assertThat(TYPES).contains((String) said.get("type"));
              }
            });
  }

  /** Of rows that have no number but a finite one and no date but one of the calendar. */
  private static Set<String> fields(@org.jspecify.annotations.Nullable Object data) {
    Set<String> fields = new HashSet<>();
    List<?> rows = list(object(data).get("values"));
    assertThat(rows).isNotEmpty();
    for (Object row : rows) {
      object(row)
          .forEach(
              (field, value) -> {
                fields.add((String) field);
                assertThat(value).isInstanceOfAny(Number.class, String.class);
                if (field.equals("date")) {
                  assertThat((String) value).matches("\\d{4}-\\d\\d-\\d\\d");
                }
              });
    }
    return fields;
  }

  private static Map<?, ?> object(@org.jspecify.annotations.Nullable Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
    assertThat(value).isInstanceOf(List.class);
    return (List<?>) Objects.requireNonNull(value);
  }
}
