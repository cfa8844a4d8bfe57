package loam.study;

import java.util.List;
import loam.table.Described;

/** All tables that results hold, as far as they are described. */
public final class Tables {
  /** In the order in which they are listed. */
  public static final List<Described<?>> ALL =
      List.of(
          RunTables.SUMMARY,
          RunTables.VARIANCE,
          RunTables.STRUCTURE,
          ScoredFigures.SCOREBOARD,
          ComparisonTables.EFFECTS,
          PathPoint.TABLE,
          ComparisonTables.LEDGER,
          ComparisonTables.MONEY,
          SweepPoint.TABLE,
          Standing.TABLE,
          SensitivityTables.SCREENING,
          SensitivityTables.INDICES,
          SensitivityTables.ENDS,
          SearchTable.TRIED,
          CalibrationTables.FIGURES,
          CalibrationTables.PARAMETERS,
          CalibrationTables.BACKTEST,
          ContestTable.CONTEST);

  private Tables() {}
}
