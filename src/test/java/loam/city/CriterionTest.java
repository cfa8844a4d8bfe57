package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import loam.city.Criterion.AnyOf;
import loam.city.Criterion.Holds;
import loam.city.Criterion.Period;
import loam.city.Criterion.Within;
import loam.ecosystem.Beijing;
import org.junit.jupiter.api.Test;

class CriterionTest {
  /** A firm all of whose attributes are one number. */
  private record Firm(double number, Set<Integer> titles) implements Candidate {
    @Override
    public double value(Attribute attribute) {
      return number;
    }

    @Override
    public boolean holds(int tier) {
      return titles.contains(tier);
    }
  }

  private static Firm firm(double number, Integer... titles) {
    return new Firm(number, Set.of(titles));
  }

  private static Criterion between(double low, double high) {
    return new Within(Attribute.REVENUE, low, high, Period.ALWAYS);
  }

  @Test
  void bounds_pass_themselves() {
    assertThat(between(2, 5).isMetBy(firm(2), 0)).isTrue();
    assertThat(between(2, 5).isMetBy(firm(5), 0)).isTrue();
    assertThat(between(2, 5).isMetBy(firm(Math.nextDown(2.0)), 0)).isFalse();
    assertThat(between(2, 5).isMetBy(firm(Math.nextUp(5.0)), 0)).isFalse();
  }

  @Test
  void outside_its_period_a_criterion_is_not_asked() {
    Criterion criterion = new Holds(Beijing.TECH_SME, new Period(10, 20));

    assertThat(criterion.isMetBy(firm(0), Math.nextDown(10.0))).isTrue();
    assertThat(criterion.isMetBy(firm(0), 10)).isFalse();
    assertThat(criterion.isMetBy(firm(0), Math.nextDown(20.0))).isFalse();
    assertThat(criterion.isMetBy(firm(0), 20)).isTrue();
    assertThat(criterion.isMetBy(firm(0, Beijing.TECH_SME), 15)).isTrue();
  }

  @Test
  void one_open_route_is_enough_but_it_must_be_open_in_full() {
    Criterion rich = between(10, Double.POSITIVE_INFINITY);
    Criterion titled = new Holds(Beijing.SPECIALISED, Period.ALWAYS);
    Criterion small = between(0, 5);
    Criterion either = new AnyOf(List.of(List.of(rich), List.of(titled, small)), Period.ALWAYS);

    assertThat(either.isMetBy(firm(12), 0)).isTrue();
    assertThat(either.isMetBy(firm(3), 0)).isFalse();
    assertThat(either.isMetBy(firm(3, Beijing.SPECIALISED), 0)).isTrue();
    assertThat(either.isMetBy(firm(7, Beijing.SPECIALISED), 0)).isFalse();
  }

  @Test
  void a_rule_without_a_way_is_refused() {
    assertThatThrownBy(() -> between(5, 2)).hasMessageContaining("must not exceed");
    assertThatThrownBy(() -> between(Double.NaN, 2)).hasMessageContaining("must not exceed");
    assertThatThrownBy(() -> new Period(5, 5)).hasMessageContaining("must be before");
    assertThatThrownBy(() -> new AnyOf(List.of(), Period.ALWAYS)).hasMessageContaining("one route");
    assertThatThrownBy(() -> new AnyOf(List.of(List.of()), Period.ALWAYS))
        .hasMessageContaining("one criterion");
  }

  @Test
  void a_title_cannot_be_had_before_it_exists() {
    TierRule rule =
        new TierRule(
            10, List.of(between(1, 2)), List.of(between(1, 9)), 3, List.of(), Figure.of(0));

    assertThat(rule.qualifies(firm(1), Math.nextDown(10.0))).isFalse();
    assertThat(rule.qualifies(firm(1), 10)).isTrue();
    assertThat(rule.qualifies(firm(5), 10)).isFalse();
    assertThat(rule.mayKeep(firm(5), 10)).isTrue();
  }
}
