package loam.ecosystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import loam.city.City;
import loam.city.Roster;
import loam.city.Timescale;
import loam.kernel.BucketCalendar;
import loam.kernel.SsjCalendar;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.Scenario;
import loam.scenario.SharedPast;
import org.junit.jupiter.api.Test;

/** An ecosystem that goes on from another one's past is the one that had it itself. */
class CommonPastTest {
  private static final LocalDate END = LocalDate.of(2034, 3, 31);
  private static final LocalDate MID_YEAR = LocalDate.of(2027, 7, 15);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final int REPLICATION = 3;
  private static final City CITY =
      Beijing.with(
          Beijing.small(),
          Map.of(
              "start",
              LocalDate.of(2024, 1, 1),
              "registration.trend",
              Beijing.constant(3),
              "firm.initialTechStock",
              900.0,
              "firm.initialSubstantive",
              700.0));
  private static final Scenario REFERENCE = Beijing.scenario(CITY, END, 12);

  @Test
  void whatever_lever_moves_on_whatever_day_the_bytes_are_those_of_the_whole_simulation() {
    Ecosystem reference = at(NEW_YEAR, REFERENCE);
    Trajectory unmoved = Beijing.run(REFERENCE, REPLICATION);
    List<String> without = new ArrayList<>();

    for (Lever lever : levers()) {
      for (LocalDate day : List.of(NEW_YEAR, MID_YEAR)) {
        Scenario moved = moved(lever, day);
        Trajectory whole = Beijing.run(moved, REPLICATION);

        assertThat(SharedPast.until(REFERENCE, moved)).as(lever.id()).contains(NEW_YEAR);
        assertSame(branched(reference, moved), whole, lever.id() + " from " + day);
        if (whole.equals(unmoved)) {
          without.add(lever.id());
        }
      }
    }

    assertThat(without).isEmpty();
  }

  /** All; of those that each fund has, the first fund's. */
  private static List<Lever> levers() {
    Set<String> others = new HashSet<>();
    for (String fund : CITY.roster().fundIds().subList(1, CITY.roster().fundIds().size())) {
      others.addAll(List.of("funds.tilt." + fund, "funds.scale." + fund));
    }
    return LeverCatalogue.of(CITY).all().stream()
        .filter(lever -> !others.contains(lever.id()))
        .toList();
  }

  private static Ecosystem at(LocalDate day, Scenario scenario) {
    Ecosystem ecosystem = Beijing.ecosystem(scenario);
    ecosystem.begin(REPLICATION);
    ecosystem.runUpTo(day);
    return ecosystem;
  }

  private static Trajectory branched(Ecosystem past, Scenario scenario) {
    Ecosystem branch = Beijing.ecosystem(scenario);
    branch.goOnFrom(past);
    return branch.runToEnd(REPLICATION);
  }

  private static void assertSame(Trajectory branched, Trajectory whole, String of) {
    assertThat(branched).as(of).isEqualTo(whole);
    assertThat(branched.events()).as(of).isEqualTo(whole.events());
  }

  private static Scenario moved(Lever lever, LocalDate day) {
    double planned = REFERENCE.policy().path(lever).at(Timescale.dayOf(day));
    double first =
        switch (lever.type()) {
          case WHOLE, NUMBER -> lever.min();
          case MULTIPLE -> lever.max();
          default -> 0.9 * planned;
        };
    double value =
        DoubleStream.of(first, lever.max(), 0)
            .filter(other -> other != planned && other >= lever.min() && lever.type().admits(other))
            .findFirst()
            .orElseThrow();
    return Beijing.scenario(CITY, END, 12, change(lever, day, value));
  }

  private static PolicyChange change(Lever lever, LocalDate day, double value) {
    return new PolicyChange(lever, day, Optional.empty(), PolicyChange.Kind.VALUE, value);
  }

  @Test
  void a_branch_may_follow_runs_of_its_own_and_the_past_goes_on_after_it() {
    Scenario moved = moved(KnownLevers.CAPITAL_REGIME, MID_YEAR);
    Ecosystem past = at(NEW_YEAR, REFERENCE);
    Ecosystem branch = Beijing.ecosystem(moved);
    branch.run(REPLICATION + 1); // leaves its firms in the arrays

    for (int again = 0; again < 2; again++) {
      branch.goOnFrom(past);
      Trajectory branched = branch.runToEnd(REPLICATION);

      assertSame(branched, Beijing.run(moved, REPLICATION), "time " + again);
    }
    assertSame(past.runToEnd(REPLICATION), Beijing.run(REFERENCE, REPLICATION), "reference");
  }

  @Test
  void in_the_real_city_too() {
    Lever scale = KnownLevers.FUNDS_SCALE;
    LocalDate day = LocalDate.of(2017, 3, 1);
    LocalDate end = LocalDate.of(2018, 3, 31);
    Scenario reference = Beijing.scenario(Beijing.CITY, end, 5);
    Scenario moved = Beijing.scenario(Beijing.CITY, end, 5, change(scale, day, 2));
    LocalDate boundary = SharedPast.until(reference, moved).orElseThrow();

    assertThat(boundary).isEqualTo(LocalDate.of(2017, 1, 1));
    assertSame(
        branched(at(boundary, reference), moved), Beijing.run(moved, REPLICATION), "Beijing");
  }

  @Test
  void only_counts_on_our_own_calendar_can_be_copied_and_only_submodels_that_say_how() {
    Submodel<String> silent =
        new Submodel<>() {
          @Override
          public String name() {
            return "silent";
          }

          @Override
          public List<Measure<String>> measures(Roster city) {
            return List.of();
          }

          @Override
          public String in(World world) {
            return "";
          }
        };
    Model more = Model.STANDARD.with(silent);
    var counted = Ecosystem.OrdinaryPath.COUNTED;
    var atBirth = Ecosystem.OrdinaryPath.AT_BIRTH;

    assertThat(Beijing.ecosystem(REFERENCE).isCopyable()).isTrue();
    assertThat(new Ecosystem(REFERENCE, k -> own(k), atBirth).isCopyable()).isFalse();
    assertThat(new Ecosystem(REFERENCE, SsjCalendar::new, counted).isCopyable()).isFalse();
    assertThat(new Ecosystem(REFERENCE, k -> own(k), counted, more).isCopyable()).isFalse();
  }

  private static BucketCalendar own(loam.kernel.EntityKeys keys) {
    return new BucketCalendar(keys, 0.5);
  }
}
