package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import loam.city.Attribute;
import loam.city.Criterion;
import loam.city.Criterion.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is laid out says what the criteria say one by one. */
class RuleCheckTest {
  private static final int FIRMS = 300;
  private static final double TIME = Population.day("2024-09-20");

  private final Population population = new Population(Beijing.CITY, FIRMS, 81);
  private final Random random = new Random(5);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void of_a_shipped_rule(int tier) {
    population.closeYearsBefore(2024);
    giveTitles();
    assertSays(Beijing.CITY.rule(tier).criteria());
    assertSays(Beijing.CITY.rule(tier).renewal());
  }

  @Test
  void of_rules_nested_at_random() {
    population.closeYearsBefore(2024);
    giveTitles();
    int met = 0;
    for (int rule = 0; rule < 400; rule++) {
      met += assertSays(list(2));
    }
    assertThat(met).isBetween(400 * FIRMS / 20, 400 * FIRMS * 19 / 20);
  }

  private void giveTitles() {
    for (int slot = 0; slot < FIRMS; slot++) {
      for (int tier = 0; tier < 4; tier++) {
        if (random.nextInt(3) == 0) {
          population.titles.award(tier, slot, TIME - 100, 3);
        }
      }
    }
  }

  private int assertSays(List<Criterion> criteria) {
    RuleCheck check = new RuleCheck(population.view);
    check.prepare(list(1), 0); // whatever was laid out before is forgotten
    check.prepare(criteria, TIME);
    List<Integer> kept = keptOfAll(check);
    List<Integer> expected = new ArrayList<>();
    for (int slot = 0; slot < FIRMS; slot++) {
      population.view.of(slot, TIME);
      boolean all = Criterion.allMet(criteria, population.view, TIME);
      assertThat(check.isMet()).as("%s", criteria).isEqualTo(all);
      assertThat(!all || (population.firms.held[slot] & check.titlesAsked()) == check.titlesAsked())
          .isTrue();
      if (all) {
        expected.add(slot);
      }
    }
    assertThat(kept).as("%s", criteria).isEqualTo(expected);
    return expected.size();
  }

  /** The firms that are left when all are taken through the tests together. */
  private static List<Integer> keptOfAll(RuleCheck check) {
    Shortlist list = new Shortlist();
    int[] slots = list.begin(FIRMS);
    for (int slot = 0; slot < FIRMS; slot++) {
      slots[slot] = slot;
    }
    list.cut(FIRMS);
    check.keepMet(list);
    return IntStream.range(0, list.size()).mapToObj(list::at).toList();
  }

  private List<Criterion> list(int depth) {
    List<Criterion> criteria = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      criteria.add(criterion(depth));
    }
    return criteria;
  }

  private Criterion criterion(int depth) {
    Period period =
        random.nextInt(4) > 0
            ? Period.ALWAYS
            : random.nextBoolean() ? new Period(0, TIME) : new Period(TIME, TIME + 1);
    int kind = random.nextInt(depth > 0 ? 4 : 2);
    if (kind == 0) {
      return new Criterion.Holds(random.nextInt(4), period);
    }
    if (kind == 1) {
      boolean age = random.nextBoolean();
      double bound = age ? 8 + 15 * random.nextDouble() : Math.exp(10 + 10 * random.nextDouble());
      return new Criterion.Within(
          age ? Attribute.AGE_YEARS : Attribute.REVENUE,
          random.nextBoolean() ? bound : Double.NEGATIVE_INFINITY,
          bound * (1 + random.nextInt(3)),
          period);
    }
    List<List<Criterion>> routes = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      routes.add(list(depth - 1));
    }
    return new Criterion.AnyOf(routes, period);
  }
}
