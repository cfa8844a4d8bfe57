package loam.report.page;

import static loam.report.table.Table.Column.low;
import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import loam.calibration.Figure;
import loam.calibration.Fitted;
import loam.calibration.FreeParameter;
import loam.calibration.Identified;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.CalibrationText;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.SensitivityCharts;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;

/** Tables of a calibration; rows have anchors "figures-0", "parameters-0". */
final class CalibrationTables {
  private final Language language;

  CalibrationTables(Language language) {
    this.language = language;
  }

  Table figures(List<Fitted> fitted) {
    List<Row> rows = new ArrayList<>();
    for (Fitted one : fitted) {
      Figure figure = one.figure();
      Metric metric = Metric.named(figure.metric()).orElseThrow();
      Figures figures = Figures.in(metric.unitOfSum(), language);
      rows.add(
          new Row(
              "figures-" + rows.size(),
              5,
              List.of(
                  Cell.words(
                      "%s %s, %s".formatted(figure.id(), metric.label(language), figures.unit())),
                  Cell.words(Dates.day(figure.until(), language)),
                  Cell.of(figures, figure.value()),
                  Cell.of(figures, figure.low()),
                  Cell.of(figures, figure.high()),
                  Cell.of(figures, one.mean()),
                  Cell.of(figures, one.low()),
                  Cell.of(figures, one.high()),
                  Cell.words(one.isMet() ? language.say("met") : language.say("missed")),
                  Cell.words(figure.isFitted() ? "" : language.say("held out")),
                  Cell.words(figure.source()))));
    }
    return new Table(
        "figures",
        language.say("Published figures and what the vectors make of them"),
        List.of(
            words(language.say("published figure")),
            words(language.say("date")),
            number(language.say("published")),
            low(language.say("lowest tolerated"), language.say("tolerated")),
            number(language.say("highest tolerated")),
            number(language.say("mean")),
            low("10 %", language.say("80 %% interval")),
            number("90 %"),
            words(language.say("verdict")),
            words(language.say("use")),
            words(language.say("source"))),
        rows);
  }

  Table parameters(List<Identified> identified) {
    List<Row> rows = new ArrayList<>();
    for (Identified one : identified) {
      FreeParameter parameter = one.parameter();
      rows.add(
          new Row(
              "parameters-" + rows.size(),
              3,
              List.of(
                  Cell.words(parameter.label()),
                  plain(parameter.low()),
                  plain(parameter.high()),
                  plain(one.median()),
                  plain(one.posterior().low()),
                  plain(one.posterior().high()),
                  plain(one.ratio()),
                  Cell.words(CalibrationText.word(one.verdict(), language)),
                  Cell.words(parameter.reason()))));
    }
    return new Table(
        "parameters",
        language.say("Parameters before and after, with the reason of each range"),
        List.of(
            words(language.say("parameter")),
            low(language.say("lower end"), language.say("range")),
            number(language.say("upper end")),
            number(language.say("median")),
            low("10 %", language.say("80 %% interval")),
            number("90 %"),
            number(language.say("ratio of widths")),
            words(language.say("verdict")),
            words(language.say("reason of the range"))),
        rows);
  }

  private static Cell plain(double value) {
    return new Cell(SensitivityCharts.value(value).replace("-", "−"), OptionalDouble.of(value));
  }
}
