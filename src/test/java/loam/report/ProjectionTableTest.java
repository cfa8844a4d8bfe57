package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Language;
import org.junit.jupiter.api.Test;

class ProjectionTableTest {
  private static final LocalDate CALIBRATION = LocalDate.of(2024, 12, 31);

  /**
   * Registered firms of 2024 are 24,000 × (1 + r/10), r = 0 … 10: the median has rank 6, and the
   * ends ranks 1.2 and 10.8: 36,000 and 4.8 steps of 2,400 to either side.
   */
  @Test
  void medians_and_intervals_stand_in_columns_from_the_last_hindcast_year_to_the_end() {
    List<String> lines =
        ProjectionTable.lines(
            new HandMade(9 * 12, 11, 100), CALIBRATION, List.of(), Language.ENGLISH);

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            median [80 % interval]                                             2024                       2026                        2029                        2031
            Registrations per day              firms/day    52,764 [35,879, 69,648]  121,199 [82,415, 159,983]  223,799 [152,183, 295,415]  292,199 [198,695, 385,703]
            Registered technology firms        firms        36,000 [24,480, 47,520]    72,000 [48,960, 95,040]   126,000 [85,680, 166,320]  162,000 [110,160, 213,840]
            AI firms                           firms        50,400 [34,272, 66,528]  100,800 [68,544, 133,056]  176,400 [119,952, 232,848]  226,800 [154,224, 299,376]
            Specialised SMEs                   firms        39,600 [26,928, 52,272]   79,200 [53,856, 104,544]   138,600 [94,248, 182,952]  178,200 [121,176, 235,224]
            Revenue of specialised SMEs        bn CNY/year           684 [465, 903]         1,368 [930, 1,806]        2,394 [1,628, 3,160]        3,078 [2,093, 4,063]
            Little giants                      firms        39,600 [26,928, 52,272]   79,200 [53,856, 104,544]   138,600 [94,248, 182,952]  178,200 [121,176, 235,224]
            Unicorns                           firms        28,800 [19,584, 38,016]    57,600 [39,168, 76,032]   100,800 [68,544, 133,056]   129,600 [88,128, 171,072]
            Value of unicorns                  bn USD             0.00 [0.00, 0.00]          0.00 [0.00, 0.00]           0.00 [0.00, 0.00]           0.00 [0.00, 0.00]
            Venture capital invested           bn CNY/year     2,664 [1,812, 3,516]       6,120 [4,162, 8,078]      11,304 [7,687, 14,921]     14,760 [10,037, 19,483]
            Government money in rounds so far  bn CNY                684 [465, 903]         1,368 [930, 1,806]        2,394 [1,628, 3,160]        3,078 [2,093, 4,063]
            Accounting leverage                             68,400 [46,512, 90,288]  136,800 [93,024, 180,576]  239,400 [162,792, 316,008]  307,800 [209,304, 406,296]
            Public money and taxes forgone     bn CNY/year     3,996 [2,717, 5,275]      9,180 [6,242, 12,118]     16,956 [11,530, 22,382]     22,140 [15,055, 29,225]""");
  }

  @Test
  void metrics_that_are_asked_for_stand_first_and_none_stands_twice() {
    List<Metric> first = List.of(Metric.LISTINGS, Metric.UNICORNS);

    List<String> lines =
        ProjectionTable.lines(new HandMade(24, 2, 1), CALIBRATION, first, Language.ENGLISH);

    assertThat(lines).hasSize(14);
    assertThat(lines.get(1)).startsWith(Metric.LISTINGS.label());
    assertThat(lines.get(2)).startsWith(Metric.UNICORNS.label() + " ");
    assertThat(lines).filteredOn(line -> line.startsWith("Unicorns ")).hasSize(1);
  }

  @Test
  void one_replication_has_no_interval() {
    List<String> lines =
        ProjectionTable.lines(new HandMade(24, 1, 1), CALIBRATION, List.of(), Language.ENGLISH);

    assertThat(lines).hasSize(13).noneMatch(line -> line.contains("[") && !line.contains("80 %"));
    assertThat(lines.get(0)).startsWith("median  ").endsWith("2024");
    assertThat(lines.get(2)).startsWith("Registered technology firms").endsWith(" 240");
  }

  @Test
  void a_run_that_ends_before_the_projection_begins_with_its_first_year() {
    List<String> lines =
        ProjectionTable.lines(new HandMade(12, 2, 1), CALIBRATION, List.of(), Language.ENGLISH);

    assertThat(lines.get(0)).endsWith("2023");
  }

  @Test
  void a_run_of_less_than_a_year_says_so() {
    assertThat(
            ProjectionTable.lines(new HandMade(2, 2, 1), CALIBRATION, List.of(), Language.ENGLISH))
        .containsExactly("The run is shorter than a calendar year: no year end to show.");
  }
}
