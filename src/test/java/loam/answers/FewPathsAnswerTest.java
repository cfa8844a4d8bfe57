package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.cli.AnswersAsJson;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.ProjectionTable;
import loam.report.RunCharts;
import loam.report.chart.Band;
import loam.report.chart.FanChart;
import loam.report.findings.Finding;
import loam.report.findings.RunFindings;
import loam.report.page.Report;
import loam.report.page.RunReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.study.RunTables;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of few paths, in all forms. Of n paths with the values 1 to n the quantile p is (n +
 * 1) p where that lies in 1 to n, and else none: of 8 there is neither p10 nor p05; of 9 p10 is 1
 * and p90 is 9; of 18 p10 is 1.9 and p90 17.1; of 19 p10 is 2, p90 18, p05 1 and p95 19.
 */
class FewPathsAnswerTest {
  /** Path i has i in every month of 2024 to 2026, whatever the metric. */
  private record Counted(int replications) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, 36)
          .mapToObj(month -> YearMonth.of(2024, 1).plusMonths(month).atEndOfMonth())
          .toList();
    }

    @Override
    public double[][] values(Metric metric) {
      double[][] values = new double[replications][36];
      for (int path = 0; path < replications; path++) {
        Arrays.fill(values[path], path + 1.0);
      }
      return values;
    }
  }

  private record Quantiles(Optional<Double> p05, Optional<Double> p10, double median) {
    static Quantiles of(int n) {
      return new Quantiles(
          n < 19 ? Optional.empty() : Optional.of((n + 1) * 0.05),
          n < 9 ? Optional.empty() : Optional.of((n + 1) * 0.1),
          (n + 1) / 2.0);
    }

    /** By symmetry. */
    double upper(double lower) {
      return 2 * median - lower;
    }
  }

  private final Path folder;

  FewPathsAnswerTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static Scenario scenario(int n) {
    return new Scenario(
        "few", "", Beijing.CITY, List.of(), false, new RunPlan(LocalDate.of(2026, 12, 31), n, 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void the_files_have_the_quantiles_that_there_are(int n) {
    Quantiles right = Quantiles.of(n);
    Path summary = folder.resolve("summary.csv");

    TableFile.write(summary, RunTables.summary(scenario(n), new Counted(n)));

    Map<String, String> row =
        Read.csv(summary).rows().stream()
            .filter(one -> "unicorns".equals(one.get("metric")))
            .filter(one -> "2026-12-31".equals(one.get("date")))
            .findFirst()
            .orElseThrow();
    checkCell(row.getOrDefault("p05", ""), right.p05());
    checkCell(row.getOrDefault("p10", ""), right.p10());
    checkCell(row.getOrDefault("p50", ""), Optional.of(right.median()));
    checkCell(row.getOrDefault("p90", ""), right.p10().map(right::upper));
    checkCell(row.getOrDefault("p95", ""), right.p05().map(right::upper));
  }

  private static void checkCell(String cell, Optional<Double> right) {
    if (right.isEmpty()) {
      assertThat(cell).isEmpty();
    } else {
      assertThat(Double.parseDouble(cell)).isCloseTo(right.get(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void the_json_has_an_interval_from_nine_on(int n) {
    Quantiles right = Quantiles.of(n);

    String json = AnswersAsJson.run(scenario(n), new Counted(n), List.of(), List.of(), folder);

    assertThat(Json.parse(json)).containsEntry("replications", n);
    Map<String, String> row =
        Read.json(json, "projections").rows().stream()
            .filter(one -> "unicorns".equals(one.get("metric")))
            .findFirst()
            .orElseThrow();
    checkCell(row.getOrDefault("low", ""), right.p10());
    checkCell(row.getOrDefault("median", ""), Optional.of(right.median()));
    checkCell(row.getOrDefault("high", ""), right.p10().map(right::upper));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void the_terminal_has_an_interval_from_nine_on(int n) {
    List<String> lines =
        ProjectionTable.lines(
            new Counted(n), LocalDate.of(2024, 12, 31), List.of(), Language.ENGLISH);

    assertThat(lines.get(0)).startsWith(n < 9 ? "median   " : "median [80 % interval]   ");
    assertThat(lines.stream().filter(line -> line.startsWith("Unicorns ")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).endsWith("  " + shown(n)));
  }

  /** What a person reads of the end. */
  private static String shown(int n) {
    return switch (n) {
      case 8 -> "4.50";
      case 9 -> "5 [1, 9]";
      case 18 -> "9.50 [1.90, 17.1]";
      default -> "10 [2, 18]";
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void page_and_workbook_have_the_quantiles_that_there_are(int n) {
    Quantiles right = Quantiles.of(n);

    Report report =
        new RunReport(scenario(n), "few", "", new Counted(n), List.of(), Language.ENGLISH)
            .make("loam run", Map.of("seed", 7), "{}");

    Map<String, String> row =
        Read.sheet(report.workbook(), "projections").rows().stream()
            .filter(one -> "unicorns".equals(one.get("metric")))
            .filter(one -> one.getOrDefault("year", "").startsWith("2026"))
            .findFirst()
            .orElseThrow();
    checkSheet(row.getOrDefault("5 %", ""), right.p05());
    checkSheet(row.getOrDefault("10 %", ""), right.p10());
    checkSheet(row.getOrDefault("90 %", ""), right.p10().map(right::upper));
    checkSheet(row.getOrDefault("95 %", ""), right.p05().map(right::upper));
    assertThat(
            Read.page(report.html(), "headlines").rows().stream()
                .filter(one -> one.containsValue("Unicorns"))
                .findFirst()
                .orElseThrow())
        .containsEntry("2026", shown(n));
    assertThat(report.html().contains("80 % interval ")).isEqualTo(n >= 9);
  }

  private static void checkSheet(String cell, Optional<Double> right) {
    if (right.isEmpty()) {
      assertThat(cell).isIn("", "—");
    } else {
      assertThat(Double.parseDouble(cell)).isCloseTo(right.get(), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void charts_have_the_bands_that_there_are(int n) {
    FanChart fan =
        RunCharts.of(scenario(n), "few", new Counted(n), Metric.UNICORNS, Language.ENGLISH)
            .orElseThrow();

    assertThat(fan.bands().stream().map(Band::level).filter(level -> level > 0.7).sorted())
        .isEqualTo(n < 9 ? List.of() : n < 19 ? List.of(0.8) : List.of(0.8, 0.9));
    assertThat(fan.paths()).hasSize(n < 9 ? n : 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 9, 18, 19})
  void sentences_speak_of_an_interval_from_nine_on(int n) {
    List<String> said =
        new RunFindings(scenario(n), new Counted(n), List.of(), Language.ENGLISH)
            .projections().stream().map(Finding::text).toList();

    assertThat(said)
        .contains(
            switch (n) {
              case 8 ->
                  "Unicorns: 4.50 firms at the end of 2026 (median of n = 8 replications, too few"
                      + " for an 80 % interval), after 4.50 firms in the last year of the"
                      + " hindcast, 2024.";
              case 9 ->
                  "Unicorns: 5 firms at the end of 2026 (median of n = 9 replications; 80 %"
                      + " interval 1 to 9), after 5 firms in the last year of the hindcast, 2024.";
              case 18 ->
                  "Unicorns: 9.50 firms at the end of 2026 (median of n = 18 replications; 80 %"
                      + " interval 1.90 to 17.1), after 9.50 firms in the last year of the"
                      + " hindcast, 2024.";
              default ->
                  "Unicorns: 10 firms at the end of 2026 (median of n = 19 replications; 80 %"
                      + " interval 2 to 18), after 10 firms in the last year of the hindcast,"
                      + " 2024.";
            });
  }
}
