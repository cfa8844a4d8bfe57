package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Language;
import org.junit.jupiter.api.Test;

class ProjectionTableTest {
  private static final LocalDate CALIBRATION = LocalDate.of(2024, 12, 31);

  @Test
  void medians_and_intervals_stand_in_columns_from_the_last_hindcast_year_to_the_end() {
    List<String> lines =
        ProjectionTable.lines(
            new HandMade(9 * 12, 11, 100), CALIBRATION, List.of(), Language.ENGLISH);

    assertThat(String.join("\n", lines))
        .isEqualTo(
            """
            median [80 % interval]                                             2024                        2026                        2029                        2031
            Registrations per day              firms/day    52,764 [38,694, 66,834]   121,199 [88,879, 153,519]  223,799 [164,119, 283,479]  292,199 [214,279, 370,119]
            Registered technology firms        firms        36,000 [26,400, 45,600]     72,000 [52,800, 91,200]   126,000 [92,400, 159,600]  162,000 [118,800, 205,200]
            AI firms                           firms        50,400 [36,960, 63,840]   100,800 [73,920, 127,680]  176,400 [129,360, 223,440]  226,800 [166,320, 287,280]
            Specialised SMEs                   firms        39,600 [29,040, 50,160]    79,200 [58,080, 100,320]  138,600 [101,640, 175,560]  178,200 [130,680, 225,720]
            Revenue of specialised SMEs        bn CNY/year           684 [502, 866]        1,368 [1,003, 1,733]        2,394 [1,756, 3,032]        3,078 [2,257, 3,899]
            Little giants                      firms        39,600 [29,040, 50,160]    79,200 [58,080, 100,320]  138,600 [101,640, 175,560]  178,200 [130,680, 225,720]
            Unicorns                           firms        28,800 [21,120, 36,480]     57,600 [42,240, 72,960]   100,800 [73,920, 127,680]   129,600 [95,040, 164,160]
            Value of unicorns                  bn USD             0.00 [0.00, 0.00]           0.00 [0.00, 0.00]           0.00 [0.00, 0.00]           0.00 [0.00, 0.00]
            Venture capital invested           bn CNY/year     2,664 [1,954, 3,374]        6,120 [4,488, 7,752]      11,304 [8,290, 14,318]     14,760 [10,824, 18,696]
            Government money in rounds so far  bn CNY                684 [502, 866]        1,368 [1,003, 1,733]        2,394 [1,756, 3,032]        3,078 [2,257, 3,899]
            Accounting leverage                             68,400 [50,160, 86,640]  136,800 [100,320, 173,280]  239,400 [175,560, 303,240]  307,800 [225,720, 389,880]
            Public money and taxes forgone     bn CNY/year     3,996 [2,930, 5,062]       9,180 [6,732, 11,628]     16,956 [12,434, 21,478]     22,140 [16,236, 28,044]""");
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
    assertThat(lines.get(0)).startsWith("median [80 % interval]").endsWith("2024");
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
