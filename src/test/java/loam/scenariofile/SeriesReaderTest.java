package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import loam.city.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesReaderTest {
  private static final String HURUN =
      "unicorn_count_hurun: {what: list, metric: unicorns, tolerance: {share: [-0.1, 0.1]}}\n";

  private Desk desk;

  @BeforeEach
  void town(@TempDir Path folder) {
    desk = new Desk(folder).withTown();
  }

  private Desk with(String series) {
    Desk.write(desk.town("series.yaml"), series.getBytes(StandardCharsets.UTF_8));
    return desk;
  }

  private List<Target> targets(String series) {
    return with(series).read("name: x\ncity: town\n").city().targets();
  }

  /** F178 (82 on 2019-06-30), F186 (93 in 2020) and F214 (79) are that list; 0.9 of them. */
  @Test
  void all_rows_of_a_series_are_scored_though_no_file_of_targets_names_them() {
    List<Target> before = targets("{}\n");
    List<Target> targets = targets(HURUN);

    assertThat(targets.subList(before.size(), targets.size()))
        .extracting(
            target -> target.fact().id(),
            target -> target.scored().until().toString(),
            target -> Math.round(10 * target.scored().lowest()))
        .containsExactly(
            tuple("F178", "2019-06-30", 738L),
            tuple("F186", "2020-12-31", 837L),
            tuple("F214", "2022-12-31", 711L));
  }

  @Test
  void a_figure_that_can_be_compared_is_not_left_out() {
    with(HURUN)
        .withChange(
            "targets.yaml",
            "S013:",
            "F178:\n  what: \"a list\"\n  context: \"not liked\"\n\nS013:");

    assertThat(desk.complaintOfTown())
        .contains("F178 counts what unicorns does, as series.yaml says, and cannot be left out");
  }

  /** The trend of registrations names F007 as its source. */
  @Test
  void nobody_calls_a_test_what_moved_a_number() {
    with("{}\n")
        .withChange(
            "targets.yaml",
            "  over: [2022-01-01, 2022-12-31]",
            "  role: tested\n  over: [2022-01-01, 2022-12-31]");

    assertThat(desk.complaintOfTown())
        .contains(
            "line %d".formatted(desk.lineOf("targets.yaml", "role: tested")),
            "F007 is no test: it stands behind registration.trend");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "metric: unicornz, tolerance: {share: [-0.1, 0.1]} | unknown metric \"unicornz\"",
        "metric: unicorns, tolerance: {share: [0.1, 0.2]} | the tolerance must lie about 0",
        "metric: unicorns, times: 0, tolerance: {share: [-0.1, 0.1]} | times is 0",
        "metric: unicorns | tolerance",
      })
  void what_is_wrong_with_a_series_is_said(String entry, String complaint) {
    with("unicorn_count_hurun: {what: list, %s}\n".formatted(entry));

    assertThat(desk.complaintOfTown()).contains("series.yaml", complaint);
  }

  /** The pack is of Beijing's sectors. */
  @Test
  void a_series_of_another_citys_sector_is_passed_over() {
    assertThat(
            with("robots: {what: robots, metric: substantive.ROBOT, tolerance: {share: [-1, 1]}}\n"
                    .replace("-1, 1", "-0.1, 0.1"))
                .read("name: x\ncity: town\n")
                .city()
                .series())
        .isEmpty();
  }
}
