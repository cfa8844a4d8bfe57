package loam.report.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.Bearing;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Beijing;
import loam.ecosystem.Metric;
import loam.experiment.Score;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** What the page of a run begins with: five numbers, where they come from, what they rest on. */
class RunAnswersTest {
  /**
   * Path i has i in 2024, the year of calibration, 2 i in 2025 and i² in 2026; money in thousand
   * millions. So of nine paths the median of 2026 is 25, unlike the mean, 285 / 9, and 80 % lie in
   * 1 to 81; in 2024 the median is 5.
   */
  private record Growing(int replications) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return IntStream.range(0, 36)
          .mapToObj(month -> YearMonth.of(2024, 1).plusMonths(month).atEndOfMonth())
          .toList();
    }

    @Override
    public double[][] values(Metric metric) {
      double unit = metric.unit().startsWith("firms") ? 1 : 1e9;
      double[][] values = new double[replications][36];
      for (int path = 0; path < replications; path++) {
        double i = path + 1.0;
        for (int month = 0; month < 36; month++) {
          values[path][month] = unit * (month < 12 ? i : month < 24 ? 2 * i : i * i);
        }
      }
      return values;
    }
  }

  private static Answer answer(int replications, List<Score> scores) {
    Scenario scenario =
        new Scenario(
            "small",
            "",
            Beijing.CITY,
            List.of(),
            false,
            new RunPlan(LocalDate.of(2026, 12, 31), replications, 7));
    return new RunAnswers(scenario, new Growing(replications), Language.ENGLISH)
        .of("small", scores)
        .orElseThrow();
  }

  @Test
  void each_number_is_a_median_with_its_range_and_what_it_was() {
    Answer answer = answer(9, List.of());

    assertThat(answer.question()).isEqualTo("What does \"small\" lead to by the end of 2026?");
    assertThat(answer.numbers())
        .extracting(
            Answer.Headline::label,
            Answer.Headline::value,
            Answer.Headline::range,
            Answer.Headline::verdict)
        .containsExactly(
            tuple("Specialised SMEs", "25 firms", "1 to 81", "after 5 firms by the end of 2024"),
            tuple("Little giants", "25 firms", "1 to 81", "after 5 firms by the end of 2024"),
            tuple("Unicorns", "25 firms", "1 to 81", "after 5 firms by the end of 2024"),
            tuple("Value of unicorns", "25 bn USD", "1 to 81", "after 5 bn USD by the end of 2024"),
            tuple(
                "Government money in rounds so far",
                "25 bn CNY",
                "1 to 81",
                "after 5 bn CNY by the end of 2024"));
    assertThat(answer.told()).isEqualTo(Metric.UNICORNS);
  }

  @Test
  void eight_paths_have_no_range() {
    assertThat(answer(8, List.of()).numbers())
        .extracting(Answer.Headline::value, Answer.Headline::range)
        .contains(tuple("20.5 firms", "no interval")); // between 16 and 25
  }

  /** 3 of 4 fitted, 1 of 3 imposed, 2 of 2 tested; what is an input or beyond the end is none. */
  @Test
  void what_it_rests_on_is_counted_by_what_figures_are_to_the_model() {
    List<Score> scores = new ArrayList<>();
    scores.addAll(scored(Target.Use.FITTED, 3, 1));
    scores.addAll(scored(Target.Use.IMPOSED, 1, 2));
    scores.addAll(scored(Target.Use.TESTED, 2, 0));
    scores.add(score(Target.Use.FITTED, Score.Verdict.BEYOND));

    assertThat(answer(9, scores).rests())
        .startsWith(
            "Of the published figures, 2 of 2 tests met; 3 of 4 fitted and 1 of 3 imposed figures"
                + " agree.");
  }

  @Test
  void of_a_run_that_ends_before_all_figures_nothing_is_counted() {
    assertThat(answer(9, List.of(score(Target.Use.FITTED, Score.Verdict.BEYOND))).rests())
        .startsWith("Of the published figures, none can be met or missed by the end of this run.");
  }

  private static List<Score> scored(Target.Use use, int met, int missed) {
    List<Score> scores = new ArrayList<>(Collections.nCopies(met, score(use, Score.Verdict.MET)));
    scores.addAll(Collections.nCopies(missed, score(use, Score.Verdict.MISSED)));
    return scores;
  }

  private static Score score(Target.Use use, Score.Verdict verdict) {
    LocalDate day = LocalDate.of(2024, 12, 31);
    Fact fact =
        new Fact(
            "S001",
            "q",
            "Beijing",
            "2024",
            1,
            "firms",
            Fact.Relation.EQUAL,
            "Y",
            "https://a.b",
            "");
    return new Score(
        new Target(
            fact,
            "what",
            new Target.Scored("unicorns", day, day, 1, 0, 2, "firms", new Bearing(use, "x")),
            "note"),
        verdict,
        1,
        0,
        2,
        0.5,
        9);
  }
}
