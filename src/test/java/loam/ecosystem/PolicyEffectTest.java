package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import loam.city.City;
import loam.city.DatedSeries;
import loam.city.Timescale;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.policy.PolicyChange;
import loam.policy.PolicyChange.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same random with and without a policy. */
@Tag("system")
class PolicyEffectTest {
  private static final LocalDate END = LocalDate.of(2028, 12, 31);
  private static final LocalDate CHANGE = LocalDate.of(2025, 5, 7);
  private static final City CITY = Beijing.small();
  private static final Map<Lever, Trajectory> FAR = new HashMap<>();
  private static final Trajectory BASE = Beijing.run(Beijing.scenario(CITY, END, 21), 1);

  static List<Lever> levers() {
    return LeverCatalogue.STANDARD.all();
  }

  /** A choice takes no factor. */
  static List<Lever> factored() {
    return levers().stream().filter(lever -> !lever.equals(KnownLevers.CAPITAL_REGIME)).toList();
  }

  @Test
  void levers_set_to_the_values_that_they_have_change_nothing() {
    changeNothing(
        levers(),
        lever -> {
          LeverPath path = Policy.asPublished(CITY).path(lever);
          double lastKnot =
              Math.max(Timescale.dayOf(CHANGE), path.pieces().get(path.pieces().size() - 1).from());
          LocalDate day = Timescale.dateOf(lastKnot);
          return new PolicyChange(lever, day, Optional.empty(), Kind.VALUE, path.at(lastKnot));
        });
  }

  @Test
  void levers_multiplied_by_one_change_nothing() {
    changeNothing(
        factored(), lever -> new PolicyChange(lever, CHANGE, Optional.empty(), Kind.FACTOR, 1));
  }

  /** All at once; where that is not so, one by one, to tell which does. */
  private static void changeNothing(List<Lever> levers, Function<Lever, PolicyChange> change) {
    if (!run(CITY, levers.stream().map(change).toArray(PolicyChange[]::new)).equals(BASE)) {
      for (Lever lever : levers) {
        assertThat(run(CITY, change.apply(lever))).as(lever.id()).isEqualTo(BASE);
      }
      fail("none does alone, all do together");
    }
  }

  @Test
  void a_package_of_an_odd_strength_set_to_that_strength_changes_nothing() {
    // drift is averaged over parts of years: where a path is cut must not be seen in its last bits
    Map<String, DatedSeries> published = new HashMap<>(CITY.publishedPolicy());
    published.put(KnownLevers.SME_PACKAGE.id(), Beijing.constant(1.3));
    City odd = Beijing.with(CITY, Map.of("publishedPolicy", published, "tiers.packageDrift", 0.5));

    Trajectory base = run(odd);
    Trajectory value =
        run(
            odd,
            new PolicyChange(KnownLevers.SME_PACKAGE, CHANGE, Optional.empty(), Kind.VALUE, 1.3));
    Trajectory factor =
        run(
            odd,
            new PolicyChange(KnownLevers.SME_PACKAGE, CHANGE, Optional.empty(), Kind.FACTOR, 1));

    assertThat(value).isEqualTo(base);
    assertThat(factor).isEqualTo(base);
  }

  @ParameterizedTest
  @MethodSource("levers")
  void a_policy_acts_after_its_first_day_and_not_before(Lever lever) {
    assumeThat(lever).as("acts after the horizon").isNotEqualTo(KnownLevers.FUNDS_TERM);
    Trajectory run = FAR.computeIfAbsent(lever, PolicyEffectTest::far);

    int months = (int) ChronoUnit.MONTHS.between(LocalDate.of(2015, 1, 1), CHANGE);
    for (Metric metric : Metric.all()) {
      double[] before = Arrays.copyOf(Beijing.path(BASE, metric), months);
      assertThat(Beijing.path(run, metric)).as(metric.id()).startsWith(before);
    }
    assertThat(run).isNotEqualTo(BASE);
  }

  @ParameterizedTest
  @MethodSource("levers")
  void a_lever_leaves_alone_what_it_does_not_reach(Lever lever) {
    Set<Metric> alone =
        new HashSet<>(
            Set.of(
                Metric.REGISTRATIONS_PER_DAY,
                Metric.CAPITAL_REGIME,
                Metric.FISCAL_ACADEMY,
                Metric.FISCAL_PLATFORMS,
                Metric.FISCAL_REFORMS));
    switch (lever.id()) {
      case "reforms.perYear" ->
          alone.removeAll(Set.of(Metric.REGISTRATIONS_PER_DAY, Metric.FISCAL_REFORMS));
      case "aiPlus.platforms" -> alone.remove(Metric.FISCAL_PLATFORMS);
      case "academy.intake" ->
          alone.remove(Metric.FISCAL_ACADEMY); // its founders come from 2029 on
      case "capital.regime" ->
          alone.removeAll(Set.of(Metric.REGISTRATIONS_PER_DAY, Metric.CAPITAL_REGIME));
      default -> {}
    }
    Trajectory run = FAR.computeIfAbsent(lever, PolicyEffectTest::far);

    for (Metric metric : alone) {
      assertThat(Beijing.path(run, metric)).as(metric.id()).isEqualTo(Beijing.path(BASE, metric));
    }
  }

  @Test
  void reforms_add_firms_and_the_package_leaves_entry_alone() {
    Trajectory reforms =
        run(
            CITY,
            new PolicyChange(
                KnownLevers.REFORMS_PER_YEAR, CHANGE, Optional.empty(), Kind.VALUE, 500));
    Trajectory pack =
        run(
            CITY,
            new PolicyChange(KnownLevers.SME_PACKAGE, CHANGE, Optional.empty(), Kind.VALUE, 2));

    for (int month = 0; month < BASE.months(); month++) {
      double base = BASE.at(Metric.REGISTRATIONS_PER_DAY, month);
      assertThat(reforms.at(Metric.REGISTRATIONS_PER_DAY, month)).isGreaterThanOrEqualTo(base);
      assertThat(pack.at(Metric.REGISTRATIONS_PER_DAY, month)).isEqualTo(base);
    }
  }

  /** What a lever does that is set as far from where it is as it goes. */
  private static Trajectory far(Lever lever) {
    double inForce = Policy.asPublished(CITY).path(lever).at(Timescale.dayOf(CHANGE));
    double far =
        inForce > lever.min() && !lever.equals(KnownLevers.FUNDS_STAKE_MAX)
            ? lever.min()
            : lever.max();
    return run(CITY, new PolicyChange(lever, CHANGE, Optional.empty(), Kind.VALUE, far));
  }

  private static Trajectory run(City city, PolicyChange... changes) {
    return Beijing.run(Beijing.scenario(city, END, 21, changes), 1);
  }
}
