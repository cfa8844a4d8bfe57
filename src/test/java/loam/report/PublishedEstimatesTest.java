package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import loam.city.Estimate;
import loam.city.Estimate.Direction;
import loam.city.Estimate.Nearness;
import loam.city.Estimate.Read;
import loam.language.Language;
import org.junit.jupiter.api.Test;

class PublishedEstimatesTest {
  private static Estimate estimate(
      String id, OptionalDouble value, Direction direction, Nearness nearness, Read read) {
    return new Estimate(
        id,
        List.of("funds.scale"),
        "Author 2020",
        "Title",
        "Journal",
        "Mexico",
        "2001-2010",
        "trial",
        "firms",
        "chance of a round",
        value,
        "ratio",
        direction,
        nearness,
        read,
        "");
  }

  private static final PublishedEstimates FIVE =
      new PublishedEstimates(
          List.of(
              estimate("A", OptionalDouble.of(2), Direction.RAISES, Nearness.NEAR, Read.ABSTRACT),
              estimate("B", OptionalDouble.empty(), Direction.NONE, Nearness.NEAR, Read.COPY),
              estimate("C", OptionalDouble.empty(), Direction.LOWERS, Nearness.FAR, Read.MEMORY),
              estimate("D", OptionalDouble.of(-1), Direction.LOWERS, Nearness.NEAR, Read.COPY),
              estimate("E", OptionalDouble.empty(), Direction.MIXED, Nearness.MIDDLE, Read.COPY)));

  @Test
  void directions_and_nearness_are_counted() {
    assertThat(FIVE.sentence().in(Language.ENGLISH))
        .isEqualTo(
            "5 published estimates: 1 raises, 1 without effect, 2 lower, 1 mixed; 3 of them near"
                + " (same country and instrument)");
    assertThat(new PublishedEstimates(List.of()).sentence().in(Language.ENGLISH))
        .isEqualTo("no study found");
  }

  @Test
  void each_says_study_place_estimand_what_was_found_and_what_was_read_of_it() {
    assertThat(FIVE.lines(Language.ENGLISH))
        .startsWith(
            "A  Author 2020 (Mexico, 2001-2010)",
            "      chance of a round: 2 (ratio)",
            "      the abstract was read; Title. Journal",
            "B  Author 2020 (Mexico, 2001-2010)",
            "      chance of a round: not distinguishable from no effect; no size was read",
            "      the abstract was read in a copy; Title. Journal",
            "C  Author 2020 (Mexico, 2001-2010)",
            "      chance of a round: lowers; no size was read",
            "      from memory, not checked; Title. Journal",
            "D  Author 2020 (Mexico, 2001-2010)",
            "      chance of a round: -1 (ratio)");
    assertThat(FIVE.lines(Language.CHINESE))
        .startsWith("A  Author 2020（墨西哥、2001-2010）", "      chance of a round：2（比值）");
  }
}
