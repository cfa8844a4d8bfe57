package loam.jsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jsl.modeling.elements.variable.ResponseVariable;
import jsl.modeling.elements.variable.TimeWeighted;
import jsl.simulation.Simulation;
import jsl.utilities.statistic.StatisticAccessorIfc;
import loam.city.Timescale;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;
import loam.stats.Sample;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** In a JSL program the ecosystem is what it is in ours, and JSL's statistics are ours. */
class EcosystemElementTest {
  private static final LocalDate END = LocalDate.of(2019, 12, 31);
  private static final Scenario SCENARIO = Beijing.scenario(Beijing.small(), END, 23);
  private static final List<Trajectory> OURS =
      IntStream.rangeClosed(1, 6).mapToObj(n -> Beijing.run(SCENARIO, n)).toList();

  private final Simulation simulation = QuietSimulation.make("test");
  private final EcosystemElement city =
      new EcosystemElement(simulation.getModel(), "city", SCENARIO);

  private void run(double length) {
    simulation.run(OURS.size(), length);
  }

  private static void assertSameStatistics(
      StatisticAccessorIfc theirs, ToDoubleFunction<Trajectory> figure) {
    Sample ours = Sample.of(OURS.stream().mapToDouble(figure).toArray());
    double t = new TDistribution(ours.size() - 1).inverseCumulativeProbability(0.975);
    double halfWidth = t * ours.standardDeviation() / Math.sqrt(ours.size());

    assertThat(theirs.getCount()).isEqualTo(ours.size());
    assertThat(theirs.getAverage()).isCloseTo(ours.mean(), within(1e-10 * ours.mean()));
    assertThat(theirs.getHalfWidth(0.95)).isCloseTo(halfWidth, within(1e-8 * halfWidth));
    assertThat(halfWidth).isPositive();
  }

  @Test
  void jsl_gives_the_same_mean_and_half_width_of_last_values() {
    ResponseVariable specialised = city.atEnd(Metric.SPECIALISED);
    ResponseVariable exits = city.atEnd(Metric.EXITS);

    run(city.days());

    assertSameStatistics(
        specialised.getAcrossReplicationStatistic(), run -> run.at(Metric.SPECIALISED, 59));
    assertSameStatistics(exits.getAcrossReplicationStatistic(), run -> run.at(Metric.EXITS, 59));
  }

  @Test
  void jsl_gives_the_same_mean_and_half_width_of_time_averages() {
    TimeWeighted substantive = city.overTime(Metric.SUBSTANTIVE);

    run(city.days());

    assertSameStatistics(
        substantive.getAcrossReplicationStatistic(), EcosystemElementTest::heldForAMonth);
  }

  /** Each month's value counts in the month after, by its days. */
  private static double heldForAMonth(Trajectory run) {
    List<LocalDate> dates = Ecosystem.recordDates(END);
    double sum = 0;
    for (int month = 1; month < dates.size(); month++) {
      sum += run.at(Metric.SUBSTANTIVE, month - 1) * dates.get(month).lengthOfMonth();
    }
    return sum / (Timescale.dayOf(END) + 1);
  }

  @Test
  void what_else_is_in_the_model_and_draws_from_jsl_leaves_the_ecosystem_alone() {
    HelpDesk desk = new HelpDesk(simulation.getModel(), city);

    run(city.days());

    assertThat(city.trajectory()).isEqualTo(OURS.get(OURS.size() - 1));
    assertThat(city.trajectory().events()).isEqualTo(OURS.get(OURS.size() - 1).events());
    assertThat(desk.calls().getAcrossReplicationStatistic().getMin()).isPositive();
  }

  @Test
  void the_latest_value_is_that_of_the_last_end_of_a_month() {
    Beside beside =
        new Beside(city, () -> city.latest(Metric.REGISTERED), 30.5, 31, 59.5, city.days());

    run(city.days());

    Trajectory last = city.trajectory();
    assertThat(beside.seen())
        .containsExactly(
            Double.NaN,
            last.at(Metric.REGISTERED, 0),
            last.at(Metric.REGISTERED, 1),
            last.at(Metric.REGISTERED, 59));
  }

  @Test
  void a_replication_of_another_length_is_refused() {
    assertThatThrownBy(() -> run(1000))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the length of a replication is 1000.0, but city runs for 1826 days");
  }

  @Test
  void before_the_first_replication_there_is_no_trajectory() {
    assertThatThrownBy(city::trajectory).hasMessage("no replication has ended");
  }
}
