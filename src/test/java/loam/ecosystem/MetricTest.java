package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import loam.language.Language;
import loam.language.Phrase;
import org.junit.jupiter.api.Test;

/** What a metric is called and counted in, and where it stands. */
class MetricTest {
  private static final Metric STOCK = metric("stock", "firms", Metric.Kind.STOCK);
  private static final Metric FLOW = metric("flow", "CNY/month", Metric.Kind.FLOW);

  private static Metric metric(String id, String unit, Metric.Kind kind) {
    return new Metric(id, Phrase.verbatim(id), unit, kind, Phrase.verbatim("what " + id + " is"));
  }

  @Test
  void a_flow_of_months_has_other_units_over_a_span_and_a_year_and_a_stock_has_not() {
    assertThat(FLOW.unit()).isEqualTo("CNY/month");
    assertThat(FLOW.unitOfSum()).isEqualTo("CNY");
    assertThat(FLOW.unitOfYear()).isEqualTo("CNY/year");
    assertThat(STOCK.unitOfSum()).isEqualTo("firms");
    assertThat(STOCK.unitOfYear()).isEqualTo("firms");
    assertThat(Metric.REGISTRATIONS_PER_DAY.unitOfYear())
        .isEqualTo(Metric.REGISTRATIONS_PER_DAY.unit());
  }

  @Test
  void it_is_known_by_its_name_and_said_in_both_languages() {
    assertThat(STOCK).isEqualTo(metric("stock", "1", Metric.Kind.FLOW)).isNotEqualTo(FLOW);
    assertThat(STOCK.label()).isEqualTo("stock");
    assertThat(STOCK.definition()).isEqualTo("what stock is");
    assertThat(STOCK.definition(Language.CHINESE)).isEqualTo("what stock is");
    assertThat(Metric.UNICORNS.label()).isEqualTo("Unicorns");
    assertThat(Metric.UNICORNS.label(Language.CHINESE)).isNotEqualTo("Unicorns");
    assertThat(Metric.UNICORNS.kind()).isEqualTo(Metric.Kind.STOCK);
  }

  @Test
  void a_metric_of_a_sector_of_some_city_is_found_by_its_name() {
    assertThat(Metric.named("unicorns")).contains(Metric.UNICORNS);
    assertThat(Metric.named("substantive.QUANTUM").orElseThrow().unit()).isEqualTo("firms");
    assertThat(Metric.named("sector.QUANTUM.size").orElseThrow().unit()).isEqualTo("CNY/year");
    assertThat(Metric.named("nothing.QUANTUM")).isEmpty();
    assertThat(Metric.named("unicorn")).isEmpty();
  }

  @Test
  void two_lists_are_joined_without_naming_any_twice() {
    assertThat(Metric.joined(List.of(FLOW, STOCK), List.of(STOCK, Metric.UNICORNS)))
        .containsExactly(FLOW, STOCK, Metric.UNICORNS);
    assertThat(Metric.all()).contains(Metric.UNICORNS).doesNotHaveDuplicates();
  }

  @Test
  void a_catalogue_knows_the_place_of_each() {
    MetricCatalogue catalogue = new MetricCatalogue(List.of(STOCK, FLOW));

    assertThat(catalogue.size()).isEqualTo(2);
    assertThat(catalogue.ids()).containsExactly("stock", "flow");
    assertThat(catalogue.placeOf(FLOW)).isEqualTo(1);
    assertThat(catalogue.get("flow")).isEqualTo(FLOW);
    assertThat(catalogue.named("flow")).contains(FLOW);
    assertThat(catalogue.named("flows")).isEmpty();
    assertThat(catalogue.having(List.of(Metric.UNICORNS, FLOW))).containsExactly(FLOW);
    assertThatThrownBy(() -> catalogue.get("flows")).hasMessage("no metric flows");
    assertThatThrownBy(() -> new MetricCatalogue(List.of(STOCK, STOCK)))
        .hasMessage("two metrics are called stock");
  }

  @Test
  void all_metrics_that_no_sector_has_are_the_whole() {
    assertThat(MetricCatalogue.isWhole(Metric.all())).isTrue();
    assertThat(MetricCatalogue.isWhole(List.of(Metric.UNICORNS))).isFalse();
  }

  @Test
  void a_trajectory_has_a_value_for_each_metric_and_month() {
    MetricCatalogue two = new MetricCatalogue(List.of(STOCK, FLOW));
    Trajectory trajectory = new Trajectory(3, 2, new double[] {1, 2, 30, 40}, 99, two);

    assertThat(trajectory.at(STOCK, 1)).isEqualTo(2);
    assertThat(trajectory.at(FLOW, 0)).isEqualTo(30);
    assertThat(trajectory)
        .isEqualTo(new Trajectory(3, 2, new double[] {1, 2, 30, 40}, 7, two))
        .isNotEqualTo(new Trajectory(2, 2, new double[] {1, 2, 30, 40}, 99, two))
        .isNotEqualTo(new Trajectory(3, 2, new double[] {1, 2, 30, 41}, 99, two));
    assertThatThrownBy(() -> new Trajectory(1, 2, new double[3], 0, two))
        .hasMessage("3 values for 2 metrics and 2 months");
  }

  @Test
  void months_are_recorded_on_their_last_days_and_on_the_last_of_the_run() {
    assertThat(Ecosystem.recordDates(LocalDate.of(2015, 3, 10)))
        .containsExactly(
            LocalDate.of(2015, 1, 31), LocalDate.of(2015, 2, 28), LocalDate.of(2015, 3, 10));
  }
}
