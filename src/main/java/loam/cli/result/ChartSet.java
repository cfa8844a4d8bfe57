package loam.cli.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.cli.NothingToDraw;
import loam.cli.Terminal;
import loam.comparison.Headlines;
import loam.comparison.Outcome;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.report.ComparisonCharts;
import loam.report.Ran;
import loam.report.RunCharts;
import loam.report.SensitivityCharts;
import loam.report.SeveralCharts;
import loam.report.StateCharts;
import loam.report.UnicornTail;
import loam.report.chart.Chart;
import loam.report.chart.MultiplesChart;
import loam.store.table.StoredComparison;
import loam.store.table.StoredTornado;

/** Which charts an asker gets of some results. */
public final class ChartSet {
  private final ChartedResults results;
  private final Optional<Metric> metric;
  private final Optional<LocalDate> date;
  private final Terminal terminal;
  private final List<ChartedResults.Named> charts = new ArrayList<>();

  public ChartSet(
      ChartedResults results,
      Optional<Metric> metric,
      Optional<LocalDate> date,
      Terminal terminal) {
    this.results = results;
    this.metric = metric;
    this.date = date;
    this.terminal = terminal;
  }

  /** The charts of a kind, or the set that matters; at least one. */
  public List<ChartedResults.Named> charts(Optional<ChartChoice> choice) {
    List<ChartChoice> kinds = choice.map(List::of).orElseGet(this::byDefault);
    kinds.forEach(this::add);
    if (charts.isEmpty()) {
      throw terminal.refusal("%s", new NothingToDraw(results.runs(), metric).phrase(choice));
    }
    if (!results.runs().isEmpty() && results.runs().get(0).trajectories().replications() == 1) {
      terminal.warn("one replication: no interval can be drawn; run more with --replications");
    }
    return charts;
  }

  private List<ChartChoice> byDefault() {
    if (!results.tornados().isEmpty()) {
      return List.of(ChartChoice.TORNADO);
    }
    if (!results.comparisons().isEmpty()) {
      return List.of(ChartChoice.FOREST, ChartChoice.WATERFALL, ChartChoice.LEVERAGE);
    }
    if (metric.isPresent()) {
      return results.runs().size() > 1
          ? List.of(ChartChoice.FAN, ChartChoice.DIFFERENCE)
          : List.of(ChartChoice.FAN);
    }
    return results.runs().size() > 1
        ? List.of(
            ChartChoice.MULTIPLES,
            ChartChoice.FAN,
            ChartChoice.DIFFERENCE,
            ChartChoice.DISTRIBUTION)
        : List.of(
            ChartChoice.MULTIPLES,
            ChartChoice.FAN,
            ChartChoice.SCOREBOARD,
            ChartChoice.STACK,
            ChartChoice.FUNNEL,
            ChartChoice.DISTRIBUTION,
            ChartChoice.TAIL);
  }

  private void add(ChartChoice kind) {
    switch (kind) {
      case FAN -> fans(runs(kind, 1));
      case MULTIPLES -> multiples(runs(kind, 1));
      case DIFFERENCE -> differences(runs(kind, 2));
      case FOREST -> forests(comparison(kind));
      case WATERFALL -> waterfalls(comparison(kind));
      case LEVERAGE -> leverages(comparison(kind));
      case TORNADO -> {
        StoredTornado stored = tornado();
        add(
            "tornado",
            new SensitivityCharts(terminal.language(), results.foot(terminal.language()))
                .tornado(stored.about().named(results.names()), stored.tornado()));
      }
      case SCOREBOARD -> {
        for (Ran run : runs(kind, 1)) {
          state().scoreboard(run).ifPresent(chart -> add(named("scoreboard", run), chart));
        }
      }
      case DISTRIBUTION -> distributions(runs(kind, 1));
      case STACK -> {
        for (Ran run : runs(kind, 1)) {
          state().stack(run).ifPresent(chart -> add(named("stack", run), chart));
        }
      }
      case TAIL -> {
        for (Ran run : runs(kind, 1)) {
          UnicornTail.of(run, tailDay(run), terminal.language())
              .ifPresent(chart -> add(named("tail", run), chart));
        }
      }
      case FUNNEL -> {
        for (Ran run : runs(kind, 1)) {
          state()
              .funnel(run, day(run.trajectories().dates()))
              .ifPresent(chart -> add(named("funnel", run), chart));
        }
      }
    }
  }

  private List<Ran> runs(ChartChoice kind, int atLeast) {
    if (results.runs().size() >= atLeast) {
      return results.runs();
    }
    throw results.runs().isEmpty()
        ? terminal.refusal(
            "%s needs trajectories, which a comparison leaves in the folders of its runs: loam"
                + " chart RUN… --kind %s",
            kind.id(), kind.id())
        : terminal.refusal(
            "%s needs two runs, the reference first: loam chart REFERENCE POLICY --kind %s",
            kind.id(), kind.id());
  }

  private ComparisonCharts comparison(ChartChoice kind) {
    if (results.comparisons().isEmpty()) {
      throw terminal.refusal(
          "%s needs a comparison, which holds twins and tests: loam compare SCENARIO…, then loam"
              + " chart on its folder",
          kind.id());
    }
    StoredComparison tables = results.comparisons().get(0);
    return new ComparisonCharts(
        tables, results.names(), results.foot(terminal.language()), terminal.language());
  }

  private StoredTornado tornado() {
    if (results.tornados().isEmpty()) {
      throw terminal.refusal(
          "a tornado needs a sensitivity analysis: loam sensitivity SCENARIO --metric METRIC, then"
              + " loam chart on its folder");
    }
    return results.tornados().get(0);
  }

  private StateCharts state() {
    return new StateCharts(terminal.language());
  }

  private void fans(List<Ran> runs) {
    for (Metric one : metric.map(List::of).orElseGet(RunCharts::metrics)) {
      if (runs.size() == 1) {
        Ran run = runs.get(0);
        RunCharts.of(run.scenario(), run.title(), run.trajectories(), one, terminal.language())
            .ifPresent(chart -> add("fan-" + one.id(), chart));
      } else {
        new SeveralCharts(runs, terminal.language())
            .together(one)
            .ifPresent(chart -> add("fan-" + one.id(), chart));
      }
    }
  }

  private void multiples(List<Ran> runs) {
    Ran first = runs.get(0);
    Optional<MultiplesChart> chart =
        runs.size() > 1
            ? new SeveralCharts(runs, terminal.language()).multiples()
            : RunCharts.multiples(
                first.scenario(), first.title(), first.trajectories(), terminal.language());
    chart.ifPresent(one -> add("multiples", one));
  }

  /** Published values are of the past: the calibration date, if the run has it. */
  private LocalDate tailDay(Ran run) {
    LocalDate calibrated = run.scenario().city().calibrationDate();
    List<LocalDate> dates = run.trajectories().dates();
    return date.isEmpty() && dates.contains(calibrated) ? calibrated : day(dates);
  }

  private void differences(List<Ran> runs) {
    SeveralCharts several = new SeveralCharts(runs, terminal.language());
    for (Metric one : metric.map(List::of).orElseGet(Headlines::metrics)) {
      for (int place = 1; place < runs.size(); place++) {
        int policy = place;
        several
            .difference(one, policy)
            .ifPresent(
                chart ->
                    add("difference-%s-%s".formatted(one.id(), slug(runs.get(policy))), chart));
      }
    }
  }

  private void distributions(List<Ran> runs) {
    LocalDate day = day(runs.get(0).trajectories().dates());
    Metric one = metric.orElse(Metric.UNICORNS);
    state()
        .distribution(runs, one, day)
        .ifPresent(chart -> add("distribution-%s-%s".formatted(one.id(), day), chart));
  }

  private void forests(ComparisonCharts comparison) {
    LocalDate day = day(comparison.dates());
    if (metric.isPresent()) {
      comparison
          .forest(metric.get(), day)
          .ifPresent(chart -> add("forest-%s-%s".formatted(metric.get().id(), day), chart));
      return;
    }
    for (String policy : comparison.policies()) {
      comparison
          .forest(policy, day)
          .ifPresent(chart -> add("forest-%s-%s".formatted(slug(policy), day), chart));
    }
  }

  private void waterfalls(ComparisonCharts comparison) {
    LocalDate day = day(comparison.dates());
    for (String policy : comparison.policies()) {
      for (Outcome outcome : headline()) {
        comparison
            .waterfall(policy, outcome, day)
            .ifPresent(
                chart ->
                    add("waterfall-%s-%s-%s".formatted(outcome.id(), slug(policy), day), chart));
      }
    }
  }

  /** The outcomes that matter, or the one that has the name of the metric asked for. */
  private List<Outcome> headline() {
    List<Outcome> asked =
        Outcome.headline().stream()
            .filter(outcome -> metric.map(one -> isOf(one, outcome)).orElse(true))
            .toList();
    if (asked.isEmpty()) {
      throw terminal.refusal(
          "a waterfall has no %s; there are %s",
          metric.map(Metric::id).orElse(""),
          Phrase.list(Outcome.headline().stream().map(Outcome::id).toList()));
    }
    return asked;
  }

  private static boolean isOf(Metric metric, Outcome outcome) {
    return metric.id().equals(outcome.id()) || metric.id().equals(outcome.id() + "s");
  }

  private void leverages(ComparisonCharts comparison) {
    LocalDate day = day(comparison.dates());
    for (String policy : comparison.policies()) {
      comparison
          .leverage(policy, day)
          .ifPresent(chart -> add("leverage-%s-%s".formatted(slug(policy), day), chart));
    }
  }

  /** The day that was asked for, if the results have it, or else their last. */
  private LocalDate day(List<LocalDate> dates) {
    LocalDate last = dates.get(dates.size() - 1);
    if (date.isPresent() && !dates.contains(date.get())) {
      throw terminal.refusal(
          "there is no observation on %s; the results have ends of months from %s to %s",
          date.get(), dates.get(0), last);
    }
    return date.orElse(last);
  }

  private String named(String name, Ran run) {
    return results.runs().size() == 1 ? name : "%s-%s".formatted(name, slug(run));
  }

  private static String slug(Ran run) {
    return slug(run.scenario().name());
  }

  private static String slug(String name) {
    String slug = name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    return slug.length() > 40 ? slug.substring(0, 40) : slug;
  }

  private void add(String name, Chart chart) {
    charts.add(new ChartedResults.Named(name, chart));
  }
}
