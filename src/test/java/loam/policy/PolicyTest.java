package loam.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.city.DatedSeries;
import loam.city.DatedSeries.Interpolation;
import loam.city.Timescale;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PolicyTest {
  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

  private static Policy published() {
    return Policy.asPublished(ScenarioReader.read(Path.of("scenarios/baseline.yaml")).city());
  }

  private static PolicyChange change(Lever lever, PolicyChange.Kind kind, double number) {
    return new PolicyChange(lever, DAY, Optional.empty(), kind, number);
  }

  @Test
  void lever_names_are_unique_and_found_again() {
    assertThat(Lever.values()).extracting(Lever::id).doesNotHaveDuplicates();
    assertThat(Arrays.stream(Lever.values()))
        .allSatisfy(lever -> assertThat(Lever.named(lever.id())).contains(lever));
    assertThat(Lever.named("sme.pakage")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void what_is_published_lies_in_the_range_of_its_lever(Lever lever) {
    assertThat(lever.min()).isLessThan(lever.max());
    assertThat(lever.unit()).isNotBlank();
    assertThat(lever.mechanism()).isNotBlank();
    assertThat(lever.source()).isNotBlank();
    assertThat(published().path(lever).pieces())
        .allSatisfy(piece -> assertThat(piece.value()).isBetween(lever.min(), lever.max()));
  }

  @Test
  void a_change_moves_its_own_lever_only() {
    Policy changed = published().with(change(Lever.GIANT_CAPACITY, PolicyChange.Kind.VALUE, 500));

    double day = Timescale.dayOf(DAY);
    assertThat(changed.path(Lever.GIANT_CAPACITY).at(day - 1)).isEqualTo(280);
    assertThat(changed.path(Lever.GIANT_CAPACITY).at(day)).isEqualTo(500);
    for (Lever lever : Lever.values()) {
      assertThat(changed.path(lever).equals(published().path(lever)))
          .isEqualTo(lever != Lever.GIANT_CAPACITY);
    }
  }

  @Test
  void a_factor_must_not_lead_out_of_the_range() {
    assertThatThrownBy(
            () -> published().with(change(Lever.GIANT_CAPACITY, PolicyChange.Kind.FACTOR, 4)))
        .hasMessage(
            "giant.capacity with the change of 2027-01-01 would be 1120 on 2027-01-01, but must lie"
                + " in 0 to 1000 firms/batch");
  }

  @Test
  void a_bad_change_cannot_be_built() {
    assertThatThrownBy(() -> change(Lever.SME_REEXAM_PASS, PolicyChange.Kind.VALUE, 1.5))
        .hasMessage("sme.reexamPass is 1.5, but must lie in 0 to 1");
    assertThatThrownBy(() -> change(Lever.SME_PACKAGE, PolicyChange.Kind.VALUE, Double.NaN))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> change(Lever.SME_PACKAGE, PolicyChange.Kind.FACTOR, -1))
        .hasMessageContaining("must be a finite number of 0 or more");
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    Lever.SME_PACKAGE, DAY, Optional.of(DAY), PolicyChange.Kind.VALUE, 1))
        .hasMessageContaining("must end");
    assertThatThrownBy(
            () ->
                new PolicyChange(
                    Lever.SME_PACKAGE,
                    DAY,
                    Optional.of(DAY.plusDays(1)),
                    PolicyChange.Kind.FACTOR,
                    1))
        .hasMessageContaining("not to a factor");
  }

  @Test
  void a_published_path_must_fit_its_lever() {
    Map<String, DatedSeries> paths = new HashMap<>();
    for (Lever lever : Lever.values()) {
      paths.put(lever.id(), constant(Interpolation.STEP, lever.max()));
    }
    assertThat(Policy.asPublished(paths).path(Lever.SME_PACKAGE).at(0)).isEqualTo(2);

    paths.put("sme.package", constant(Interpolation.STEP, 3));
    assertThatThrownBy(() -> Policy.asPublished(paths))
        .hasMessage("sme.package as published would be 3, but must lie in 0 to 2");
    paths.put("sme.package", constant(Interpolation.LOG_LINEAR, 1));
    assertThatThrownBy(() -> Policy.asPublished(paths)).hasMessageContaining("log-linear");
    paths.remove("sme.package");
    assertThatThrownBy(() -> Policy.asPublished(paths))
        .hasMessage("no published path of sme.package");
  }

  private static DatedSeries constant(Interpolation interpolation, double value) {
    return new DatedSeries(interpolation, new TreeMap<>(Map.of(Timescale.ORIGIN, value)));
  }
}
