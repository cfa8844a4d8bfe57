package loam.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import loam.calibration.Contest;
import loam.calibration.Contest.Tally;
import loam.city.City;
import loam.language.Language;
import loam.scenariofile.pack.Cities;
import loam.study.ContestTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the page on fit is what the shipped backtest and the shipped figures make of it. */
class BacktestTableTest {
  private static final Set<String> GROUPS =
      Set.of("all figures", "entry", "titles", "firms and sizes of sectors", "unicorns", "capital");

  @ParameterizedTest
  @CsvSource({"src/docs/fit.md, ENGLISH", "src/docs/zh/fit.md, CHINESE"})
  void the_page_on_fit_shows_the_shipped_backtest(Path page, Language language) throws IOException {
    assertThat(Files.readString(page)).contains(table(language));
  }

  private static String table(Language language) {
    City beijing = Cities.builtIn("beijing");
    Contest contest = BacktestSection.contest(beijing.others().scorecard().orElseThrow(), beijing);
    return contest.tallies().stream()
        .filter(tally -> GROUPS.contains(tally.group().in(Language.ENGLISH)))
        .map(tally -> row(tally, language))
        .collect(Collectors.joining("\n"));
  }

  private static String row(Tally tally, Language language) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %d | %d | %.2f | %.3f | %.3f | %d |",
        tally.group().in(language),
        ContestTable.name(tally.by()).in(language),
        tally.figures(),
        tally.inEighty(),
        tally.inNinety(),
        tally.width(),
        tally.weightedInterval(),
        tally.modelWeightedInterval(),
        tally.modelInEighty());
  }
}
