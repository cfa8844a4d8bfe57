package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.language.Language;

/** What makes the intervals of a run as wide as they are. */
public final class VarianceTable {
  private static final double MOST_OF_IT = 0.5;

  private VarianceTable() {}

  /** Lines for the last year end; none if the design cannot tell chance from parameters. */
  public static List<String> lines(
      Trajectories trajectories, Optional<Posterior> posterior, Language language) {
    List<VarianceSplit> splits = new ArrayList<>();
    for (Metric metric : ProjectionTable.metrics()) {
      List<VarianceSplit> years = VarianceSplit.yearly(trajectories, posterior, metric);
      years.stream().skip(Math.max(0, years.size() - 1)).forEach(splits::add);
    }
    if (splits.isEmpty()) {
      return List.of();
    }
    VarianceSplit any = splits.get(0);
    TextTable table = new TextTable(1);
    table.add(
        List.of(
            language.say(
                "variance at %s, %d vectors", Dates.day(any.date(), language), any.vectors()),
            language.say("chance"),
            language.say("parameters"),
            language.say("[90 %% interval]"),
            ""));
    splits.forEach(split -> table.add(row(split, language)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(language.say("Structure (other equations, other regimes) is in neither."));
    return lines;
  }

  private static List<String> row(VarianceSplit split, Language language) {
    return List.of(
        language.name(split.metric().label()),
        percent(split.chance()),
        percent(split.parameters()),
        "[%s, %s]".formatted(percent(split.interval().low()), percent(split.interval().high())),
        split.interval().low() > MOST_OF_IT
            ? language.say("more replications will not narrow this")
            : "");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
