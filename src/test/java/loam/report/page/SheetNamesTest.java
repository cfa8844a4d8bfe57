package loam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loam.language.Language;
import loam.report.table.Table;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
  private static Table table(String id, String caption) {
    return new Table(id, caption, List.of(Table.Column.words("a")), List.of());
  }

  @Test
  void sheets_are_called_in_the_language_of_the_page_and_by_no_id_of_a_metric() {
    List<Table> tables =
        List.of(
            table("ledger", "x"),
            table("sectors-1", "x"),
            table("2035-funds.investedTotal", "各轮融资中的政府资金：2035年底 [亿元]，按政府投资基金规模的倍数"),
            table("2034-funds.investedTotal", "各轮融资中的政府资金：2035年底 [亿元]，按政府投资基金规模的倍数"));

    List<String> names = new SheetNames(Language.CHINESE).of(tables);

    assertThat(names).startsWith("公共资金台账", "分领域-1").doesNotHaveDuplicates();
    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(name)
                    .hasSizeLessThanOrEqualTo(31)
                    .doesNotContain("funds.")
                    .doesNotContainPattern("[\\[\\]:*?/\\\\']"));
    assertThat(new SheetNames(Language.ENGLISH).of(tables)).startsWith("ledger", "sectors-1");
  }
}
