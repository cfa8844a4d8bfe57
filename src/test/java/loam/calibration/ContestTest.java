package loam.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.calibration.Contest.Tally;
import loam.city.City;
import loam.ecosystem.Metric;
import loam.forecast.Benchmark;
import loam.forecast.History;
import loam.scenariofile.pack.Cities;
import loam.stats.Interval;
import org.junit.jupiter.api.Test;

/** What had been published of Beijing by the end of 2022, as facts.csv has it. */
class ContestTest {
  private static final City BEIJING = Cities.builtIn("beijing");
  private static final LocalDate AS_OF = LocalDate.of(2022, 12, 31);

  private static Contest.Said said(Metric metric, int year, double observed, double low) {
    LocalDate end = LocalDate.of(year, 12, 31);
    return new Contest.Said(
        "x" + year + metric.id(),
        metric,
        metric.kind() == Metric.Kind.STOCK ? end : LocalDate.of(year, 1, 1),
        end,
        observed,
        Optional.of(new Interval(low, 2 * low)),
        Optional.of(new Interval(low / 2, 3 * low)),
        observed / 10,
        observed / 5);
  }

  /** F005; F001 of nine months; F006 and F177, 199 and 200, of one year. F007 came in 2023. */
  @Test
  void the_past_is_what_had_been_published() {
    History past = new PublishedPast(BEIJING, AS_OF).of(Metric.REGISTRATIONS_PER_DAY);

    assertThat(past.years()).containsExactly(new double[] {2014.5, 2017.375, 2018.5}, within(0.01));
    assertThat(past.values())
        .containsExactly(new double[] {146, 217, Math.sqrt(199.0 * 200)}, within(1e-9));
    assertThat(
            new PublishedPast(BEIJING, AS_OF.plusYears(1)).of(Metric.REGISTRATIONS_PER_DAY).years())
        .hasSize(4);
  }

  /** A day of publication that nobody knows lets nobody know the figure: F252 of 2025. */
  @Test
  void what_bears_no_day_is_known_to_nobody() {
    double[] years = new PublishedPast(BEIJING, LocalDate.MAX).of(Metric.UNICORNS).years();

    assertThat(BEIJING.facts())
        .filteredOn(fact -> fact.id().equals("F252"))
        .hasSize(1)
        .allMatch(fact -> fact.published().isEmpty());
    assertThat(years[years.length - 1]).as("the end of 2024").isCloseTo(2025, within(0.01));
  }

  /** Three figures of registrations, which is too short for smoothing; none of the titles. */
  @Test
  void benchmarks_see_this_past_and_nobody_else_does() {
    Contest contest =
        Contest.of(
            BEIJING,
            AS_OF,
            List.of(
                said(Metric.REGISTRATIONS_PER_DAY, 2023, 300, 200),
                said(Metric.SPECIALISED, 2024, 10_000, 20_000)));

    assertThat(contest.judged())
        .extracting(Contest.Judged::by, Contest.Judged::family, Contest.Judged::year)
        .containsExactly(
            tuple(Optional.empty(), Family.ENTRY, 1),
            tuple(Optional.of(Benchmark.LAST_VALUE), Family.ENTRY, 1),
            tuple(Optional.of(Benchmark.DRIFT), Family.ENTRY, 1),
            tuple(Optional.of(Benchmark.TREND), Family.ENTRY, 1),
            tuple(Optional.empty(), Family.TITLES, 2));
  }

  /** 300 lies in 200 to 400; 10,000 not in 20,000 to 40,000, but in 10,000 to 60,000. */
  @Test
  void tallies_count_and_average_shares_of_figures() {
    Contest contest =
        Contest.of(
            BEIJING,
            AS_OF,
            List.of(
                said(Metric.REGISTRATIONS_PER_DAY, 2023, 300, 200),
                said(Metric.SPECIALISED, 2024, 10_000, 20_000)));

    Tally model = contest.tallies().get(0);

    assertThat(model.figures()).isEqualTo(2);
    assertThat(model.inEighty()).isEqualTo(1);
    assertThat(model.inNinety()).isEqualTo(2);
    assertThat(model.width()).isCloseTo((200 / 300.0 + 2) / 2, within(1e-12));
    assertThat(model.weightedInterval()).isCloseTo(0.1, within(1e-12));
    assertThat(model.crps()).isCloseTo(0.2, within(1e-12));
    Tally drift =
        contest.together().stream()
            .filter(tally -> tally.by().equals(Optional.of(Benchmark.DRIFT)))
            .findFirst()
            .orElseThrow();
    assertThat(drift.figures()).isEqualTo(1);
    assertThat(drift.modelInEighty()).as("on the same figure").isEqualTo(1);
    assertThat(drift.modelWidth()).isCloseTo(200 / 300.0, within(1e-12));
  }

  @Test
  void every_group_is_tallied() {
    Contest contest =
        Contest.of(BEIJING, AS_OF, List.of(said(Metric.SPECIALISED, 2024, 10_000, 20_000)));

    assertThat(contest.tallies())
        .extracting(tally -> tally.group().toString(), Tally::figures)
        .hasSize(3);
  }
}
