package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.Structure;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.experiment.VarianceSplit;
import loam.language.Language;
import loam.report.VarianceTable;
import loam.report.page.RunReport;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.store.table.TableFile;
import loam.study.RunTables;
import org.junit.jupiter.api.Test;

/** What makes intervals wide, in all forms; see {@link Nested}. */
class VarianceAnswerTest {
  static final Nested RUN = Nested.published();
  static final StructuredRun STRUCTURED =
      new StructuredRun(
          RUN,
          List.of(
              new Structure("entry", "growing", "entry grows", "as before", List.of()),
              new Structure("exit", "slow", "exit is slow", "as abroad", List.of())),
          List.of(new Nested(vector -> 3), new Nested(vector -> vector % 2 == 0 ? -1 : -3)));

  private static Scenario scenario() {
    return new Scenario(
        "small",
        "what if?",
        Beijing.CITY.with(Nested.posterior()),
        List.of(),
        false,
        new RunPlan(RUN.dates().get(11), RUN.replications(), 7));
  }

  /**
   * Within a vector the variance is that of +1 and −1, 2. The means of vectors have the variance 20
   * away² / 19, of which 2 / 2 is chance: of unicorns 500/19 − 1 = 25.3158 of 27.3158 is between
   * vectors, of others 80/19 − 1 = 3.2105 of 5.2105.
   */
  private static Expected splits() {
    VarianceSplit unicorns = split(Metric.UNICORNS);
    VarianceSplit giants = split(Metric.LITTLE_GIANT);
    String end = "more replications will not narrow this";
    return Expected.of(
        """
        metric                      | date       | vectors | chance                        | parameters                     | low | high | chance_whole | parameters_whole | interval | structures | structure | structure_low | structure_high | remark
        unicorns ~ Unicorns         | 2025-12-31 | 20      | 0.0732177264 ~ 7.32           | 0.926782274 ~ 92.7             | %s  | %s   | 7 %%         | 93 %%            | %s       | 1 |  |  |  | %s
        littleGiant ~ Little giants | 2025-12-31 | 20      | 0.383838384 ~ 38.4            | 0.616161616 ~ 61.6             | %s  | %s   | 38 %%        | 62 %%            | %s       | 1 |  |  |  | ~
        """
            .formatted(
                unicorns.interval().low(),
                unicorns.interval().high(),
                interval(unicorns.interval().low(), unicorns.interval().high()),
                end,
                giants.interval().low(),
                giants.interval().high(),
                interval(giants.interval().low(), giants.interval().high())));
  }

  private static VarianceSplit split(Metric metric) {
    return VarianceSplit.yearly(RUN, Optional.of(Nested.posterior()), metric).get(0);
  }

  private static String interval(double low, double high) {
    return "[%.0f %%, %.0f %%]".formatted(100 * low, 100 * high);
  }

  @Test
  void variance_without_structure_is_said_in_file_page_and_terminal() {
    Expected splits = splits();
    String html =
        new RunReport(scenario(), "small", "what if?", RUN, List.of(), Language.ENGLISH)
            .make("loam run", Map.of("seed", 7), "{}")
            .html();

    Labels.VARIANCE_CSV.checkRows(
        Read.csv(TableFile.text(RunTables.variance(RUN, Optional.of(Nested.posterior())))), splits);
    Labels.VARIANCE_PAGE.checkRows(Read.page(html, "variance"), splits);
    Labels.VARIANCE_TERMINAL.checkRows(
        Read.terminal(
            Read.from(
                    "variance at 2025-12-31, 20 vectors",
                    VarianceTable.lines(scenario(), RUN, Optional.empty(), Language.ENGLISH))
                .stream()
                .filter(line -> !line.startsWith("Structure"))
                .toList()),
        splits);
    assertThat(Read.caption(html, "variance")).isEqualTo("variance at 2025-12-31, 20 vectors");
  }

  /**
   * One alternative adds 3 everywhere; the other takes 2 ± 1 by vector, with a standard deviation
   * of √(20/19) over twenty vectors: t(19, 0.975) · √(20/19) / √20 = 0.4801727.
   */
  private static final Expected MOVED =
      Expected.of(
          """
          metric   | unit  | date       | choice | alternative | n  | difference | low         | high
          unicorns | firms | 2025-12-31 | entry  | growing     | 20 | 3          | 3           | 3
          unicorns | firms | 2025-12-31 | exit   | slow        | 20 | -2         | -2.4801727  | -1.5198273
          """);

  /** The shares are those of the split, which has tests of its own, and are not alike. */
  private static Expected structural() {
    StructuralSplit split =
        StructuralSplit.yearly(STRUCTURED, Optional.of(Nested.posterior()), Metric.UNICORNS).get(0);
    double low = split.interval().orElseThrow().low();
    double high = split.interval().orElseThrow().high();
    assertThat(split.chance() + split.parameters() + split.structure()).isBetween(0.999, 1.001);
    return Expected.of(
        """
        metric              | date       | vectors | structures | chance       | parameters   | structure    | low | high | chance_whole | parameters_whole | structure_whole | interval | parameters_low | parameters_high | most               | remark
        unicorns ~ Unicorns | 2025-12-31 | 20      | 3          | %s ~ %s      | %s ~ %s      | %s ~ %s      | %s  | %s   | %.0f %%      | %.0f %%          | %.0f %%         | %s       |  |  | entry: growing +3 firms | more replications will not narrow this
        """
            .formatted(
                split.chance(),
                SensitivityAnswer.percent(split.chance()),
                split.parameters(),
                SensitivityAnswer.percent(split.parameters()),
                split.structure(),
                SensitivityAnswer.percent(split.structure()),
                low,
                high,
                100 * split.chance(),
                100 * split.parameters(),
                100 * split.structure(),
                interval(low, high)));
  }

  @Test
  void variance_with_structure_is_said_in_files_page_and_terminal() {
    Expected structural = structural();
    String html =
        new RunReport(scenario(), "small", "what if?", RUN, List.of(), Language.ENGLISH)
            .structured(Optional.of(STRUCTURED))
            .make("loam run", Map.of("seed", 7), "{}")
            .html();
    List<String> lines =
        VarianceTable.lines(scenario(), RUN, Optional.of(STRUCTURED), Language.ENGLISH);

    Labels.STRUCTURE_CSV.checkRows(
        Read.csv(TableFile.text(RunTables.structure(STRUCTURED, Optional.of(Nested.posterior())))),
        MOVED);
    Labels.STRUCTURAL_CSV.checkRows(
        Read.csv(TableFile.text(RunTables.variance(STRUCTURED, Optional.of(Nested.posterior())))),
        structural);
    Labels.STRUCTURAL_PAGE.checkRows(Read.page(html, "variance"), structural);
    Labels.STRUCTURES_PAGE.checkRows(
        Read.page(html, "structures"),
        Expected.of(
            """
            id             | what                     | moved             | tiny
            entry: growing | entry grows (as before)  | +3 [3, 3]         | +0.00 [0.00, 0.00]
            exit: slow     | exit is slow (as abroad) | −2 [−2.48, −1.52] | 0.00 [0.00, 0.00]
            """));
    Labels.STRUCTURAL_TERMINAL.checkRows(
        Read.terminal(
            lines.stream()
                .filter(line -> !line.startsWith("Shares") && !line.startsWith("  "))
                .toList()),
        structural);
    assertThat(lines)
        .contains(
            "Shares of structure take the published structure and its 2 alternatives as equally"
                + " likely, which nobody knows; structure.csv has the effect of each.")
        .endsWith(
            "  entry: growing: entry grows (as before)", "  exit: slow: exit is slow (as abroad)");
  }
}
