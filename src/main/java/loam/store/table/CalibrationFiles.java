package loam.store.table;

import java.util.List;
import java.util.stream.Collectors;
import loam.calibration.Calibrated;
import loam.calibration.FreeParameter;
import loam.city.ParameterChange;
import loam.stats.DecimalText;
import loam.store.file.CsvLine;

/** What a calibration leaves beside its tables. */
public final class CalibrationFiles {
  private CalibrationFiles() {}

  /**
   * The posterior: remarks, a row of names, a row for each vector.
   *
   * @param remarks how it was made, a line each
   */
  public static String posterior(Calibrated calibrated, List<String> remarks) {
    StringBuilder text = new StringBuilder();
    remarks.forEach(remark -> text.append("# ").append(remark).append('\n'));
    text.append(
        CsvLine.of(calibrated.plan().parameters().stream().map(FreeParameter::label).toList()));
    for (List<Double> vector : calibrated.numbers()) {
      text.append(vector.stream().map(DecimalText::exact).collect(Collectors.joining(",")))
          .append('\n');
    }
    return text.toString();
  }

  /** What the search found, as assumptions that a scenario file can take over. */
  public static String best(Calibrated calibrated) {
    StringBuilder text = new StringBuilder("# the best point of the search; × is a factor\n");
    for (ParameterChange change : calibrated.best()) {
      boolean isFactor = change.kind() == ParameterChange.Kind.FACTOR;
      text.append(
          "%s%s: %s\n"
              .formatted(
                  change.parameter(), isFactor ? " ×" : "", DecimalText.of(change.number())));
    }
    return text.toString();
  }
}
