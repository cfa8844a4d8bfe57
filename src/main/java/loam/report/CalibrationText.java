package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loam.calibration.Calibrated;
import loam.calibration.Figure;
import loam.calibration.Fitted;
import loam.calibration.Identified;
import loam.calibration.Searched;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.stats.DecimalText;

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
    lines.addAll(figures());
    lines.add("");
    lines.addAll(parameters());
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

  private List<String> figures() {
    TextTable table = new TextTable(3);
    table.add(
        List.of(
            language.say("published figure"),
            "",
            language.say("date"),
            language.say("tolerated"),
            language.say("mean"),
            language.say("80 %% interval"),
            "",
            ""));
    Fitted.all(calibrated).forEach(fitted -> table.add(row(fitted)));
    return table.lines();
  }

  private List<String> row(Fitted fitted) {
    Figure figure = fitted.figure();
    Metric metric = Metric.named(figure.metric()).orElseThrow();
    Figures text = Figures.in(metric.unitOfSum(), language);
    return List.of(
        "%s %s".formatted(figure.id(), metric.label(language)),
        text.unit(),
        Dates.day(figure.until(), language),
        "%s … %s".formatted(text.text(figure.low()), text.text(figure.high())),
        text.text(fitted.mean()),
        fitted.low() <= fitted.high()
            ? "[%s, %s]".formatted(text.text(fitted.low()), text.text(fitted.high()))
            : "—",
        fitted.isMet() ? language.say("met") : language.say("missed"),
        figure.isFitted() ? "" : language.say("held out"));
  }

  private List<String> parameters() {
    TextTable table = new TextTable(1);
    table.add(
        List.of(
            language.say("parameter"),
            language.say("range"),
            language.say("median"),
            language.say("80 %% interval"),
            language.say("ratio of widths"),
            ""));
    for (Identified one : Identified.all(calibrated)) {
      table.add(
          List.of(
              one.parameter().label(),
              "%s … %s".formatted(number(one.parameter().low()), number(one.parameter().high())),
              number(one.median()),
              "[%s, %s]".formatted(number(one.posterior().low()), number(one.posterior().high())),
              String.format(Locale.ROOT, "%.2f", one.ratio()),
              word(one.verdict(), language)));
    }
    return table.lines();
  }

  /** A verdict in a word. */
  public static String word(Identified.Verdict verdict, Language language) {
    return switch (verdict) {
      case INFORMED -> language.say("informed");
      case WEAKLY -> language.say("weakly informed");
      case NOT -> language.say("not informed");
    };
  }

  private static String number(double value) {
    return DecimalText.of(Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)));
  }
}
