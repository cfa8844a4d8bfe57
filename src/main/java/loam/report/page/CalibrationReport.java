package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.calibration.Backtest;
import loam.calibration.Calibrated;
import loam.calibration.Contest;
import loam.calibration.Fitted;
import loam.calibration.Identified;
import loam.language.Language;
import loam.report.BacktestText;
import loam.report.CalibrationCharts;
import loam.report.CalibrationText;
import loam.report.ContestText;
import loam.report.Dates;
import loam.report.findings.Finding;
import loam.study.CalibrationTables;
import loam.study.ContestTable;

/** The report of a calibration, and of a backtest, which is one that knows less. */
public final class CalibrationReport {
  private final Calibrated calibrated;
  private final List<Fitted> fitted;
  private final List<Identified> identified;
  private final Language language;
  private final CalibrationCharts charts;

  public CalibrationReport(Calibrated calibrated, Language language) {
    this.calibrated = calibrated;
    this.fitted = Fitted.all(calibrated);
    this.identified = Identified.all(calibrated);
    this.language = language;
    this.charts = new CalibrationCharts(language);
  }

  /**
   * The page of the calibration alone.
   *
   * @param command that makes it again
   */
  public Report make(String command, Map<String, Object> inputs, String manifest) {
    QuestionReport page =
        new QuestionReport(language.say("calibration"), effort(), language)
            .asking(
                language.say(
                    "Which parameters meet the published figures, and what do the figures leave"
                        + " open?"),
                language.say(
                    "It rests on %d published figures and their tolerances; parameters that no"
                        + " figure informs keep their whole range.",
                    fitted.size()))
            .found(findings());
    return end(page, command, "parameters.csv", inputs, manifest);
  }

  /**
   * The page of a backtest that used the calibration.
   *
   * @param contest the same beside benchmarks
   */
  public Report make(
      Backtest backtest,
      Contest contest,
      String command,
      Map<String, Object> inputs,
      String manifest) {
    List<Finding> findings = new ArrayList<>();
    new BacktestText(backtest, language)
        .together()
        .forEach(line -> findings.add(new Finding(line, "backtest")));
    ContestText.together(contest, language)
        .forEach(line -> findings.add(new Finding(line, "backtest")));
    QuestionReport page =
        new QuestionReport(
                language.say("backtest as of %s", Dates.day(backtest.asOf(), language)),
                effort(),
                language)
            .asking(
                language.say(
                    "How good would projections made on %s have been?",
                    Dates.day(backtest.asOf(), language)),
                language.say(
                    "It rests on what had been published by that day; forms and ranges of the model"
                        + " were set with later figures in sight."))
            .found(findings);
    if (!backtest.scores().isEmpty()) {
      page.picture(
          language.say("Backtest"),
          charts.backtest(backtest.scores()),
          CalibrationTables.backtest(backtest));
      page.table(language.say("Beside forecasts without a model"), ContestTable.of(contest), false);
    }
    return end(page, command, "backtest.csv", inputs, manifest);
  }

  private Report end(
      QuestionReport page,
      String command,
      String telling,
      Map<String, Object> inputs,
      String manifest) {
    if (!fitted.isEmpty()) {
      page.picture(
          language.say("Published figures"),
          charts.figures(fitted),
          CalibrationTables.figures(calibrated));
    }
    return page.picture(
            language.say("Parameters"),
            charts.parameters(identified),
            CalibrationTables.parameters(calibrated))
        .words("design", language.say("How it was simulated"), List.of(method(), effort()))
        .toldBy(telling)
        .make(List.of(), List.of(), command, inputs, manifest);
  }

  private String effort() {
    return new CalibrationText(calibrated, language).effort();
  }

  private String method() {
    return language.say(
        "Blocks of parameters are searched one after the other under common random numbers;"
            + " emulators then rule out what the figures exclude; what is left is simulated, and"
            + " vectors that are near all figures are kept. Figures that are held out enter"
            + " nowhere.");
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            language.say(
                "Of the figures that were fitted to %d of %d are met in the mean, of those held out"
                    + " %d of %d.",
                met(true), all(true), met(false), all(false)),
            "figures"));
    for (int place = 0; place < fitted.size(); place++) {
      if (!fitted.get(place).isMet()) {
        findings.add(
            new Finding(
                language.say("Missed: %s.", charts.name(fitted.get(place).figure())),
                "figures-" + place));
      }
    }
    for (Identified.Verdict verdict : Identified.Verdict.values()) {
      add(verdict, findings);
    }
    return findings;
  }

  private long all(boolean isFitted) {
    return fitted.stream().filter(one -> one.figure().isFitted() == isFitted).count();
  }

  private long met(boolean isFitted) {
    return fitted.stream()
        .filter(one -> one.figure().isFitted() == isFitted && one.isMet())
        .count();
  }

  private void add(Identified.Verdict verdict, List<Finding> findings) {
    List<Identified> such = identified.stream().filter(one -> one.verdict() == verdict).toList();
    if (!such.isEmpty()) {
      findings.add(
          new Finding(
              said(
                  verdict,
                  such.stream()
                      .map(one -> one.parameter().label())
                      .collect(Collectors.joining(", "))),
              "parameters-" + identified.indexOf(such.get(0))));
    }
  }

  private String said(Identified.Verdict verdict, String parameters) {
    return switch (verdict) {
      case INFORMED -> language.say("The figures inform %s.", parameters);
      case WEAKLY -> language.say("They inform weakly: %s.", parameters);
      case NOT -> language.say("They say next to nothing of: %s.", parameters);
    };
  }
}
