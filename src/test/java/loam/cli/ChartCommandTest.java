package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import loam.store.file.Json;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Charts of finished results, from the folder to the files. */
@Tag("system")
class ChartCommandTest {
  private static final String NAME = "<script>alert(1)</script>";

  private static Path results = Path.of("");

  private final Path directory;

  ChartCommandTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  static void run(@TempDir Path shared) throws IOException {
    results = shared;
    Path file =
        Files.writeString(
            shared.resolve("one.yaml"),
            "name: \"%s\"\ncity: beijing\nrun: {end: 2016-12-31, seed: 5}\n".formatted(NAME));
    Path policy =
        Files.writeString(
            shared.resolve("two.yaml"),
            """
            name: fewer reforms
            name-zh: 改革减少
            city: beijing
            backcast: true
            run: {end: 2016-12-31, seed: 5}
            policy: {reforms.perYear: [{from: 2016-01-01, value: 0}]}
            """);
    run(file, "one", 1);
    run(file, "two", 2);
    run(policy, "policy", 2);
  }

  private static void run(Path file, String name, int replications) {
    Said said =
        loam(
            "run",
            file.toString(),
            "--quiet",
            "--replications",
            String.valueOf(replications),
            "--out",
            results.resolve(name).toString());
    assertThat(said.exit()).as(said.err()).isZero();
  }

  @Test
  void the_set_that_matters_comes_into_a_folder_beside_the_result() throws IOException {
    Said said = chart("two");

    assertThat(said.exit()).as(said.err()).isZero();
    Path charts = results.resolve("two-charts");
    assertThat(said.out()).contains(" charts: ").contains(charts.toString());
    assertThat(charts.resolve("fan-unicorns.svg")).exists();
    assertThat(charts.resolve("fan-unicorns.png")).exists();
    assertThat(charts.resolve("funnel.svg")).exists();
    assertThat(charts.resolve("multiples.svg")).exists();
    assertThat(charts.resolve("tail.svg")).exists();
    assertThat(chart("two").exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(chart("two").err()).contains("is there already", "--force");
    assertThat(chart("two", "--metric", "unicorns", "--force").exit()).isZero();
    try (Stream<Path> files = Files.list(charts)) {
      for (Path svg : files.filter(file -> file.toString().endsWith(".svg")).toList()) {
        assertThat(svg).content().doesNotContain("<script");
      }
    }
    assertThat(charts.resolve("fan-unicorns.svg")).content().contains("&lt;script");
  }

  @Test
  void charts_of_other_results_or_in_another_look_go_elsewhere() {
    assertThat(chart("two", "--metric", "exits").exit()).isZero();
    Said dark = chart("two", "--metric", "exits", "--dark", "--lang", "zh");
    Said both =
        loam(
            "chart",
            results.resolve("two").toString(),
            results.resolve("policy").toString(),
            "--metric=exits");

    assertThat(dark.exit()).as(dark.err()).isZero();
    assertThat(results.resolve("two-charts-zh-dark/fan-exits.svg")).exists();
    assertThat(both.exit()).as(both.err()).isZero();
    assertThat(results.resolve("two+policy-charts/fan-exits.svg")).exists();
  }

  @Test
  void a_chinese_chart_calls_scenarios_by_their_chinese_names() throws IOException {
    Path out = directory.resolve("zh.svg");

    Said said = chart("policy", "--kind", "multiples", "--lang", "zh", "--out", out.toString());

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(out).content().contains("改革减少").doesNotContain("fewer reforms");
  }

  @Test
  void an_unknown_metric_kind_or_date_is_told_what_would_do() {
    assertThat(chart("two", "--metric", "unicornz").err())
        .contains("there is no metric \"unicornz\"; did you mean \"unicorns\"?");
    assertThat(chart("two", "--kind", "forrest").err()).contains("did you mean \"forest\"?");
    assertThat(chart("two", "--kind", "funnel", "--date", "2016-05-05").err())
        .contains("there is no observation on 2016-05-05", "2015-01-31 to 2016-12-31");
    assertThat(chart("two", "--kind", "forest").err()).contains("forest needs a comparison");
    assertThat(chart("two", "--kind", "difference").err()).contains("difference needs two runs");
    assertThat(chart("none").err()).contains("there is no folder");
  }

  @Test
  void one_replication_draws_no_interval_and_says_why() throws IOException {
    Path out = directory.resolve("one.svg");

    Said said = chart("one", "--metric", "unicorns", "--out", out.toString());

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.err()).contains("one replication: no interval can be drawn");
    assertThat(out)
        .content()
        .contains("One replication: no interval can be given.")
        .doesNotContain("of replications</text");
  }

  @Test
  void a_chart_of_nothing_says_so() {
    Said said = chart("two", "--metric", "listedAi.count");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err())
        .contains(
            "there is nothing to draw: listedAi.count has values at the ends of fewer than two"
                + " months; run it to a later --end, or choose another --metric");
  }

  /** In 2015 and 2016 no round has closed after the calibration date, and no figure is missed. */
  @Test
  void what_a_kind_of_chart_takes_is_said_where_it_is_missing() {
    assertThat(chart("two", "--kind", "distribution", "--metric", "listedAi.count").err())
        .contains("listedAi.count has no value on that day in any replication");
    assertThat(chart("two", "--kind", "scoreboard").err())
        .contains(
            "the run ends on 2016-12-31, and the first published figure that it could miss is of"
                + " 2017-09-30; run it to a later --end");
  }

  @Test
  void two_runs_are_drawn_together_and_as_differences_with_the_day_of_the_policy() {
    Said said =
        chart(
            List.of("two", "policy"),
            "--metric",
            "registered",
            "--out",
            directory.resolve("both").toString());

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(directory.resolve("both/fan-registered.svg"))
        .content()
        .contains(">452,414 fewer reforms</text", ">from 2016-01</text");
    assertThat(directory.resolve("both/difference-registered-fewer-reforms.svg"))
        .content()
        .contains(
            "Registered technology firms: −581 firms with",
            "replication by replication under common random numbers");
  }

  @Test
  void runs_of_other_luck_are_not_drawn_together() {
    assertThat(chart(List.of("one", "policy")).err()).contains("differ in dates, replications");
  }

  @Test
  void own_words_stand_around_one_chart_and_only_one() throws IOException {
    Path file = directory.resolve("own.svg");

    Said said =
        chart(
            "two",
            "--kind=fan",
            "--metric=unicorns",
            "--title=Ours",
            "--subtitle=How to read",
            "--note=From us",
            "--out=" + file);

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(file).content().contains(">Ours</text", ">How to read</text", ">From us</text");
    assertThat(chart("two", "--title=Ours", "--out=" + directory.resolve("all")).err())
        .contains("--title, --subtitle and --note are of one chart", "fan-unicorns");
  }

  /** The last median of the workbook in the slide is that of the specification. */
  @Test
  void slides_have_native_text_and_numbers_and_specifications_have_the_same() throws Exception {
    Path folder = directory.resolve("slides");

    Said said = chart("two", "--metric=unicorns", "--slide", "--vega", "--out=" + folder);

    assertThat(said.exit()).as(said.err()).isZero();
    Map<?, ?> specification = Json.parse(Files.readString(folder.resolve("fan-unicorns.vl.json")));
    Map<?, ?> data = (Map<?, ?>) Objects.requireNonNull(specification.get("data"));
    List<?> rows = (List<?>) Objects.requireNonNull(data.get("values"));
    Object last = ((Map<?, ?>) Objects.requireNonNull(rows.get(rows.size() - 1))).get("median");
    Map<String, byte[]> parts = unzipped(Files.readAllBytes(folder.resolve("charts.pptx")));
    assertThat(text(parts, "ppt/slides/slide1.xml")).contains("<a:t>", "p:oleObj", "rId3");
    assertThat(parts)
        .containsKey("ppt/media/chart1.png")
        .doesNotContainKey("ppt/slides/slide2.xml");
    assertThat(text(parts, "[Content_Types].xml")).contains("Extension=\"png\"");
    Map<String, byte[]> book =
        unzipped(Objects.requireNonNull(parts.get("ppt/embeddings/chart1.xlsx")));
    assertThat(text(book, "xl/worksheets/sheet1.xml")).contains("<v>" + last + "</v>");
  }

  private static String text(Map<String, byte[]> parts, String name) {
    return new String(Objects.requireNonNull(parts.get(name), name), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  @Test
  void text_in_a_pdf_stays_text() throws IOException {
    Path out = directory.resolve("chart.pdf");

    assertThat(chart("two", "--metric", "unicorns", "--out", out.toString()).exit()).isZero();

    try (PDDocument document = Loader.loadPDF(out.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains("Unicorns", NAME);
      assertThat(document.getNumberOfPages()).isOne();
    }
  }

  private static Said chart(String result, String... more) {
    return chart(List.of(result), more);
  }

  private static Said chart(List<String> names, String... more) {
    String[] all = new String[1 + names.size() + more.length];
    all[0] = "chart";
    for (int i = 0; i < names.size(); i++) {
      all[1 + i] = results.resolve(names.get(i)).toString();
    }
    System.arraycopy(more, 0, all, 1 + names.size(), more.length);
    return loam(all);
  }

  private record Said(int exit, String out, String err) {}

  private static Said loam(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Said(exit, out.toString(), err.toString());
  }
}
