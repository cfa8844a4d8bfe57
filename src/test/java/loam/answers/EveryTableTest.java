package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loam.ecosystem.Metric;
import loam.store.file.Json;
import loam.store.table.TableFile;
import loam.study.CalibrationTables;
import loam.study.ComparisonTables;
import loam.study.ContestTable;
import loam.study.RunTables;
import loam.study.ScoredFigures;
import loam.study.SearchTable;
import loam.study.SensitivityTables;
import loam.study.Standing;
import loam.study.SweepPoint;
import loam.study.Tables;
import loam.table.Described;
import loam.table.Filled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table of results that there is has an answer made by hand, whose values other tests of this
 * package hold in the file; here {@code --json} is held to the same, cell by cell.
 */
class EveryTableTest {
  /**
   * Their JSON is held beside their files, by {@link SweepAnswerTest} and {@link RankAnswerTest}.
   */
  private static final Set<String> ELSEWHERE = Set.of(SweepPoint.TABLE.id(), Standing.TABLE.id());

  static List<Filled> tables() {
    List<Filled> all =
        new ArrayList<>(
            new ComparisonTables(ComparisonAnswer.scenarios(), ComparisonAnswer.findings()).all());
    all.add(RunTables.summary(RunAnswer.scenario(), RunAnswer.run()));
    all.add(RunTables.variance(VarianceAnswerTest.RUN, Optional.of(Nested.posterior())));
    all.add(RunTables.variance(VarianceAnswerTest.STRUCTURED, Optional.of(Nested.posterior())));
    all.add(RunTables.structure(VarianceAnswerTest.STRUCTURED, Optional.of(Nested.posterior())));
    all.add(ScoredFigures.of(RunAnswer.scores(), false));
    all.add(SensitivityTables.screening(SensitivityAnswer.screened(), SensitivityAnswer.METRIC));
    all.add(SensitivityTables.indices(SensitivityAnswer.shares()));
    all.add(
        SensitivityTables.ends(
            SensitivityAnswer.stored().about(), SensitivityAnswer.stored().tornado()));
    all.add(SearchTable.of(SearchAnswer.found(), Metric.VC_TOTAL));
    all.add(CalibrationTables.figures(CalibrationAnswer.calibrated()));
    all.add(CalibrationTables.parameters(CalibrationAnswer.calibrated()));
    all.add(CalibrationTables.backtest(CalibrationAnswer.backtest()));
    all.add(ContestTable.of(CalibrationAnswer.contest()));
    return all;
  }

  @Test
  void every_table_that_results_may_hold_is_among_the_answers() {
    Set<String> made =
        tables().stream().map(table -> table.description().id()).collect(Collectors.toSet());
    Set<String> held = new HashSet<>(ELSEWHERE);
    held.addAll(made);

    assertThat(held)
        .containsExactlyInAnyOrderElementsOf(Tables.ALL.stream().map(Described::id).toList());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_json_says_what_the_file_says(Filled table) {
    Found file = Read.csv(TableFile.text(table));
    Found json = Read.jsonList(Json.pretty(TableFile.objects(table)));

    assertThat(json.rows()).isNotEmpty().hasSameSizeAs(file.rows());
    for (int row = 0; row < file.rows().size(); row++) {
      Map<String, String> inFile = file.rows().get(row);
      Map<String, String> inJson = new LinkedHashMap<>(json.rows().get(row));
      inFile.keySet().forEach(label -> inJson.putIfAbsent(label, ""));
      assertThat(inJson).containsOnlyKeys(inFile.keySet());
      inFile.forEach((label, cell) -> checkCell(label, inJson.getOrDefault(label, ""), cell));
    }
  }

  private static void checkCell(String label, String json, String file) {
    if (isNumber(json) && isNumber(file)) {
      assertThat(Double.parseDouble(json)).as(label).isEqualTo(Double.parseDouble(file));
    } else {
      assertThat(json.equals("null") ? "" : json).as(label).isEqualTo(file);
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9.]+(E-?[0-9]+)?");
  }
}
