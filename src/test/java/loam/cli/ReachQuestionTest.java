package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ReachQuestionTest {
  private static final CommandLine COMMAND = new CommandLine(new LoamCommand(Language.ENGLISH));

  @Test
  void an_answer_is_a_sentence_with_median_interval_and_the_share_that_never_gets_there() {
    // five replications that reach the level in March, April, May, June and July
    assertThat(answer("specialised=15000", 2, 3, 4, 5, 6))
        .isEqualTo(
            "Specialised SMEs reach 15,000 firms: 2030-05 (80 % interval 2030-04 to 2030-07);"
                + " not by the end in 0 % of 5 replications");
  }

  @Test
  void what_is_never_reached_by_some_or_all_is_said() {
    assertThat(answer("specialised=15000", 2, 3, 4, 5, 99))
        .endsWith(
            "2030-05 (80 % interval 2030-04 to never within the horizon);"
                + " not by the end in 20 % of 5 replications");
    assertThat(answer("specialised=15000", 99, 99))
        .contains("firms: never within the horizon (80 %")
        .endsWith("in 100 % of 2 replications");
  }

  @Test
  void levels_of_money_are_asked_in_its_own_unit_and_answered_in_billions() {
    assertThat(answer("specialised.revenue = 2.5e12", 0))
        .startsWith("Revenue of specialised SMEs reach 2,500 bn CNY/year: 2030-01");
  }

  @Test
  void all_that_is_wrong_is_said_at_once() {
    List<String> texts = List.of("littleGaint=5", "exits=1", "registered", "registered=NaN");

    assertThatThrownBy(() -> ReachQuestion.parse(texts, COMMAND))
        .isInstanceOf(ParameterException.class)
        .hasMessage(
            """
            --reach littleGaint=5: unknown metric; did you mean "littleGiant"? (loam metrics lists all)
            --reach exits=1: only a stock can be reached
            --reach registered: write METRIC=LEVEL, such as specialised=15000
            --reach registered=NaN: the level must be a number""");
  }

  private static String answer(String question, int... months) {
    ReachQuestion asked = ReachQuestion.parse(List.of(question), COMMAND).get(0);
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
