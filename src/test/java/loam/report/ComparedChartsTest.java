package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import loam.comparison.Outcome;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.store.table.StoredComparison;
import loam.store.table.StoredComparison.Effect;
import loam.store.table.StoredComparison.LedgerLine;
import loam.store.table.StoredComparison.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which charts lie beside a comparison, and what their files are called. */
class ComparedChartsTest {
  private static final LocalDate EARLY = LocalDate.of(2028, 12, 31);

  private static Effect effect(Metric metric, LocalDate date, String verdict) {
    return new Effect(
        "reference",
        "Twice, or more",
        metric,
        LocalDate.of(2027, 1, 1),
        date,
        39,
        0.95,
        100,
        10,
        5,
        15,
        0.1,
        0.05,
        0.15,
        verdict);
  }

  private static LedgerLine line(String line, double firms) {
    return new LedgerLine(
        "Twice, or more",
        Reports.END,
        Outcome.UNICORN.id(),
        line,
        10,
        firms,
        0,
        firms - 1,
        firms + 1);
  }

  /** Differences are drawn where they are significant on the last day. */
  @Test
  void each_policy_has_its_charts_of_the_last_day(@TempDir Path folder) throws IOException {
    Scenario policy = Reports.doubled("Twice, or more", 39);
    StoredComparison tables =
        new StoredComparison(
            List.of(
                effect(Metric.UNICORNS, Reports.END, "higher"),
                effect(Metric.SPECIALISED, Reports.END, "not_significant"),
                effect(Metric.LITTLE_GIANT, EARLY, "lower")),
            List.of(line("additional", 3), line("net", 3)),
            List.of(
                new Money(
                    "Twice, or more",
                    LocalDate.of(2027, 1, 1),
                    Reports.END,
                    "leverage.accounting",
                    2,
                    1.5,
                    2.5)));

    new ComparedCharts(
            List.of(
                new Ran(Reports.scenario("reference", 39), "as it is", new HandMade(96, 39, 1)),
                new Ran(policy, "doubled", new HandMade(96, 39, 2))),
            tables,
            Language.ENGLISH)
        .draw(folder::resolve);

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".svg"))
          .containsExactlyInAnyOrder(
              "forest-1-twice-or-more.svg",
              "leverage-1-twice-or-more.svg",
              "waterfall-unicorn-1-twice-or-more.svg",
              "difference-unicorns-1-twice-or-more.svg");
    }
    assertThat(folder.resolve("forest-1-twice-or-more.svg"))
        .content()
        .contains("\"doubled\" changes unicorns by the end of 2030")
        .contains("of the mean of \"as it is\"");
    assertThat(folder.resolve("forest-1-twice-or-more.png")).isNotEmptyFile();
  }

  @Test
  void a_comparison_without_effects_has_no_charts(@TempDir Path folder) {
    new ComparedCharts(
            List.of(
                new Ran(Reports.scenario("reference", 39), "as it is", new HandMade(96, 39, 1))),
            new StoredComparison(List.of(), List.of(), List.of()),
            Language.ENGLISH)
        .draw(folder::resolve);

    assertThat(folder).isEmptyDirectory();
  }
}
