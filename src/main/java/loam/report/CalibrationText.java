package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loam.calibration.Calibrated;
import loam.calibration.Searched;
import loam.language.Language;
import loam.report.table.Shown;
import loam.stats.DecimalText;
import loam.study.CalibrationTables;
import loam.table.Filled;

/** What a calibration found, as lines of text. */
public final class CalibrationText {
  private final Calibrated calibrated;
  private final Language language;

  public CalibrationText(Calibrated calibrated, Language language) {
    this.calibrated = calibrated;
    this.language = language;
  }

  /** Search, figures, parameters. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(search());
    lines.add("");
    lines.addAll(shown(CalibrationTables.figures(calibrated)));
    lines.add("");
    lines.addAll(shown(CalibrationTables.parameters(calibrated)));
    lines.add("");
    lines.add(effort());
    return lines;
  }

  /** How many vectors were kept, of how many. */
  public String effort() {
    return language.say(
        "%d of %d candidate vectors are near all figures when simulated; %d points in all, %d replications each.",
        calibrated.vectors().size(),
        calibrated.tried(),
        calibrated.points(),
        calibrated.plan().effort().replications());
  }

  private List<String> search() {
    TextTable table = new TextTable(1);
    table.add(
        List.of(
            language.say("block"),
            language.say("figures"),
            language.say("misfit before"),
            language.say("after the search")));
    for (Searched.Block block : calibrated.searched().blocks()) {
      table.add(
          List.of(
              block.name(),
              Integer.toString(block.figures()),
              number(block.before()),
              number(block.after())));
    }
    return table.lines();
  }

  private List<String> shown(Filled table) {
    return Shown.lines(table, language, Integer.MAX_VALUE);
  }

  private static String number(double value) {
    return DecimalText.of(Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)));
  }
}
