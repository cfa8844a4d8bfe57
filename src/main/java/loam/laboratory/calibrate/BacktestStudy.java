package loam.laboratory.calibrate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loam.calibration.Backtest;
import loam.calibration.Calibrated;
import loam.calibration.Contest;
import loam.calibration.Hindsight;
import loam.laboratory.Bench;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.language.Language;
import loam.report.BacktestText;
import loam.report.CalibrationText;
import loam.report.ContestText;
import loam.report.page.CalibrationReport;
import loam.scenariofile.ReadCalibration;
import loam.store.Journal;
import loam.store.table.CalibrationFiles;
import loam.study.CalibrationTables;
import loam.study.ContestTable;

/**
 * How well projections would have done that knew only what was published by a day.
 *
 * @param asOf that day
 */
public record BacktestStudy(ReadCalibration read, LocalDate asOf)
    implements Study<BacktestStudy.Answer> {
  private static final int VECTORS = 50;

  /** The calibration on what was known, and how its projections did. */
  public record Answer(Calibrated calibrated, Backtest backtest) {}

  @Override
  public Subject subject() {
    return Targets.asOf(read, asOf).subject("backtest", Map.of("backtest", asOf.toString()));
  }

  @Override
  public Answer make(Bench bench) throws InterruptedException {
    Calibrated calibrated = Targets.asOf(read, asOf).calibrate(bench);
    return new Answer(
        calibrated,
        Backtest.of(calibrated, asOf, VECTORS, figure -> read.isForeseeable(figure, asOf)));
  }

  @Override
  public Findings tell(Answer answer, Language language) {
    Calibrated calibrated = answer.calibrated();
    List<String> lines = new ArrayList<>(new CalibrationText(calibrated, language).lines());
    lines.add("");
    lines.addAll(new BacktestText(answer.backtest(), language).lines());
    Contest contest = answer.backtest().contest(read.city());
    lines.addAll(ContestText.together(contest, language));
    lines.add(heldOut(answer.backtest(), language));
    CalibrationReport report = new CalibrationReport(calibrated, language);
    return Findings.saying(lines)
        .table(CalibrationTables.backtest(answer.backtest()))
        .table(ContestTable.of(contest))
        .table(CalibrationTables.figures(calibrated))
        .table(CalibrationTables.parameters(calibrated))
        .text("posterior.csv", CalibrationFiles.posterior(calibrated, List.of()))
        .page((command, made, text) -> report.make(answer.backtest(), contest, command, made, text))
        .restsOn(Journal.Used.ALL);
  }

  /** Which figures test the projections: those of which no number of the city had known. */
  private String heldOut(Backtest backtest, Language language) {
    Hindsight hindsight = new Hindsight(read.city(), read.plan(), asOf, read.knots().keySet());
    List<Backtest.Scored> heldOut =
        backtest.scores().stream().filter(one -> hindsight.of(one.figure()).isEmpty()).toList();
    String numbers =
        backtest.scores().stream()
            .flatMap(one -> hindsight.of(one.figure()).stream())
            .distinct()
            .collect(Collectors.joining(", "));
    return language.say(
        "Held out: %d of %d later figures, of which the 80 %% interval holds %d. Of what the others"
            + " count some number still knew later figures: %s.",
        heldOut.size(),
        backtest.scores().size(),
        heldOut.stream().filter(one -> one.isIn(one.eighty())).count(),
        numbers.isEmpty() ? language.say("none") : numbers);
  }
}
