package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.Numbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No yuan of rounds, pool and funds comes from nowhere or goes astray. */
@Tag("system")
class CapitalMoneyTest {
  private static final int END = 2035;
  private static final int MONTHS = 12 * (END - 2014);

  @Test
  void the_pool_holds_what_came_in_less_what_went_out_to_the_yuan() {
    CapitalMarket market = marketAfterRun();
    PrivateCapital pool = market.pool();

    assertThat(pool.start() + pool.inflow() + pool.recycled() - pool.drawn() - pool.expired())
        .isEqualTo(pool.dryPowder());
    assertThat(pool.dryPowder()).isNotNegative();
  }

  @Test
  void a_fund_invested_returned_or_holds_what_it_got_to_the_yuan() {
    GovernmentFunds funds = marketAfterRun().funds();

    for (int fund = 0; fund < funds.size(); fund++) {
      assertThat(funds.accrued(fund) + funds.proceeds(fund))
          .isEqualTo(funds.invested(fund) + funds.returned(fund) + funds.uncommitted(fund));
      assertThat(funds.accrued(fund)).isBetween(1L, funds.commitment(fund, 0));
      assertThat(funds.recycled(fund)).isBetween(0L, funds.proceeds(fund));
      assertThat(funds.uncommitted(fund)).isNotNegative();
    }
  }

  @Test
  void what_funds_invested_is_the_government_money_of_rounds() {
    CapitalMarket market = marketAfterRun();

    long byFund =
        IntStream.range(0, market.funds().size()).mapToLong(market.funds()::invested).sum();

    assertThat(byFund).isPositive().isEqualTo(sum(market.flows()::fundMoney));
  }

  @Test
  void without_outside_partners_all_private_money_comes_out_of_the_pool() {
    Ecosystem ecosystem =
        Altered.ecosystem(
            Altered.scenario(
                Altered.BEIJING, END, Altered.set(KnownLevers.FUNDS_EXTERNAL_SHARE, 2024, 0)));
    ecosystem.run(1);
    CapitalMarket market = ecosystem.market();

    assertThat(market.pool().drawn()).isEqualTo(sum(market.flows()::privateMoney));
  }

  @Test
  void a_fund_at_its_term_keeps_nothing() {
    Ecosystem ecosystem =
        Altered.ecosystem(
            Altered.scenario(Altered.BEIJING, END, Altered.set(KnownLevers.FUNDS_TERM, 2025, 10)));
    ecosystem.run(1);
    GovernmentFunds funds = ecosystem.market().funds();

    for (int fund = 0; fund < funds.size(); fund++) {
      assertThat(funds.uncommitted(fund)).isZero();
      assertThat(funds.accrued(fund) + funds.proceeds(fund))
          .isEqualTo(funds.invested(fund) + funds.returned(fund));
    }
  }

  @Test
  void leverage_is_one_over_the_stake_if_private_money_covers_all_and_nothing_is_displaced() {
    ByRegime ample = new ByRegime(100, 100, 100);
    ByRegime none = new ByRegime(0, 0, 0);
    City ideal =
        Altered.with(
            Map.of(
                "capital.rounds.coverMedian",
                ample,
                "capital.pool.poolFlow",
                new ByRegime(1e15, 1e15, 1e15),
                "capital.funds.displacement",
                none,
                "capital.funds.stakeNoise",
                Numbers.of(1, 1),
                "capital.funds.stakeAvailability",
                1.0,
                "capital.funds.chequeMax",
                1e15,
                "capital.funds.commitmentTotal",
                1e14));

    Trajectory run =
        Altered.ecosystem(
                Altered.scenario(
                    ideal,
                    2025,
                    Altered.set(KnownLevers.FUNDS_STAKE_MIN, 2024, 0.25),
                    Altered.set(KnownLevers.FUNDS_STAKE_MAX, 2024, 0.25)))
            .run(1);

    assertThat(Altered.sum(2024, 2025, run, Metric.FUNDS_INVESTED)).isGreaterThan(1e9);
    assertThat(Altered.atEndOf(2025, run, Metric.LEVERAGE_ACCOUNTING)).isCloseTo(4, within(1e-6));
  }

  private static CapitalMarket marketAfterRun() {
    Ecosystem ecosystem = Altered.ecosystem(Altered.scenario(Altered.BEIJING, END));
    ecosystem.run(1);
    return ecosystem.market();
  }

  private static long sum(IntToLongFunction byMonth) {
    return IntStream.range(0, MONTHS).mapToLong(byMonth).sum();
  }
}
