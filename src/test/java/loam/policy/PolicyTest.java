package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.city.DatedSeries;
import loam.city.DatedSeries.Interpolation;
import loam.city.Timescale;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.LeverCatalogue;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private static Policy published() {
    return Policy.asPublished(ScenarioReader.read(Path.of("scenarios/baseline.yaml")).city());
  }

  private static PolicyChange change(Lever lever, PolicyChange.Kind kind, double number) {
    return new PolicyChange(lever, DAY, Optional.empty(), kind, number);
  }

  static List<Lever> levers() {
    return LeverCatalogue.STANDARD.all();
  }

  @Test
  void lever_names_are_unique_and_found_again() {
    assertThat(LeverCatalogue.STANDARD.all()).extracting(Lever::id).doesNotHaveDuplicates();
    assertThat(LeverCatalogue.STANDARD.all())
        .allSatisfy(lever -> assertThat(LeverCatalogue.STANDARD.named(lever.id())).contains(lever));
    assertThat(LeverCatalogue.STANDARD.named("sme.pakage")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("levers")
  void what_is_published_lies_in_the_range_of_its_lever(Lever lever) {
    assertThat(lever.min()).isLessThan(lever.max());
    assertThat(lever.neutral().orElse(lever.min())).isBetween(lever.min(), lever.max());
    assertThat(lever.unit()).isNotBlank();
    assertThat(lever.mechanism()).isNotBlank();
    assertThat(lever.source()).isNotBlank();
    assertThat(published().path(lever).pieces())
        .allSatisfy(piece -> assertThat(piece.value()).isBetween(lever.min(), lever.max()));
  }

  @Test
  void a_change_moves_its_own_lever_only() {
    Policy changed =
        published().with(change(KnownLevers.GIANT_CAPACITY, PolicyChange.Kind.VALUE, 500));

    double day = Timescale.dayOf(DAY);
    assertThat(changed.path(KnownLevers.GIANT_CAPACITY).at(day - 1)).isEqualTo(280);
    assertThat(changed.path(KnownLevers.GIANT_CAPACITY).at(day)).isEqualTo(500);
    for (Lever lever : LeverCatalogue.STANDARD.all()) {
      assertThat(changed.path(lever).equals(published().path(lever)))
          .isEqualTo(!lever.equals(KnownLevers.GIANT_CAPACITY));
    }
  }

  @Test
  void two_policies_differ_from_the_first_day_on_which_a_lever_does() {
    Policy changed =
        published().with(change(KnownLevers.GIANT_CAPACITY, PolicyChange.Kind.VALUE, 500));
    Policy both =
        changed.with(
            new PolicyChange(
                KnownLevers.SME_REEXAM_PASS,
                DAY.minusDays(100),
                Optional.empty(),
                PolicyChange.Kind.VALUE,
                0.25));

    assertThat(changed.firstDifference(published())).hasValue(Timescale.dayOf(DAY));
    assertThat(both.firstDifference(published())).hasValue(Timescale.dayOf(DAY) - 100);
    assertThat(both.firstDifference(changed)).hasValue(Timescale.dayOf(DAY) - 100);
    assertThat(published().firstDifference(published())).isEmpty();
    assertThat(published()).isEqualTo(published()).isNotEqualTo(changed);
  }

  /** From 280 a ramp of 100 days to 500 has 390 on its fiftieth. */
  @Test
  void a_ramp_goes_from_what_was_in_force_to_its_value() {
    Policy changed =
        published()
            .with(
                new PolicyChange(
                    KnownLevers.GIANT_CAPACITY,
                    DAY,
                    Optional.of(DAY.plusDays(100)),
                    PolicyChange.Kind.VALUE,
                    500));
    Policy doubled =
        published().with(change(KnownLevers.GIANT_CAPACITY, PolicyChange.Kind.FACTOR, 2));

    double day = Timescale.dayOf(DAY);
    assertThat(changed.path(KnownLevers.GIANT_CAPACITY).at(day)).isEqualTo(280);
    assertThat(changed.path(KnownLevers.GIANT_CAPACITY).at(day + 50)).isEqualTo(390);
    assertThat(changed.path(KnownLevers.GIANT_CAPACITY).at(day + 101)).isEqualTo(500);
    assertThat(doubled.path(KnownLevers.GIANT_CAPACITY).at(day)).isEqualTo(560);
  }

  @Test
  void a_switch_as_published_goes_on_or_off_on_one_day() {
    DatedSeries ramp =
        new DatedSeries(
            Interpolation.LINEAR,
            new TreeMap<>(Map.of(Timescale.ORIGIN, 0.0, LocalDate.of(2020, 1, 1), 1.0)));

    assertThatThrownBy(() -> LeverPath.published(KnownLevers.HEALTH_PLAN, ramp))
        .hasMessage(
            "health.plan as published would be neither on nor off; it is a switch, whose values are"
                + " 1 and 0");
  }

  @Test
  void a_factor_must_not_lead_out_of_the_range() {
    assertThatThrownBy(
            () -> published().with(change(KnownLevers.GIANT_CAPACITY, PolicyChange.Kind.FACTOR, 4)))
        .hasMessage(
            "giant.capacity with the change of 2027-01-01 would be 1120 on 2027-01-01, but must lie"
                + " in 0 to 1000 firms/batch");
  }

  @Test
  void a_bad_change_cannot_be_built() {
    assertThatThrownBy(() -> change(KnownLevers.SME_REEXAM_PASS, PolicyChange.Kind.VALUE, 1.5))
        .hasMessage("sme.reexamPass is 1.5, but must lie in 0 to 1");
    assertThatThrownBy(() -> change(KnownLevers.SME_PACKAGE, PolicyChange.Kind.VALUE, Double.NaN))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> change(KnownLevers.SME_PACKAGE, PolicyChange.Kind.FACTOR, -1))
        .hasMessageContaining("must be a finite number of 0 or more");
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    KnownLevers.SME_PACKAGE, DAY, Optional.of(DAY), PolicyChange.Kind.VALUE, 1))
        .hasMessageContaining("must end");
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    KnownLevers.SME_PACKAGE,
                    DAY,
                    Optional.of(DAY.plusDays(1)),
                    PolicyChange.Kind.FACTOR,
                    1))
        .hasMessageContaining("not to a factor");
  }

  @Test
  void a_published_path_must_fit_its_lever() {
    assertThatThrownBy(
            () -> LeverPath.published(KnownLevers.SME_PACKAGE, constant(Interpolation.STEP, 3)))
        .hasMessage("sme.package as published would be 3, but must lie in 0 to 2");
    assertThatThrownBy(
            () ->
                LeverPath.published(KnownLevers.SME_PACKAGE, constant(Interpolation.LOG_LINEAR, 1)))
        .hasMessageContaining("log-linear");
  }

  /** The package has a neutral value, 0; the capacity of the nation's batch has none. */
  @Test
  void a_lever_of_which_nothing_is_said_is_neutral_or_refused() {
    Policy nothing = Policy.asPublished(Map.of());

    assertThat(nothing.path(KnownLevers.SME_PACKAGE).at(0)).isEqualTo(0);
    assertThatThrownBy(() -> nothing.path(KnownLevers.GIANT_CAPACITY))
        .hasMessage("no published path of giant.capacity");
  }

  @Test
  void a_lever_of_which_only_one_policy_says_something_differs_from_its_change_on() {
    Policy nothing = Policy.asPublished(Map.of());
    Policy changed = nothing.with(change(KnownLevers.SME_PACKAGE, PolicyChange.Kind.VALUE, 1));

    assertThat(changed.firstDifference(nothing)).hasValue(Timescale.dayOf(DAY));
    assertThat(nothing.firstDifference(changed)).hasValue(Timescale.dayOf(DAY));
  }

  private static DatedSeries constant(Interpolation interpolation, double value) {
    return new DatedSeries(interpolation, new TreeMap<>(Map.of(Timescale.ORIGIN, value)));
  }
}
