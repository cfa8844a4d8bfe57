package loam.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import loam.comparison.Flow;
import loam.comparison.Outcome;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.chart.BarChart;
import loam.report.chart.BarChart.Tone;
import loam.report.chart.IntervalChart;
import loam.stats.Interval;
import loam.store.table.StoredComparison;
import loam.store.table.StoredComparison.Effect;
import loam.store.table.StoredComparison.LedgerLine;
import loam.store.table.StoredComparison.Money;

/** Charts of the tables of a comparison. */
public final class ComparisonCharts {
  /** A ratio whose divisor may be all but zero: without an interval it says nothing. */
  private static final String SYSTEM = "additionality.system";

  private static final int MOST_IN_TITLE = 3;

  private final StoredComparison tables;
  private final UnaryOperator<String> titles;
  private final UnaryOperator<String> foot;
  private final Language language;

  /**
   * Charts of some tables.
   *
   * @param titles what the reader calls a scenario of a given name
   * @param foot what the foot of each chart becomes
   */
  public ComparisonCharts(
      StoredComparison tables,
      UnaryOperator<String> titles,
      UnaryOperator<String> foot,
      Language language) {
    this.tables = tables;
    this.titles = titles;
    this.foot = foot;
    this.language = language;
  }

  /** Names of the policies, in the order of the tables. */
  public List<String> policies() {
    return tables.effects().stream().map(Effect::scenario).distinct().toList();
  }

  /** Dates of the tables, ascending. */
  public List<LocalDate> dates() {
    return tables.effects().stream().map(Effect::date).distinct().sorted().toList();
  }

  /** Metrics of the tables that some policy changes by the last date. */
  public List<Metric> changed() {
    return tables.effects().stream()
        .filter(effect -> effect.difference() != 0)
        .map(Effect::metric)
        .distinct()
        .toList();
  }

  /** All metrics of one policy, relative to the reference; nothing if none has a change. */
  public Optional<IntervalChart> forest(String policy, LocalDate date) {
    List<Effect> effects =
        tables.effects().stream()
            .filter(effect -> effect.scenario().equals(policy) && effect.date().equals(date))
            .filter(effect -> Double.isFinite(effect.change()))
            .toList();
    double most = effects.stream().mapToDouble(ComparisonCharts::reach).max().orElse(0);
    double bound = most > 0 ? 1.15 * most : Double.POSITIVE_INFINITY;
    List<IntervalChart.Row> rows =
        effects.stream()
            .map(
                effect ->
                    new IntervalChart.Row(
                        effect.metric().label(language),
                        100 * effect.change(),
                        100 * effect.low() / Math.abs(effect.referenceMean()),
                        100 * effect.high() / Math.abs(effect.referenceMean()),
                        isSignificant(effect),
                        amount(effect)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IntervalChart(
                found(policy, effects, date),
                language.say(
                    "Mean difference and its interval as a share of the mean of \"%s\"; at the"
                        + " right in the metric's unit",
                    titles.apply(effects.get(0).reference())),
                "%",
                OptionalDouble.of(0),
                -bound,
                bound,
                words(effects),
                rows,
                foot.apply(footnote(effects))));
  }

  /** How many outcomes a policy changes, and which where they are few. */
  private String found(String policy, List<Effect> effects, LocalDate date) {
    List<String> changed =
        effects.stream()
            .filter(ComparisonCharts::isSignificant)
            .map(effect -> OutcomeWords.within(effect.metric(), language))
            .toList();
    String by = Dates.by(date, language);
    if (changed.isEmpty()) {
      return language.say(
          "\"%s\" changes none of %d outcomes significantly by %s",
          titles.apply(policy), effects.size(), by);
    }
    return changed.size() <= MOST_IN_TITLE
        ? language.say(
            "\"%s\" changes %s by %s",
            titles.apply(policy), String.join(language.say(", "), changed), by)
        : language.say(
            "\"%s\" changes %d of %d outcomes significantly by %s",
            titles.apply(policy), changed.size(), effects.size(), by);
  }

  /** One metric under all policies; nothing if the tables have none of it. */
  public Optional<IntervalChart> forest(Metric metric, LocalDate date) {
    Figures figures = Figures.in(metric.unitOfSum(), language);
    List<Effect> effects =
        tables.effects().stream()
            .filter(effect -> effect.metric().equals(metric) && effect.date().equals(date))
            .filter(effect -> Double.isFinite(effect.difference()))
            .toList();
    List<IntervalChart.Row> rows =
        effects.stream()
            .map(
                effect ->
                    new IntervalChart.Row(
                        titles.apply(effect.scenario()),
                        figures.scaled(effect.difference()),
                        figures.scaled(effect.low()),
                        figures.scaled(effect.high()),
                        isSignificant(effect),
                        amount(effect)))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new IntervalChart(
                language.say(
                    "%s: what policies change by %s",
                    metric.label(language), Dates.day(date, language)),
                language.say(
                    "Mean difference from \"%s\"", titles.apply(effects.get(0).reference())),
                figures.unit(),
                OptionalDouble.of(0),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                words(effects),
                rows,
                foot.apply(footnote(effects))));
  }

  /** How far the axis must go for an effect: to the end of its interval. */
  private static double reach(Effect effect) {
    double change = 100 * Math.abs(effect.change());
    double end = Math.max(Math.abs(effect.low()), Math.abs(effect.high()));
    return Double.isFinite(end)
        ? Math.max(change, 100 * end / Math.abs(effect.referenceMean()))
        : change;
  }

  static boolean isSignificant(Effect effect) {
    return effect.verdict().equals("higher") || effect.verdict().equals("lower");
  }

  private String amount(Effect effect) {
    if (effect.verdict().equals("identical")) {
      return language.say("the same to the bit");
    }
    Figures figures = Figures.in(effect.metric().unitOfSum(), language);
    String mean = ComparisonText.signed(figures, effect.difference());
    String amount =
        effect.low() <= effect.high()
            ? "%s [%s, %s]"
                .formatted(
                    mean,
                    ComparisonText.signed(figures, effect.low()),
                    ComparisonText.signed(figures, effect.high()))
            : mean;
    String withUnit = (amount + " " + figures.unit()).strip();
    return effect.low() <= effect.high() ? withUnit : language.say("%s, no interval", withUnit);
  }

  private IntervalChart.Words words(List<Effect> effects) {
    Optional<Effect> whole =
        effects.stream().filter(effect -> effect.low() <= effect.high()).findFirst();
    return new IntervalChart.Words(
        whole.isPresent() ? language.say("significant") : "",
        language.say("not significant, the same, or too few replications to tell"),
        whole.map(effect -> interval(effect.level())).orElse(""),
        "");
  }

  private String interval(double level) {
    return language.say("%s %% interval", Figures.in("1").text(100 * level));
  }

  private String footnote(List<Effect> effects) {
    Effect first = effects.get(0);
    if (first.n() < 2) {
      return language.say("One replication: no interval can be given.");
    }
    if (effects.stream().noneMatch(effect -> effect.low() <= effect.high())) {
      return language.say(
          "%s pairs of replications under common random numbers: too few for intervals.",
          first.n());
    }
    return effects.stream().map(Effect::since).distinct().count() > 1
        ? language.say(
            "%s pairs of replications under common random numbers. The intervals of one policy hold"
                + " together (Bonferroni). Flows and rates count from the month in which each"
                + " policy begins.",
            first.n())
        : language.say(
            "%s pairs of replications under common random numbers. The intervals of one policy hold"
                + " together (Bonferroni). Flows and rates count from %s.",
            first.n(), Dates.day(first.since(), language));
  }

  /** What public money did to one outcome; nothing if the policy moved no firm. */
  public Optional<BarChart> waterfall(String policy, Outcome outcome, LocalDate date) {
    List<LedgerLine> lines =
        tables.ledger().stream()
            .filter(line -> line.scenario().equals(policy) && line.date().equals(date))
            .filter(line -> line.outcome().equals(outcome.id()))
            .toList();
    Optional<LedgerLine> net = line(lines, "net");
    List<Flow> moves = List.of(Flow.ADDITIONAL, Flow.INDUCED, Flow.DISPLACED, Flow.DETERRED);
    if (net.isEmpty()
        || moves.stream()
            .allMatch(flow -> line(lines, flow.id()).map(LedgerLine::firms).orElse(0.0) == 0)) {
      return Optional.empty();
    }
    List<BarChart.Row> rows = new ArrayList<>();
    double level = 0;
    for (Flow flow : moves) {
      boolean adds = flow == Flow.ADDITIONAL || flow == Flow.INDUCED;
      double change = (adds ? 1 : -1) * line(lines, flow.id()).map(LedgerLine::firms).orElse(0.0);
      rows.add(step(language.name(flow.label()), level, change, adds ? Tone.GAIN : Tone.LOSS));
      level += change;
    }
    double placebo = net.get().firms() - level;
    if (Math.abs(placebo) > 1e-9) {
      rows.add(
          step(
              language.say("chance alone (placebo)"),
              level,
              placebo,
              placebo > 0 ? Tone.GAIN : Tone.LOSS));
    }
    rows.add(net(net.get()));
    boolean apart = true;
    for (Flow flow : List.of(Flow.DEADWEIGHT, Flow.UNCHANGED, Flow.BROUGHT_FORWARD, Flow.DELAYED)) {
      double firms = line(lines, flow.id()).map(LedgerLine::firms).orElse(0.0);
      rows.add(beside(language.name(flow.label()), firms, apart));
      apart = false;
    }
    return Optional.of(
        new BarChart(
            found(policy, outcome, date, net.get()),
            language.say(
                "Each firm beside its twin in the reference, means per replication. Below the line:"
                    + " both have it, in numbers only"),
            language.say("firms"),
            true,
            net.get().low() <= net.get().high() ? interval(level(policy)) : "",
            List.of(
                new BarChart.Key(Tone.GAIN, language.say("adds")),
                new BarChart.Key(Tone.LOSS, language.say("takes away")),
                new BarChart.Key(Tone.TOTAL, language.say("net"))),
            rows,
            foot.apply(
                language.say(
                    "%s replications with twins. Net allows for a placebo, one unit of money more"
                        + " in the private pool.",
                    net.get().replications()))));
  }

  /** What is known of the net number; of few pairs, or with 0 in its interval, that it is not. */
  private String found(String policy, Outcome outcome, LocalDate date, LedgerLine net) {
    String what = OutcomeWords.of(outcome, language);
    String with = titles.apply(policy);
    String by = Dates.by(date, language);
    boolean isBounded = net.low() <= net.high();
    if (!isBounded) {
      return language.say(
          "Firms that %s with \"%s\" by %s: too few replications to tell", what, with, by);
    }
    return net.low() <= 0 && net.high() >= 0
        ? language.say("Firms that %s: no significant net change with \"%s\" by %s", what, with, by)
        : language.say(
            "Firms that %s: %s net with \"%s\" by %s",
            what, ComparisonText.signed(Figures.in("1"), net.firms()), with, by);
  }

  private static Optional<LedgerLine> line(List<LedgerLine> lines, String name) {
    return lines.stream().filter(line -> line.line().equals(name)).findFirst();
  }

  private static BarChart.Row step(String name, double level, double change, Tone tone) {
    return new BarChart.Row(
        name,
        new BarChart.Bar(level, level + change, tone),
        ComparisonText.signed(Figures.in("1"), change));
  }

  private BarChart.Row net(LedgerLine net) {
    boolean several = net.low() <= net.high();
    Optional<Interval> interval =
        several ? Optional.of(new Interval(net.low(), net.high())) : Optional.empty();
    Figures figures = Figures.in("1");
    return new BarChart.Row(
        language.say("net"),
        List.of(new BarChart.Bar(0, net.firms(), Tone.TOTAL)),
        net.low(),
        net.high(),
        (ComparisonText.signed(figures, net.firms())
                + " "
                + ComparisonText.interval(figures, interval))
            .strip(),
        false);
  }

  /** A number without a bar, which would dwarf the others. */
  private static BarChart.Row beside(String name, double firms, boolean apart) {
    return new BarChart.Row(
        name,
        List.of(new BarChart.Bar(0, 0, Tone.PALE)),
        Double.NaN,
        Double.NaN,
        Figures.in("1").text(firms),
        apart);
  }

  /** The three answers of private to public money, one bar each; nothing if none exists. */
  public Optional<BarChart> leverage(String policy, LocalDate date) {
    List<BarChart.Row> rows = new ArrayList<>();
    bar(rows, policy, date, "leverage.accounting", language.say("accounting leverage"));
    bar(rows, policy, date, "additionality.deal", language.say("deal-level additionality"));
    bar(rows, policy, date, SYSTEM, language.say("system additionality"));
    boolean several = rows.stream().anyMatch(row -> row.low() <= row.high());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BarChart(
                language.say(
                    "Private beside public money under \"%s\", by %s",
                    titles.apply(policy), Dates.day(date, language)),
                language.say("Three different questions: never to be added up or averaged"),
                language.say("private money per unit of government money"),
                false,
                several ? interval(level(policy)) : "",
                List.of(),
                rows,
                foot.apply(
                    language.say(
                        "Accounting: private money in the rounds of funds, no cause. Deal: less"
                            + " what each round would have had without its fund; it has no"
                            + " interval. System: private money in the whole city per unit of"
                            + " government money that the policy moves; missing where it moves"
                            + " none."))));
  }

  /** Each policy has a level of its own, by how many outcomes share its error rate. */
  private double level(String policy) {
    return tables.effects().stream()
        .filter(effect -> effect.scenario().equals(policy))
        .mapToDouble(Effect::level)
        .findFirst()
        .orElse(0.95);
  }

  private void bar(
      List<BarChart.Row> rows, String policy, LocalDate date, String number, String name) {
    tables.money().stream()
        .filter(money -> money.scenario().equals(policy) && money.date().equals(date))
        .filter(money -> money.number().equals(number) && Double.isFinite(money.value()))
        .filter(money -> !number.equals(SYSTEM) || money.low() <= money.high())
        .min(Comparator.comparing(Money::number))
        .ifPresent(
            money ->
                rows.add(
                    new BarChart.Row(
                        name,
                        List.of(new BarChart.Bar(0, money.value(), Tone.PLAIN)),
                        money.low(),
                        money.high(),
                        text(money),
                        false)));
  }

  private static String text(Money money) {
    Figures figures = Figures.in("1");
    return (figures.text(money.value())
            + " "
            + (money.low() <= money.high()
                ? "[%s, %s]".formatted(figures.text(money.low()), figures.text(money.high()))
                : ""))
        .replace('-', '−')
        .strip();
  }
}
