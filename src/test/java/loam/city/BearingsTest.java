package loam.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loam.city.Target.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BearingsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

  private static ParameterNote number(String name, String basis, String source) {
    return new ParameterNote(name, "1", "1", 0, 2, basis, source, "", "town", Provenance.OWN);
  }

  private static Target target(String id, LocalDate from, LocalDate until) {
    Fact fact =
        new Fact(id, "q", "Town", "2024", 100, "firms", Fact.Relation.EQUAL, "Yearbook", "", "100");
    return new Target(
        fact,
        "what",
        new Target.Scored("unicorns", from, until, 100, 90, 110, "firms", Bearing.TEST),
        "");
  }

  private static Target on(String id, LocalDate day) {
    return target(id, day, day);
  }

  private static List<Target> told(Bearings bearings, Target... targets) {
    return bearings.of(List.of(targets), Map.of());
  }

  /** The second and the third are years away from the others. */
  @Test
  void what_moved_a_number_is_no_test() {
    Bearings bearings =
        new Bearings(
            List.of(
                number("firm.share", "calibrated", "F2 and F9"),
                number("trend", "sourced", "a yearbook (F3)"),
                number("line", "definition", "F4")),
            Set.of("F1"));

    assertThat(
            told(
                bearings,
                on("F1", DAY),
                on("F2", DAY.plusYears(2)),
                on("F3", DAY.plusYears(4)),
                on("F4", DAY.plusYears(6))))
        .extracting(target -> target.scored().use(), target -> target.scored().bearing().by())
        .containsExactly(
            tuple(Use.FITTED, "posterior.csv"),
            tuple(Use.FITTED, "firm.share"),
            tuple(Use.IMPOSED, "trend"),
            tuple(Use.TESTED, ""));
  }

  @Test
  void a_ratio_is_what_its_parts_are() {
    Bearings bearings = new Bearings(List.of(number("stake", "calibrated", "S29")), Set.of());

    assertThat(told(bearings, on("S30/S29", DAY)).get(0).scored().use()).isEqualTo(Use.FITTED);
  }

  /** Half a year is 183 days. */
  @ParameterizedTest
  @CsvSource({"182, FITTED", "-182, FITTED", "183, TESTED", "-183, TESTED"})
  void a_figure_within_half_a_year_of_a_fitted_one_is_no_test(int days, Use expected) {
    Bearings bearings = new Bearings(List.of(), Set.of("F1"));

    List<Target> told = told(bearings, on("F1", DAY), on("F2", DAY.plusDays(days)));

    assertThat(told.get(1).scored().use()).isEqualTo(expected);
    assertThat(told.get(1).scored().bearing().by()).isEqualTo(expected == Use.FITTED ? "F1" : "");
  }

  /** One that is near it, which is near the fitted one: F3 is 300 days away from F1. */
  @Test
  void nearness_does_not_go_from_one_to_the_next() {
    Bearings bearings = new Bearings(List.of(), Set.of("F1"));

    List<Target> told =
        told(bearings, on("F1", DAY), on("F2", DAY.plusDays(150)), on("F3", DAY.plusDays(300)));

    assertThat(told.get(2).scored().use()).isEqualTo(Use.TESTED);
  }

  @Test
  void spans_that_overlap_are_near() {
    Bearings bearings = new Bearings(List.of(), Set.of("F1"));

    List<Target> told =
        told(
            bearings,
            target("F1", DAY.minusYears(1), DAY),
            target("F2", DAY.minusYears(5), DAY.minusDays(100)));

    assertThat(told.get(1).scored().use()).isEqualTo(Use.FITTED);
  }

  /** What data say counts for more than what an author says. */
  @Test
  void an_author_may_admit_what_the_data_do_not_tell() {
    Bearings bearings = new Bearings(List.of(), Set.of("F1"));
    Bearing said = new Bearing(Use.IMPOSED, "targets.yaml");

    List<Target> told =
        bearings.of(
            List.of(on("F1", DAY), on("F2", DAY.plusYears(3))), Map.of("F1", said, "F2", said));

    assertThat(told)
        .extracting(target -> target.scored().use())
        .containsExactly(Use.FITTED, Use.IMPOSED);
  }

  @Test
  void sources_name_figures_in_a_row() {
    assertThat(Bearings.ids("F109 to F111 (and F114), SZ08 to SZ11; MIIT [2022] No. 63"))
        .containsExactlyInAnyOrder("F109", "F110", "F111", "F114", "SZ08", "SZ09", "SZ10", "SZ11");
  }
}
