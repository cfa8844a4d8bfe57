package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.experiment.StructuredRun;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.stats.Interval;

/** What makes the intervals of a run as wide as they are. */
public final class VarianceTable {
  static final double MOST_OF_IT = 0.5;

  private VarianceTable() {}

  /** Lines for the last year end; none if the design cannot tell chance from parameters. */
  public static List<String> lines(
      Scenario scenario,
      Trajectories trajectories,
      Optional<StructuredRun> structured,
      Language language) {
    if (structured.isPresent()) {
      return new StructureText(structured.get(), language).lines(scenario.city().posterior());
    }
    List<VarianceSplit> splits = lastOfAll(trajectories, scenario.city().posterior());
    if (splits.isEmpty()) {
      return List.of();
    }
    TextTable table = new TextTable(1);
    table.add(
        List.of(
            caption(splits.get(0), language),
            language.say("chance"),
            language.say("parameters"),
            language.say("[90 %% interval]"),
            ""));
    splits.forEach(split -> table.add(row(split, language)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(StructureText.without(scenario, language));
    return lines;
  }

  /** What the table of the splits is. */
  public static String caption(VarianceSplit any, Language language) {
    return language.say(
        "variance at %s, %d vectors", Dates.day(any.date(), language), any.vectors());
  }

  /** For each headline metric the split at its last year end, if it has one. */
  public static List<VarianceSplit> lastOfAll(
      Trajectories trajectories, Optional<Posterior> posterior) {
    List<VarianceSplit> splits = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(ProjectionTable.metrics())) {
      List<VarianceSplit> years = VarianceSplit.yearly(trajectories, posterior, metric);
      years.stream().skip(Math.max(0, years.size() - 1)).forEach(splits::add);
    }
    return splits;
  }

  private static List<String> row(VarianceSplit split, Language language) {
    return List.of(
        split.metric().label(language),
        percent(split.chance()),
        percent(split.parameters()),
        interval(split.interval()),
        remark(split, language));
  }

  /** An interval of a share. */
  public static String interval(Interval interval) {
    return "[%s, %s]".formatted(percent(interval.low()), percent(interval.high()));
  }

  /** Whether a larger number of replications would do nothing; empty if it would. */
  public static String remark(VarianceSplit split, Language language) {
    return split.interval().low() > MOST_OF_IT
        ? language.say("more replications will not narrow this")
        : "";
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
