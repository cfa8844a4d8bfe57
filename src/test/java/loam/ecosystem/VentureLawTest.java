package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import loam.city.City;
import loam.city.Numbers;
import loam.city.Timescale;
import loam.ecosystem.VentureLaw.Outcome;
import loam.policy.Policy;
import loam.random.Draws;
import org.junit.jupiter.api.Test;

/** Competing risks of firms that stay as they are: stage E, five years old, of quality 0.5. */
class VentureLawTest {
  private static final int FIRMS = 60_000;
  private static final double NOW = 1826;

  @Test
  void each_outcome_comes_as_often_as_its_rate_says() {
    Population population = new Population(Altered.BEIJING);

    Map<Outcome, Integer> counts = population.countOverOneYear();

    for (Map.Entry<Outcome, Double> rate : population.rates().entrySet()) {
      double expected = FIRMS * rate.getValue();
      assertThat((double) counts.getOrDefault(rate.getKey(), 0))
          .as(rate.getKey().name())
          .isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
  }

  @Test
  void slots_twice_as_wide_bring_the_same_outcomes_as_often() {
    Numbers widths = Altered.BEIJING.capital().routes().hazardBounds();
    Numbers doubled =
        Numbers.of(2 * widths.get(0), 2 * widths.get(1), 2 * widths.get(2), 2 * widths.get(3));
    Population population =
        new Population(Altered.with(Map.of("capital.routes.hazardBounds", doubled)));

    Map<Outcome, Integer> counts = population.countOverOneYear();

    for (Map.Entry<Outcome, Double> rate : population.rates().entrySet()) {
      double expected = FIRMS * rate.getValue();
      assertThat((double) counts.getOrDefault(rate.getKey(), 0))
          .as(rate.getKey().name())
          .isCloseTo(expected, within(4 * Math.sqrt(expected)));
    }
  }

  @Test
  void a_rate_above_its_slot_names_the_firm_and_the_date() {
    Numbers narrow = Numbers.of(0.01, 0.6, 0.16, 0.25);
    Population population =
        new Population(Altered.with(Map.of("capital.routes.hazardBounds", narrow)));

    assertThatThrownBy(population::countOverOneYear)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2020-01-01")
        .hasMessageContaining("ROUND of firm")
        .hasMessageContaining("venture.hazardBounds");
  }

  private static final class Population {
    private final Draws draws = new Draws(3, 1);
    private final Firms firms = new Firms(4);
    private final VentureFirms venture = new VentureFirms(firms, 0, 1.5);
    private final VentureLaw law;

    Population(City city) {
      Policy policy = Policy.asPublished(city);
      Horizon horizon = new Horizon(LocalDate.of(2021, 12, 31));
      Environment environment = new Environment(city, policy, horizon);
      environment.draw(draws);
      Programmes programmes =
          new Programmes(city, policy, horizon, new RdDeduction(city, policy, horizon));
      ExitLaw exits = new ExitLaw(city, firms, environment);
      law =
          new VentureLaw(
              city, policy, firms, venture, environment, exits, programmes, new Anchor(city));
      for (int index = 0; index < FIRMS; index++) {
        enter(firms.take(FirmKeys.registration(0, index)));
      }
    }

    private void enter(int slot) {
      firms.birth(slot, NOW - 5 * Timescale.DAYS_PER_YEAR);
      firms.quality(slot, 0.5);
      firms.revenue(slot, 50_000_000);
      firms.logRevenue(slot, 17.7);
      venture.enter(slot);
      law.enterTrack(slot);
      venture.stage(slot, VentureFirms.LAST_STAGE);
      venture.value(slot, 1_000_000_000);
    }

    Map<Outcome, Integer> countOverOneYear() {
      Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
      for (int slot = 0; slot < FIRMS; slot++) {
        double time = law.nextCandidateAfter(draws, slot);
        while (time < Timescale.DAYS_PER_YEAR) {
          counts.merge(law.outcome(draws, slot, NOW), 1, Integer::sum);
          time += law.nextCandidateAfter(draws, slot);
        }
      }
      return counts;
    }

    Map<Outcome, Double> rates() {
      Map<Outcome, Double> rates = new EnumMap<>(Outcome.class);
      rates.put(Outcome.EXIT, law.exitRate(0, NOW));
      rates.put(Outcome.ROUND, law.roundRate(0, NOW));
      rates.put(Outcome.LISTING, law.listingRate(0, NOW));
      rates.put(Outcome.ACQUISITION, law.acquisitionRate(0, NOW));
      rates.put(Outcome.DOWN_ROUND, law.downRoundRate(0, NOW));
      return rates;
    }
  }
}
