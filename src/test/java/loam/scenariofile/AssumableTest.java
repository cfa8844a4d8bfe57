package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.city.City;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssumableTest {
  private final Path file;

  AssumableTest(@TempDir Path directory) throws IOException {
    this.file =
        Files.writeString(
            directory.resolve("one.yaml"),
            "name: one\ncity: beijing\nassumptions: {funds.signal: 0.2}\n");
  }

  private Assumable named(String name) {
    ParameterNote note =
        ScenarioReader.read(file).city().notes().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow();
    return Assumable.of(note).orElseThrow();
  }

  private City assuming(String name, double value) {
    ParameterChange.Kind kind =
        named(name).isMultiple() ? ParameterChange.Kind.FACTOR : ParameterChange.Kind.VALUE;
    return ScenarioReader.read(file)
        .city()
        .assuming(List.of(new ParameterChange(name, kind, value)));
  }

  @Test
  void a_number_moves_over_its_range_from_what_the_file_assumes() {
    Assumable signal = named("funds.signal");

    assertThat(signal.isMultiple()).isFalse();
    assertThat(signal.usual()).isEqualTo(0.2);
    assertThat(signal.low()).isZero();
    assertThat(signal.high()).isEqualTo(0.25);
    assertThat(assuming("funds.signal", 0.07).capital().funds().signal()).isEqualTo(0.07);
  }

  /** 0.8, 0.5 and 0.2 in a range from 0 to 1: the largest lets them grow by a quarter. */
  @Test
  void several_numbers_are_multiplied_as_far_as_the_range_lets_each() {
    Assumable displacement = named("funds.displacement");

    assertThat(displacement.isMultiple()).isTrue();
    assertThat(displacement.usual()).isEqualTo(1);
    assertThat(displacement.low()).isCloseTo(0.5, within(1e-6));
    assertThat(displacement.high()).isCloseTo(1.25, within(1e-6));
    City most = assuming("funds.displacement", displacement.high());
    assertThat(most.capital().funds().displacement().of(0)).isCloseTo(1, within(1e-6));
    assertThat(most.capital().funds().displacement().of(2)).isCloseTo(0.25, within(1e-6));
  }

  /** The step after a winter is negative; it goes to its lower end, not to the upper. */
  @Test
  void numbers_of_both_signs_keep_their_signs() {
    Assumable step = named("venture.stepRegime");

    assertThat(step.high()).isCloseTo(2, within(1e-6));
    City twice = assuming("venture.stepRegime", step.high());
    assertThat(twice.capital().rounds().stepRegime().of(2)).isCloseTo(-0.3, within(1e-6));
  }

  @Test
  void dated_series_keep_their_dates() {
    City more = assuming("firm.shareHEALTH", 1.2);

    assertThat(more.firm().share().of("HEALTH").at(3600)).isCloseTo(1.2 * 0.13, within(1e-6));
  }

  /** 0.8, 0.5 and 0.2 by 1.1 is 0.88, 0.55 and 0.22 to fifteen digits. */
  @Test
  void what_is_assumed_in_memory_is_to_the_bit_what_a_file_says_in_these_digits()
      throws IOException {
    Path said =
        Files.writeString(
            file.resolveSibling("said.yaml"),
            """
            name: one
            city: beijing
            assumptions:
              funds.signal: 0.07
              funds.displacement: {boom: 0.88, normal: 0.55, winter: 0.22}
            """);
    City inFile = ScenarioReader.read(said).city();

    City inMemory =
        ScenarioReader.read(file)
            .city()
            .assuming(
                List.of(
                    new ParameterChange("funds.signal", ParameterChange.Kind.VALUE, 0.07),
                    new ParameterChange("funds.displacement", ParameterChange.Kind.FACTOR, 1.1)));

    assertThat(inMemory).isEqualTo(inFile);
    assertThat(inMemory.inReplication(3)).isEqualTo(inFile.inReplication(3));
    assertThat(inMemory.inReplication(3).notes()).isNotEqualTo(inMemory.notes());
  }

  @Test
  void names_dates_and_what_is_fixed_by_definition_cannot_be_assumed() {
    List<ParameterNote> notes = ScenarioReader.read(file).city().notes();

    assertThat(notes)
        .filteredOn(one -> Assumable.of(one).isEmpty())
        .extracting(ParameterNote::name)
        .contains("regimes.path", "talent.academyStart", "venture.unicornUsd", "funds.start");
  }
}
