package loam.laboratory.calibrate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.calibration.Calibrated;
import loam.laboratory.Bench;
import loam.laboratory.BuildInfo;
import loam.laboratory.Findings;
import loam.laboratory.Study;
import loam.laboratory.Subject;
import loam.language.Language;
import loam.report.CalibrationText;
import loam.report.page.CalibrationReport;
import loam.scenariofile.ReadCalibration;
import loam.store.Journal;
import loam.store.table.CalibrationFiles;
import loam.study.CalibrationTables;

/**
 * Parameters that go with published figures.
 *
 * @param asOf the last day of which anything is known, if not all is
 */
public record CalibrateStudy(ReadCalibration read, Optional<LocalDate> asOf)
    implements Study<Calibrated> {
  private Targets targets() {
    return asOf.map(day -> Targets.asOf(read, day)).orElseGet(() -> Targets.of(read));
  }

  @Override
  public Subject subject() {
    return targets()
        .subject("calibration", Map.of("asOf", asOf.map(LocalDate::toString).orElse("")));
  }

  @Override
  public Calibrated make(Bench bench) throws InterruptedException {
    return targets().calibrate(bench);
  }

  @Override
  public Findings tell(Calibrated calibrated, Language language) {
    CalibrationReport report = new CalibrationReport(calibrated, language);
    return Findings.saying(new CalibrationText(calibrated, language).lines())
        .table(CalibrationTables.figures(calibrated))
        .table(CalibrationTables.parameters(calibrated))
        .text("best.txt", CalibrationFiles.best(calibrated))
        .text("posterior.csv", CalibrationFiles.posterior(calibrated, remarks()))
        .page(report::make)
        .restsOn(Journal.Used.ALL);
  }

  /** How to make it again. */
  private List<String> remarks() {
    Targets targets = targets();
    return List.of(
        "Parameter vectors that the published figures do not rule out, equally likely, in a fixed"
            + " order.",
        "made by: " + targets.line("calibrate") + asOf.map(" --as-of %s"::formatted).orElse(""),
        "loam: %s".formatted(BuildInfo.load().version()),
        "seed: %d".formatted(read.plan().seed()),
        "targets sha256: %s".formatted(read.sha256()),
        "city %s sha256: %s"
            .formatted(
                read.city().id(),
                read.city().files().stream()
                    .map(data -> "%s %s".formatted(data.name(), data.sha256().substring(0, 12)))
                    .collect(Collectors.joining(", "))));
  }
}
