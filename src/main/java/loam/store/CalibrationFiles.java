package loam.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import loam.calibration.Calibrated;
import loam.calibration.Figure;
import loam.calibration.Fitted;
import loam.calibration.FreeParameter;
import loam.calibration.Identified;
import loam.city.ParameterChange;
import loam.stats.DecimalText;

/** The tables that a calibration leaves. */
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

  /** Every figure beside what the vectors make of it. */
  public static String figures(Calibrated calibrated) {
    StringBuilder text =
        new StringBuilder(
            "id,metric,from,until,published,role,reported,tolerated_low,tolerated_high,mean,low,high,met,source\n");
    for (Fitted fitted : Fitted.all(calibrated)) {
      Figure figure = fitted.figure();
      text.append(
          CsvLine.of(
              List.of(
                  figure.id(),
                  figure.metric(),
                  figure.from().toString(),
                  figure.until().toString(),
                  figure.published().toString(),
                  figure.isFitted() ? "fit" : "held out",
                  DecimalText.of(figure.value()),
                  DecimalText.of(figure.low()),
                  DecimalText.of(figure.high()),
                  DecimalText.of(fitted.mean()),
                  DecimalText.of(fitted.low()),
                  DecimalText.of(fitted.high()),
                  Boolean.toString(fitted.isMet()),
                  figure.source())));
    }
    return text.toString();
  }

  /** Prior against posterior, parameter by parameter. */
  public static String parameters(Calibrated calibrated) {
    StringBuilder text =
        new StringBuilder(
            "parameter,kind,block,searched,range_low,range_high,start,median,low,high,ratio,verdict,reason\n");
    for (Identified one : Identified.all(calibrated)) {
      FreeParameter parameter = one.parameter();
      text.append(
          CsvLine.of(
              List.of(
                  parameter.parameter(),
                  parameter.kind().name().toLowerCase(Locale.ROOT),
                  parameter.block(),
                  Boolean.toString(parameter.isSearched()),
                  DecimalText.of(parameter.low()),
                  DecimalText.of(parameter.high()),
                  DecimalText.of(parameter.start()),
                  DecimalText.of(one.median()),
                  DecimalText.of(one.posterior().low()),
                  DecimalText.of(one.posterior().high()),
                  DecimalText.of(one.ratio()),
                  one.verdict().name().toLowerCase(Locale.ROOT),
                  parameter.reason())));
    }
    return text.toString();
  }
}
