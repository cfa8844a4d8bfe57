package loam.laboratory.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.language.RefusedException;
import org.junit.jupiter.api.Test;

class ReachQuestionTest {
  @Test
  void an_answer_is_a_sentence_with_median_interval_and_the_share_that_never_gets_there() {
    // nine replications that reach the level from February to October: ranks 1 and 9 of the
    // interval
    assertThat(answer("specialised=15000", 1, 2, 3, 4, 5, 6, 7, 8, 9))
        .isEqualTo(
            "Specialised SMEs reach 15,000 firms: 2030-06 (80 % interval 2030-02 to 2030-10);"
                + " not by 2030-12 in 0 % of 9 replications");
    assertThat(answer("specialised=15000", 2, 3, 4))
        .isEqualTo(
            "Specialised SMEs reach 15,000 firms: 2030-04 (median, too few for an 80 % interval);"
                + " not by 2030-12 in 0 % of 3 replications");
  }

  @Test
  void what_is_never_reached_by_some_or_all_is_said() {
    assertThat(answer("specialised=15000", 0, 2, 3, 4, 5, 6, 7, 8, 99, 99))
        .endsWith(
            "2030-07 (80 % interval already at the start to not by 2030-12);"
                + " not by 2030-12 in 20 % of 10 replications");
    assertThat(answer("specialised=15000", 99, 99, 99))
        .isEqualTo(
            "Specialised SMEs reach 15,000 firms: never by 2030-12 in any of 3 replications");
  }

  @Test
  void what_is_there_at_the_start_has_no_date_and_a_number_of_firms_is_not_negative() {
    assertThat(answer("registered=1", 0, 0, 0))
        .isEqualTo(
            "Registered technology firms reach 1 firms: already at the start, before the end of"
                + " 2030-01");
    assertThatThrownBy(() -> ReachQuestion.parse(List.of("unicorns=-5"), MetricCatalogue.STANDARD))
        .hasMessage("--reach unicorns=-5: unicorns is a number of firms, which is never below 0");
  }

  @Test
  void levels_of_money_are_asked_in_its_own_unit_and_answered_in_billions() {
    assertThat(answer("specialised.revenue = 2.5e12", 1))
        .startsWith("Revenue of specialised SMEs reach 2,500 bn CNY/year: 2030-02");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    List<String> texts = List.of("littleGaint=5", "exits=1", "registered", "registered=NaN");

    assertThatThrownBy(() -> ReachQuestion.parse(texts, MetricCatalogue.STANDARD))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            """
            --reach littleGaint=5: unknown metric; did you mean "littleGiant"? (loam metrics lists all)
            --reach exits=1: only a stock can be reached
            --reach registered: write METRIC=LEVEL, such as specialised=15000
            --reach registered=NaN: the level must be a number\
            """);
  }

  /** A number of firms is never below 0, but it may be 0. */
  @Test
  void nothing_is_a_level_that_a_count_may_have() {
    assertThat(ReachQuestion.parse(List.of("unicorns=0"), MetricCatalogue.STANDARD))
        .containsExactly(new ReachQuestion(Metric.UNICORNS, 0));
  }

  private static String answer(String question, int... months) {
    ReachQuestion asked = ReachQuestion.parse(List.of(question), MetricCatalogue.STANDARD).get(0);
    return ReachQuestion.sentence(asked.ask(new Steps(asked.level(), months)), Language.ENGLISH);
  }

  /** A year in which replication i leaps from nothing to the level in its month, if ever. */
  private record Steps(double level, int[] months) implements Trajectories {
    @Override
    public List<LocalDate> dates() {
      return IntStream.rangeClosed(1, 12)
          .mapToObj(month -> YearMonth.of(2030, month).atEndOfMonth())
          .toList();
    }

    @Override
    public int replications() {
      return months.length;
    }

    @Override
    public double[][] values(Metric metric) {
      return Arrays.stream(months)
          .mapToObj(
              leap ->
                  IntStream.range(0, 12).mapToDouble(month -> month < leap ? 0 : level).toArray())
          .toArray(double[][]::new);
    }
  }
}
