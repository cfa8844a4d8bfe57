package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loam.city.City;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.kernel.BucketCalendar;
import loam.kernel.SsjCalendar;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("system")
class EcosystemTest {
  private static final List<Metric> TIERS =
      List.of(Metric.TECH_SME, Metric.INNOVATIVE_SME, Metric.SPECIALISED, Metric.LITTLE_GIANT);

  /** What shows ordinary firms. */
  private static final Set<Metric> WITH_ORDINARY =
      Set.of(
          Metric.REGISTERED,
          Metric.ACTIVE,
          Metric.REGISTRATIONS_PER_DAY,
          Metric.REGISTRATIONS_SHARE,
          Metric.EXITS);

  @Test
  void ordinary_firms_on_the_calendar_give_the_same_numbers_as_at_birth() {
    Scenario scenario = Beijing.scenario(Beijing.CITY, LocalDate.of(2017, 12, 31), 3);
    Ecosystem onCalendar = ecosystem(scenario, OrdinaryPath.ON_CALENDAR);
    Ecosystem atBirth = ecosystem(scenario, OrdinaryPath.AT_BIRTH);

    assertThat(onCalendar.run(1)).isEqualTo(atBirth.run(1));
    assertThat(onCalendar.run(2)).isEqualTo(atBirth.run(2));
  }

  @Test
  void substantive_firms_are_the_same_whether_ordinary_ones_are_counted_or_followed() {
    Scenario scenario = Beijing.scenario(Beijing.small(), LocalDate.of(2030, 12, 31), 3);
    Trajectory counted = ecosystem(scenario, OrdinaryPath.COUNTED).run(1);
    Trajectory followed = ecosystem(scenario, OrdinaryPath.ON_CALENDAR).run(1);

    for (Metric metric : Metric.all()) {
      if (!WITH_ORDINARY.contains(metric)) {
        assertThat(Beijing.path(counted, metric))
            .as(metric.id())
            .isEqualTo(Beijing.path(followed, metric));
      }
    }
    assertThat(Beijing.path(counted, Metric.REGISTERED))
        .isNotEqualTo(Beijing.path(followed, Metric.REGISTERED));
  }

  private static Ecosystem ecosystem(Scenario scenario, OrdinaryPath path) {
    return new Ecosystem(scenario, keys -> new BucketCalendar(keys, 0.5), path);
  }

  @Test
  void both_engines_give_the_same_numbers_from_the_same_events() {
    Scenario scenario = Beijing.scenario(Beijing.small(), LocalDate.of(2027, 5, 20), 4);
    for (var path : OrdinaryPath.values()) {
      var ssj = new Ecosystem(scenario, SsjCalendar::new, path);
      var loam = new Ecosystem(scenario, keys -> new BucketCalendar(keys, 0.5), path);

      Trajectory one = ssj.run(1);
      Trajectory other = loam.run(1);

      assertThat(one).isEqualTo(other);
      assertThat(one.events()).isEqualTo(other.events());
    }
  }

  @Test
  void an_ecosystem_used_again_gives_the_numbers_of_a_new_one() {
    Scenario scenario = Beijing.scenario(Beijing.small(), LocalDate.of(2026, 12, 31), 5);
    Ecosystem used = Beijing.ecosystem(scenario);
    used.run(1);
    used.run(3);

    assertThat(used.run(2)).isEqualTo(Beijing.run(scenario, 2));
  }

  @Test
  void an_ecosystem_in_the_arrays_of_another_gives_the_numbers_of_a_new_one() {
    Workspace workspace = new Workspace(keys -> new BucketCalendar(keys, 0.5));
    LocalDate end = LocalDate.of(2024, 12, 31);
    Scenario small = Beijing.scenario(Beijing.small(), end, 5);
    Scenario whole = Beijing.scenario(Beijing.CITY, LocalDate.of(2019, 12, 31), 6);

    for (Scenario scenario : List.of(small, whole, small)) {
      Ecosystem next = new Ecosystem(scenario, workspace, OrdinaryPath.COUNTED);
      assertThat(next.run(2)).isEqualTo(Beijing.run(scenario, 2));
    }
  }

  @Test
  void replications_and_seeds_differ() {
    Scenario scenario = Beijing.scenario(Beijing.small(), LocalDate.of(2016, 12, 31), 6);
    Scenario reseeded = Beijing.scenario(Beijing.small(), LocalDate.of(2016, 12, 31), 7);
    double[] first = Beijing.run(scenario, 1).values();

    assertThat(Beijing.run(scenario, 2).values()).isNotEqualTo(first);
    assertThat(Beijing.run(reseeded, 1).values()).isNotEqualTo(first);
  }

  @Test
  void a_shorter_run_is_the_beginning_of_a_longer_one() {
    City city = Beijing.small();
    Trajectory shorter = Beijing.run(Beijing.scenario(city, LocalDate.of(2023, 6, 30), 8), 1);
    Trajectory longer = Beijing.run(Beijing.scenario(city, LocalDate.of(2028, 12, 31), 8), 1);

    for (Metric metric : Metric.all()) {
      assertThat(Beijing.path(longer, metric))
          .as(metric.id())
          .startsWith(Beijing.path(shorter, metric));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void firms_and_titles_are_conserved_from_month_to_month(boolean wholeBeijing) {
    City city = wholeBeijing ? Beijing.CITY : Beijing.small();
    LocalDate end = LocalDate.of(2030, 12, 31);
    Trajectory run = Beijing.run(Beijing.scenario(city, end, 9), 1);
    List<LocalDate> dates = Ecosystem.recordDates(end);

    double registered = city.firm().initialTechStock();
    for (int month = 0; month < run.months(); month++) {
      int days = dates.get(month).lengthOfMonth();
      registered += Math.rint(run.at(Metric.REGISTRATIONS_PER_DAY, month) * days);
      registered -= run.at(Metric.EXITS, month);
      assertThat(run.at(Metric.REGISTERED, month)).isEqualTo(registered);
    }
    for (Metric tier : TIERS) {
      double holders = 0;
      for (int month = 0; month < run.months(); month++) {
        holders += run.at(after(tier, 1), month) - run.at(after(tier, 2), month);
        assertThat(run.at(tier, month)).as("%s in month %d", tier, month).isEqualTo(holders);
      }
      assertThat(holders).isPositive();
    }
  }

  @Test
  void counts_are_never_negative_and_parts_never_exceed_their_wholes() {
    Trajectory run =
        Beijing.run(Beijing.scenario(Beijing.small(), LocalDate.of(2030, 12, 31), 10), 1);

    for (int month = 0; month < run.months(); month++) {
      for (Metric metric : Metric.all()) {
        // growth may be negative, and a fund may return more than it takes
        boolean signed =
            metric.equals(Metric.SPECIALISED_GROWTH_MEDIAN)
                || metric.equals(Metric.FISCAL_FUNDS)
                || metric.equals(Metric.FISCAL_TOTAL);
        if (!signed && !Double.isNaN(run.at(metric, month))) {
          assertThat(run.at(metric, month)).as("%s", metric).isNotNegative();
        }
      }
      double sectors = 0;
      for (int sector = 0; sector < 5; sector++) {
        sectors += run.at(after(Metric.SUBSTANTIVE_AI, sector), month);
      }
      double substantive = run.at(Metric.SUBSTANTIVE, month);
      assertThat(substantive).isEqualTo(sectors);
      assertThat(run.at(Metric.ACTIVE, month))
          .isBetween(substantive, run.at(Metric.REGISTERED, month));
      assertThat(run.at(Metric.RELOCATIONS, month))
          .isLessThanOrEqualTo(run.at(Metric.EXITS, month));
      for (Metric tier : TIERS) {
        assertThat(run.at(tier, month)).isLessThanOrEqualTo(substantive);
      }
    }
  }

  private static Metric after(Metric metric, int places) {
    return Metric.all().get(MetricCatalogue.STANDARD.placeOf(metric) + places);
  }
}
