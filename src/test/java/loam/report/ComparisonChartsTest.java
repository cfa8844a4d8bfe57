package loam.report;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import loam.comparison.Outcome;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.BarChart;
import loam.report.chart.IntervalChart;
import loam.store.table.StoredComparison;
import loam.store.table.StoredComparison.Effect;
import loam.store.table.StoredComparison.LedgerLine;
import loam.store.table.StoredComparison.Money;
import org.junit.jupiter.api.Test;

class ComparisonChartsTest {
  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2030, 12, 31);

  @Test
  void the_steps_of_a_waterfall_end_at_the_net_with_chance_as_a_step_of_its_own() {
    BarChart chart = charts(10).waterfall("policy", Outcome.UNICORN, END).orElseThrow();

    List<BarChart.Row> rows = chart.rows();
    for (int step = 1; step < 5; step++) {
      assertThat(bar(rows.get(step)).from()).isEqualTo(bar(rows.get(step - 1)).to());
    }
    assertThat(rows.get(4).name()).isEqualTo("chance alone (placebo)");
    assertThat(bar(rows.get(4)).to()).isEqualTo(bar(rows.get(5)).to()).isEqualTo(7);
    assertThat(rows.get(5).name()).isEqualTo("net");
    assertThat(rows.get(6).name()).isEqualTo("deadweight");
    assertThat(rows.get(6).apart()).isTrue();
    assertThat(rows.get(6).text()).isEqualTo("200");
  }

  /** By hand: 7 ± 2 leaves out 0, 7 ± 8 does not, and of too few pairs there is no interval. */
  @Test
  void a_waterfalls_title_is_a_finding_only_where_the_net_number_is_known() {
    assertThat(titled(7, 2))
        .isEqualTo("Firms that became a unicorn: +7 net with \"policy\" by the end of 2030");
    assertThat(titled(7, 8))
        .isEqualTo(
            "Firms that became a unicorn: no significant net change with \"policy\" by the end of"
                + " 2030");
    assertThat(titled(7, NaN))
        .isEqualTo(
            "Firms that became a unicorn with \"policy\" by the end of 2030: too few replications"
                + " to tell");
  }

  private static String titled(double net, double halfWidth) {
    StoredComparison tables =
        new StoredComparison(
            List.of(effect(Metric.UNICORNS, 10, 9, 3, 15, 0.1, "higher")),
            List.of(
                line(Outcome.UNICORN, "additional", 7, NaN),
                line(Outcome.UNICORN, "net", net, halfWidth)),
            List.of());
    return new ComparisonCharts(
            tables, UnaryOperator.identity(), UnaryOperator.identity(), Language.ENGLISH)
        .waterfall("policy", Outcome.UNICORN, END)
        .orElseThrow()
        .title();
  }

  @Test
  void a_ledger_in_which_nothing_moves_has_no_waterfall() {
    assertThat(charts(10).waterfall("policy", Outcome.LISTED, END)).isEmpty();
  }

  @Test
  void the_three_numbers_of_leverage_stay_three_bars() {
    BarChart chart = charts(10).leverage("policy", END).orElseThrow();

    assertThat(chart.rows().stream().map(row -> bar(row).to())).containsExactly(2.0, 0.5, -0.25);
    assertThat(chart.rows().get(1).low()).isNaN();
    assertThat(chart.rows().get(2).text()).isEqualTo("−0.25 [−1, 0.50]");
  }

  @Test
  void a_forest_fills_the_dots_of_what_is_told_and_shows_the_difference_itself() {
    IntervalChart chart = charts(10).forest("policy", END).orElseThrow();

    IntervalChart.Row unicorns = chart.rows().get(0);
    assertThat(unicorns.value()).isEqualTo(10);
    assertThat(unicorns.sure()).isTrue();
    assertThat(unicorns.text()).isEqualTo("+9 [+3, +15] firms");
    assertThat(chart.rows().get(1).sure()).isFalse();
  }

  @Test
  void one_pair_has_no_interval_and_the_chart_says_why() {
    IntervalChart chart = charts(1).forest(Metric.UNICORNS, END).orElseThrow();

    assertThat(chart.rows().get(0).low()).isNaN();
    assertThat(chart.words().interval()).isEmpty();
    assertThat(chart.footnote()).isEqualTo("One replication: no interval can be given.");
  }

  /** Neither a line nor a promise of one, where no interval is bounded. */
  @Test
  void without_intervals_the_footnote_says_why_and_equal_pairs_are_called_equal() {
    StoredComparison few =
        new StoredComparison(
            List.of(
                effect(Metric.UNICORNS, 4, 9, NaN, NaN, 0.1, "too_few_replications"),
                effect(Metric.SPECIALISED, 4, 0, NaN, NaN, 0.0, "identical")),
            List.of(),
            List.of());

    IntervalChart chart =
        new ComparisonCharts(
                few, UnaryOperator.identity(), UnaryOperator.identity(), Language.ENGLISH)
            .forest("policy", END)
            .orElseThrow();

    assertThat(chart.footnote())
        .isEqualTo("4 pairs of replications under common random numbers: too few for intervals.");
    assertThat(chart.words().sure()).isEmpty();
    assertThat(chart.words().interval()).isEmpty();
    assertThat(chart.rows())
        .extracting(IntervalChart.Row::text)
        .containsExactly("+9 firms, no interval", "the same to the bit");
  }

  /** A bare dot beside dots with lines would look like a narrow interval. */
  @Test
  void among_others_a_row_without_an_interval_says_so() {
    StoredComparison mixed =
        new StoredComparison(
            List.of(
                effect(Metric.UNICORNS, 10, 9, 3, 15, 0.1, "higher"),
                effect(Metric.PRIVATE_INVESTED, 10, 2e9, NaN, NaN, 0.01, "too_few_replications")),
            List.of(),
            List.of());

    IntervalChart chart =
        new ComparisonCharts(
                mixed, UnaryOperator.identity(), UnaryOperator.identity(), Language.ENGLISH)
            .forest("policy", END)
            .orElseThrow();

    assertThat(chart.rows())
        .extracting(IntervalChart.Row::text)
        .containsExactly("+9 [+3, +15] firms", "+2 bn CNY, no interval");
    assertThat(
            new ComparisonCharts(
                    mixed, UnaryOperator.identity(), UnaryOperator.identity(), Language.CHINESE)
                .forest("policy", END)
                .orElseThrow()
                .rows()
                .get(1)
                .text())
        .isEqualTo("+20 亿元，无区间");
  }

  @Test
  void chinese_counts_money_in_yi() {
    IntervalChart chart =
        new ComparisonCharts(
                tables(10), UnaryOperator.identity(), UnaryOperator.identity(), Language.CHINESE)
            .forest(Metric.PRIVATE_INVESTED, END)
            .orElseThrow();

    assertThat(chart.unit()).isEqualTo("亿元");
    assertThat(chart.rows().get(0).value()).isEqualTo(20);
  }

  private static BarChart.Bar bar(BarChart.Row row) {
    return row.bars().get(0);
  }

  private static ComparisonCharts charts(int pairs) {
    return new ComparisonCharts(
        tables(pairs), UnaryOperator.identity(), UnaryOperator.identity(), Language.ENGLISH);
  }

  private static StoredComparison tables(int pairs) {
    return new StoredComparison(
        List.of(
            effect(Metric.UNICORNS, pairs, 9, 3, 15, 0.1, "higher"),
            effect(Metric.PRIVATE_INVESTED, pairs, 2e9, -1e9, 5e9, 0.01, "not_significant")),
        List.of(
            line(Outcome.UNICORN, "additional", 14, NaN),
            line(Outcome.UNICORN, "induced", 3, NaN),
            line(Outcome.UNICORN, "displaced", 8, NaN),
            line(Outcome.UNICORN, "deterred", 1, NaN),
            line(Outcome.UNICORN, "deadweight", 200, NaN),
            line(Outcome.UNICORN, "net", 7, 2),
            line(Outcome.LISTED, "additional", 0, NaN),
            line(Outcome.LISTED, "deadweight", 5, NaN),
            line(Outcome.LISTED, "net", 0, 0)),
        List.of(
            new Money("policy", BEGIN, END, "leverage.accounting", 2, 1.5, 2.5),
            new Money("policy", BEGIN, END, "additionality.deal", 0.5, NaN, NaN),
            new Money("policy", BEGIN, END, "additionality.system", -0.25, -1, 0.5)));
  }

  private static Effect effect(
      Metric metric,
      int pairs,
      double difference,
      double low,
      double high,
      double change,
      String verdict) {
    boolean several = pairs > 1;
    return new Effect(
        "reference",
        "policy",
        metric,
        BEGIN,
        END,
        pairs,
        0.95,
        Math.abs(difference / change),
        difference,
        several ? low : NaN,
        several ? high : NaN,
        change,
        several ? change / 2 : NaN,
        several ? 2 * change : NaN,
        verdict);
  }

  private static LedgerLine line(Outcome outcome, String line, double firms, double halfWidth) {
    return new LedgerLine(
        "policy", END, outcome.id(), line, 10, firms, 0, firms - halfWidth, firms + halfWidth);
  }
}
