package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loam.city.City;
import loam.city.Provenance;
import loam.ecosystem.Beijing;
import loam.language.Language;
import loam.scenariofile.ScenarioReader;
import org.junit.jupiter.api.Test;

/** How far a city was held against figures, in words. */
class StandingWordsTest {
  @Test
  void a_sketch_says_how_many_numbers_it_borrows_and_whose_vectors_it_has() {
    City shanghai =
        ScenarioReader.read(Path.of("scenarios/cities/shanghai.yaml"), List.of()).scenario().city();
    long borrowed =
        shanghai.notes().stream().filter(note -> note.provenance() == Provenance.BORROWED).count();

    assertThat(borrowed).isBetween(1L, (long) shanghai.notes().size() - 1);
    assertThat(StandingWords.of(shanghai, Language.ENGLISH))
        .startsWith(
            "Shanghai is a sketch: %d numbers that a city should have of its own are borrowed, and"
                .formatted(borrowed))
        .contains("its parameter vectors are those of beijing, widened");
  }

  @Test
  void beijing_is_calibrated_and_backtested() {
    assertThat(StandingWords.of(Beijing.CITY, Language.ENGLISH))
        .matches(
            "Beijing is calibrated and backtested: \\d+ fitted figures are met with \\d+"
                + " parameters freed, and projections from an earlier day were held against later"
                + " figures\\.");
  }
}
