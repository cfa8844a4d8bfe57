package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loam.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2024, 2024年",
    "2025-06, 2025年6月",
    "2024-12-31, 2024年12月31日",
    "2025-Q1, 2025年第1季度",
    "2025-H1, 2025年上半年",
    "2025-H2, 2025年下半年",
    "2020/2024, 2020年至2024年",
    "lately, lately"
  })
  void published_dates_are_written_out_in_chinese(String date, String chinese) {
    assertThat(Dates.published(date, Language.CHINESE)).isEqualTo(chinese);
    assertThat(Dates.published(date, Language.ENGLISH)).isEqualTo(date);
  }

  @Test
  void months_have_no_leading_zero_in_chinese() {
    LocalDate day = LocalDate.of(2027, 1, 31);

    assertThat(Dates.month(day, Language.CHINESE)).isEqualTo("2027年1月");
    assertThat(Dates.month(day, Language.ENGLISH)).isEqualTo("2027-01");
  }

  @Test
  void columns_stand_in_line_though_chinese_characters_are_wide() {
    TextTable table = new TextTable(1);
    table.add(List.of("独角兽企业", "115", "家"));
    table.add(List.of("AI firms", "2,434", "firms"));

    assertThat(table.lines()).containsExactly("独角兽企业    115     家", "AI firms    2,434  firms");
  }
}
