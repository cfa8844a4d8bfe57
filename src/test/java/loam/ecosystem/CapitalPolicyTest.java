package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City;
import loam.city.Roster;
import loam.kernel.SsjCalendar;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What levers do, with common random numbers on both sides. */
@Tag("system")
class CapitalPolicyTest {
  private static final int END = 2028;
  private static final Trajectory BASE =
      Altered.ecosystem(Altered.scenario(Altered.BEIJING, END)).run(1);

  @Test
  void levers_that_are_not_moved_change_no_bit() {
    PolicyChange[] none =
        LeverCatalogue.STANDARD.all().stream()
            .filter(lever -> !lever.equals(KnownLevers.CAPITAL_REGIME)) // takes no factor
            .map(
                lever ->
                    new PolicyChange(
                        lever,
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        PolicyChange.Kind.FACTOR,
                        1))
            .toArray(PolicyChange[]::new);

    assertThat(run(none)).isEqualTo(BASE);
  }

  @Test
  void both_engines_give_the_same_trajectory() {
    Ecosystem other =
        new Ecosystem(
            Altered.scenario(Altered.BEIJING, END),
            SsjCalendar::new,
            Ecosystem.OrdinaryPath.COUNTED);

    assertThat(other.run(1)).isEqualTo(BASE);
  }

  @Test
  void an_ecosystem_that_ran_before_gives_the_same_trajectory() {
    Ecosystem ecosystem = Altered.ecosystem(Altered.scenario(Altered.BEIJING, END));
    ecosystem.run(2);

    assertThat(ecosystem.run(1)).isEqualTo(BASE);
  }

  @Test
  void without_funds_there_is_no_government_money_and_less_private_money() {
    Trajectory run = run(Altered.set(KnownLevers.FUNDS_SCALE, 2024, 0));

    assertThat(Altered.sum(2024, END, run, Metric.FUNDS_INVESTED)).isZero();
    assertLess(run, Metric.PRIVATE_INVESTED);
  }

  @Test
  void larger_stakes_mean_less_leverage() {
    Trajectory run =
        run(
            Altered.set(KnownLevers.FUNDS_STAKE_MIN, 2025, 0.5),
            Altered.set(KnownLevers.FUNDS_STAKE_MAX, 2025, 0.6));

    assertThat(Altered.atEndOf(END, run, Metric.LEVERAGE_ACCOUNTING))
        .isLessThan(0.8 * Altered.atEndOf(END, BASE, Metric.LEVERAGE_ACCOUNTING));
  }

  @Test
  @Tag("slow")
  void a_shut_listing_window_holds_unicorns_back() {
    Ecosystem open = Altered.ecosystem(Altered.scenario(Altered.BEIJING, END));
    Ecosystem shut =
        Altered.ecosystem(
            Altered.scenario(
                Altered.BEIJING, END, Altered.set(KnownLevers.EXITS_IPO_WINDOW, 2026, 0.1)));
    double held = 0;
    for (int replication = 1; replication <= 4; replication++) {
      Trajectory base = open.run(replication);
      Trajectory run = shut.run(replication);
      held +=
          Altered.atEndOf(END, run, Metric.UNICORNS) - Altered.atEndOf(END, base, Metric.UNICORNS);
      assertThat(Altered.sum(2026, END, run, Metric.LISTINGS))
          .isLessThan(0.3 * Altered.sum(2026, END, base, Metric.LISTINGS));
    }
    assertThat(held / 4).isPositive();
  }

  @Test
  void easier_acquisitions_bring_more_of_them() {
    Trajectory run = run(Altered.set(KnownLevers.EXITS_MA_FACTOR, 2025, 3));

    assertThat(Altered.sum(2025, END, run, Metric.ACQUISITIONS))
        .isGreaterThan(2 * Altered.sum(2025, END, BASE, Metric.ACQUISITIONS));
  }

  @Test
  void a_winter_by_decree_means_less_private_money_than_a_boom() {
    Trajectory winter = run(Altered.set(KnownLevers.CAPITAL_REGIME, 2025, 2));
    Trajectory boom = run(Altered.set(KnownLevers.CAPITAL_REGIME, 2025, 0));

    assertThat(Altered.atEndOf(END, winter, Metric.CAPITAL_REGIME)).isEqualTo(2);
    assertThat(Altered.sum(2025, END, winter, Metric.PRIVATE_INVESTED))
        .isLessThan(0.9 * Altered.sum(2025, END, boom, Metric.PRIVATE_INVESTED));
  }

  @Test
  void funds_that_follow_a_winter_invest_less_than_funds_that_oppose_it() {
    Trajectory opposing = run(Altered.set(KnownLevers.CAPITAL_REGIME, 2025, 2));
    Trajectory following =
        run(
            Altered.set(KnownLevers.CAPITAL_REGIME, 2025, 2),
            Altered.set(KnownLevers.FUNDS_COUNTER_CYCLICAL, 2025, -1));

    assertThat(Altered.sum(2025, END, following, Metric.FUNDS_INVESTED))
        .isLessThan(0.8 * Altered.sum(2025, END, opposing, Metric.FUNDS_INVESTED));
  }

  @Test
  void funds_that_recycle_nothing_return_more() {
    Trajectory run = run(Altered.set(KnownLevers.FUNDS_RECYCLE, 2024, 0));

    assertThat(Altered.atEndOf(END, run, Metric.FUNDS_RECYCLED)).isZero();
    assertThat(Altered.atEndOf(END, run, Metric.FUNDS_RETURNED))
        .isGreaterThan(Altered.atEndOf(END, BASE, Metric.FUNDS_RETURNED));
  }

  @Test
  void outside_partners_add_to_private_money() {
    Trajectory run = run(Altered.set(KnownLevers.FUNDS_EXTERNAL_SHARE, 2024, 0));

    assertLess(run, Metric.PRIVATE_INVESTED);
  }

  @Test
  void weight_for_the_health_fund_moves_money_from_the_others_and_not_the_total() {
    Ecosystem tilted =
        Altered.ecosystem(
            Altered.scenario(
                Altered.BEIJING, END, Altered.set(KnownLevers.FUNDS_TILT_HEALTH, 2025, 80)));

    Trajectory run = tilted.run(1);

    GovernmentFunds funds = tilted.market().funds();
    assertThat(funds.commitment(0, 4000)).isEqualTo(50_000_000_000L);
    assertThat(funds.commitment(1, 4000)).isEqualTo(6_250_000_000L);
    assertThat(run).isNotEqualTo(BASE);
  }

  static List<String> funds() {
    return Roster.STANDARD.fundIds();
  }

  @ParameterizedTest
  @MethodSource("funds")
  void weight_for_a_fund_raises_its_commitment_and_lowers_every_other(String fund) {
    Lever tilt = LeverCatalogue.STANDARD.named("funds.tilt." + fund).orElseThrow();
    GovernmentFunds base =
        Altered.ecosystem(Altered.scenario(Altered.BEIJING, END)).market().funds();
    GovernmentFunds tilted =
        Altered.ecosystem(Altered.scenario(Altered.BEIJING, END, Altered.set(tilt, 2025, 40)))
            .market()
            .funds();

    for (int other = 0; other < Roster.STANDARD.funds().size(); other++) {
      long before = base.commitment(other, 4000);
      long after = tilted.commitment(other, 4000);
      if (Roster.STANDARD.fundIds().get(other).equals(fund)) {
        assertThat(after).isGreaterThan(before);
      } else {
        assertThat(after).isLessThan(before);
      }
    }
  }

  @Test
  @Tag("slow")
  void a_shorter_term_returns_what_funds_too_large_to_invest_it_still_hold() {
    PolicyChange large = Altered.set(KnownLevers.FUNDS_SCALE, 2025, 4);
    Trajectory base = Altered.ecosystem(Altered.scenario(Altered.BEIJING, 2035, large)).run(1);
    Trajectory shorter =
        Altered.ecosystem(
                Altered.scenario(
                    Altered.BEIJING, 2035, large, Altered.set(KnownLevers.FUNDS_TERM, 2025, 10)))
            .run(1);

    for (Metric metric : Metric.all()) {
      assertThat(Altered.atEndOf(2032, shorter, metric))
          .as(metric.id())
          .isEqualTo(Altered.atEndOf(2032, base, metric));
    }
    assertThat(Altered.atEndOf(2035, base, Metric.FUNDS_UNCOMMITTED)).isPositive();
    assertThat(Altered.atEndOf(2035, shorter, Metric.FUNDS_UNCOMMITTED)).isZero();
    assertThat(Altered.atEndOf(2035, shorter, Metric.FUNDS_RETURNED))
        .isGreaterThan(Altered.atEndOf(2035, base, Metric.FUNDS_RETURNED));
  }

  @Test
  void programmes_speed_up_the_revenue_of_their_sectors() {
    Trajectory health = run(Altered.set(KnownLevers.HEALTH_PLAN, 2025, 0));
    Trajectory space = run(Altered.set(KnownLevers.SPACE_PROGRAMME, 2025, 0));
    Trajectory platforms = run(Altered.set(KnownLevers.AI_PLUS_PLATFORMS, 2025, 0));

    assertThat(endOf(health, Metric.SECTOR_HEALTH_REVENUE))
        .isLessThan(endOf(BASE, Metric.SECTOR_HEALTH_REVENUE));
    assertThat(endOf(space, Metric.SECTOR_SPACE_REVENUE))
        .isLessThan(endOf(BASE, Metric.SECTOR_SPACE_REVENUE));
    assertThat(endOf(platforms, Metric.SECTOR_AI_REVENUE))
        .isLessThan(endOf(BASE, Metric.SECTOR_AI_REVENUE));
    assertThat(endOf(platforms, Metric.SECTOR_INFO_REVENUE))
        .isLessThan(endOf(BASE, Metric.SECTOR_INFO_REVENUE));
  }

  @Test
  void a_smaller_deduction_costs_less_at_once_and_some_revenue_later() {
    Trajectory run = run(Altered.set(KnownLevers.RD_DEDUCTION_RATE, 2025, 0.5));

    assertThat(Altered.sum(2025, 2025, run, Metric.FISCAL_DEDUCTION))
        .isBetween(
            0.4 * Altered.sum(2025, 2025, BASE, Metric.FISCAL_DEDUCTION),
            0.6 * Altered.sum(2025, 2025, BASE, Metric.FISCAL_DEDUCTION));
    assertThat(Altered.atEndOf(2028, run, Metric.JOBS))
        .isBetween(
            0.98 * Altered.atEndOf(2028, BASE, Metric.JOBS),
            Altered.atEndOf(2028, BASE, Metric.JOBS));
  }

  @Test
  void a_larger_academy_adds_firms_from_2029_on_and_none_before() {
    int later = 2034;
    Trajectory base = Altered.ecosystem(Altered.scenario(Altered.BEIJING, later)).run(1);
    Trajectory run =
        Altered.ecosystem(
                Altered.scenario(
                    Altered.BEIJING, later, Altered.set(KnownLevers.ACADEMY_INTAKE, 2024, 2000)))
            .run(1);

    assertThat(Altered.atEndOf(2028, run, Metric.SUBSTANTIVE_AI))
        .isEqualTo(Altered.atEndOf(2028, base, Metric.SUBSTANTIVE_AI));
    assertThat(Altered.atEndOf(later, run, Metric.SUBSTANTIVE_AI))
        .isGreaterThan(Altered.atEndOf(later, base, Metric.SUBSTANTIVE_AI) + 80);
  }

  @Test
  void the_space_programme_brings_firms_only_where_the_parameters_say_so() {
    City inviting = Altered.with(Map.of("capital.programmes.spaceRelocationPerYear", 40.0));

    Trajectory run = Altered.ecosystem(Altered.scenario(inviting, 2026)).run(1);

    assertThat(Altered.atEndOf(2026, run, Metric.SUBSTANTIVE_SPACE))
        .isGreaterThan(Altered.atEndOf(2026, BASE, Metric.SUBSTANTIVE_SPACE) + 60);
  }

  @Test
  void unicorns_enter_and_leave_by_the_doors_that_are_counted() {
    double entered = Altered.sum(2016, END, BASE, Metric.UNICORNS_ENTERED);
    double left =
        Altered.sum(2016, END, BASE, Metric.UNICORNS_IPO)
            + Altered.sum(2016, END, BASE, Metric.UNICORNS_ACQUIRED)
            + Altered.sum(2016, END, BASE, Metric.UNICORNS_FALLEN);

    assertThat(Altered.atEndOf(END, BASE, Metric.UNICORNS))
        .isEqualTo(Altered.atEndOf(2015, BASE, Metric.UNICORNS) + entered - left);
  }

  private static double endOf(Trajectory run, Metric metric) {
    return Altered.atEndOf(2026, run, metric);
  }

  private static void assertLess(Trajectory run, Metric flow) {
    assertThat(Altered.sum(2024, END, run, flow)).isLessThan(Altered.sum(2024, END, BASE, flow));
  }

  private static Trajectory run(PolicyChange... changes) {
    return Altered.ecosystem(Altered.scenario(Altered.BEIJING, END, changes)).run(1);
  }
}
