package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.ResponseChart;
import loam.report.table.Shown;
import loam.sensitivity.Factor;
import loam.sensitivity.Search;
import loam.sensitivity.Search.Answer;
import loam.sensitivity.Search.Tried;
import loam.sensitivity.Target;
import loam.stats.Interval;
import loam.study.SearchTable;

/** What a target takes, in words, a table and a chart. */
public final class SearchText {
  private final String scenario;
  private final Target target;
  private final double probability;
  private final Factor lever;
  private final LocalDate from;
  private final Language language;
  private final UnaryOperator<String> foot;
  private final Figures figures;

  /** Of a search over a lever from a day on. */
  public SearchText(
      String scenario,
      Target target,
      double probability,
      Factor lever,
      LocalDate from,
      UnaryOperator<String> foot,
      Language language) {
    this.scenario = scenario;
    this.target = target;
    this.probability = probability;
    this.lever = lever;
    this.from = from;
    this.language = language;
    this.foot = foot;
    this.figures = Figures.in(target.metric().unitOfSum(), language);
  }

  /** Name of the scenario. */
  public String scenario() {
    return scenario;
  }

  /** The metric of the target. */
  public Metric metric() {
    return target.metric();
  }

  /** The question. */
  public String opening() {
    return language.say(
        "%s: %s with a probability of %s %%: which %s from %s on?",
        scenario, goal(), percent(probability), lever.name(), Dates.day(from, language));
  }

  /** The target. */
  public String goal() {
    return language.say(
        "%s by %s %s %s",
        target.metric().label(language),
        Dates.day(target.date(), language),
        target.atLeast() ? "≥" : "≤",
        figure(target.level()));
  }

  /** What was tried, and the answer. */
  public List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.addAll(Shown.lines(SearchTable.of(answer, metric()), language, Integer.MAX_VALUE));
    lines.add("");
    lines.addAll(answer(answer));
    lines.add(effort(answer));
    return lines;
  }

  /** The answer in sentences. */
  public List<String> answer(Answer answer) {
    List<String> lines = new ArrayList<>();
    switch (answer.ending()) {
      case HOLDS_ALREADY -> already(answer, lines);
      case NO_VALUE -> none(answer, lines);
      case EVERY_VALUE ->
          lines.add(
              language.say(
                  "Every value tried from %s to %s does it, though the files as they are do not.",
                  value(lever.low()), value(lever.high())));
      case FOUND -> found(answer, lines);
    }
    if (answer.turns()) {
      lines.add(
          language.say(
              "Not monotone: over the range the probability rises and falls (p = %s), so that the"
                  + " answer is for one crossing; look at the table.",
              SensitivityCharts.value(answer.fallingP())));
    }
    return lines;
  }

  /** How much was simulated, and what the intervals mean. */
  public String effort(Answer answer) {
    return answer.usual().met().each() > 1
        ? language.say(
            "%s replications at each value, two for each parameter vector, with common random"
                + " numbers; the probability is over chance and what published figures leave open"
                + " of the parameters, and intervals of 95 %% count vectors.",
            answer.usual().met().trials())
        : language.say(
            "%s replications at each value, with common random numbers; intervals of 95 %% hold"
                + " chance alone, given the parameters.",
            answer.usual().met().trials());
  }

  private void already(Answer answer, List<String> lines) {
    lines.add(
        language.say(
            "It holds already: as in the files the probability is %s.", met(answer.usual())));
    if (answer.usual().met().wilson(Search.LEVEL).low() < probability) {
      lines.add(
          language.say("But so few replications do not tell it from %s %%.", percent(probability)));
    }
  }

  private void none(Answer answer, List<String> lines) {
    Tried low = answer.tried().get(0);
    Tried high = answer.tried().get(answer.tried().size() - 1);
    lines.add(
        language.say(
            "No value from %s to %s does it: the probability is %s at %s and %s at %s; the best"
                + " tried is %s at %s.",
            value(lever.low()),
            value(lever.high()),
            met(low),
            value(low.value()),
            met(high),
            value(high.value()),
            met(answer.best()),
            value(answer.best().value())));
    if (answer.best().met().wilson(Search.LEVEL).high() >= probability) {
      lines.add(
          language.say("But so few replications do not tell it from %s %%.", percent(probability)));
    }
  }

  private void found(Answer answer, List<String> lines) {
    lines.add(
        answer.upwards()
            ? language.say(
                "%s of %s or more does it; 95 %% interval %s.",
                lever.name(), value(answer.value()), interval(answer.interval()))
            : language.say(
                "%s of %s or less does it; 95 %% interval %s.",
                lever.name(), value(answer.value()), interval(answer.interval())));
  }

  private String interval(Interval interval) {
    return language.say(
        "%s to %s",
        interval.low() < lever.low()
            ? language.say("below %s", value(lever.low()))
            : value(interval.low()),
        interval.high() > lever.high()
            ? language.say("beyond %s", value(lever.high()))
            : value(interval.high()));
  }

  private static String met(Tried one) {
    Interval interval = one.met().wilson(Search.LEVEL);
    return "%s %% [%s, %s]"
        .formatted(percent(one.met().share()), percent(interval.low()), percent(interval.high()));
  }

  private static String percent(double share) {
    return SensitivityCharts.value(Math.round(1000 * share) / 10.0);
  }

  private static String value(double value) {
    return SensitivityCharts.value(value).replace("-", "−");
  }

  private String figure(double value) {
    String text = figures.text(value).replace("-", "−");
    return figures.unit().isEmpty() ? text : text + " " + figures.unit();
  }

  /** The probability over the values that were tried, which must be two at least. */
  public ResponseChart chart(Answer answer) {
    List<ResponseChart.Dot> dots = new ArrayList<>();
    for (Tried one : answer.tried()) {
      Interval interval = one.met().wilson(Search.LEVEL);
      dots.add(
          new ResponseChart.Dot(
              one.value(), 100 * one.met().share(), 100 * interval.low(), 100 * interval.high()));
    }
    return new ResponseChart(
        language.say("Probability of: %s", goal()),
        language.say("%s from %s on", lever.name(), Dates.day(from, language)),
        "%",
        language.say("95 %% interval"),
        "",
        List.of(
            new ResponseChart.Plot(
                "", lever.name(), List.of(new ResponseChart.Series("", true, dots)))),
        foot.apply(
            answer.usual().met().each() > 1
                ? language.say(
                    "With common random numbers and parameter vectors at each value; intervals"
                        + " count vectors.")
                : language.say(
                    "With common random numbers at each value; intervals hold chance alone.")));
  }
}
