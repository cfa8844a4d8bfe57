package loam.store;

import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.stats.DecimalText;
import loam.stats.Interval;

/**
 * {@code variance.csv}: shares of chance and of parameters in the variance, year by year; and of
 * structure, where its alternatives were run.
 */
public final class VarianceCsv {
  private VarianceCsv() {}

  /** The table for all metrics. */
  public static String text(Trajectories trajectories, Optional<Posterior> posterior) {
    StringBuilder text =
        new StringBuilder("metric,date,vectors,chance,parameters,parameters_low,parameters_high\n");
    for (Metric metric : trajectories.catalogue().all()) {
      for (VarianceSplit split : VarianceSplit.yearly(trajectories, posterior, metric)) {
        text.append(
            "%s,%s,%d,%s,%s,%s,%s\n"
                .formatted(
                    metric.id(),
                    split.date(),
                    split.vectors(),
                    DecimalText.of(split.chance()),
                    DecimalText.of(split.parameters()),
                    DecimalText.of(split.interval().low()),
                    DecimalText.of(split.interval().high())));
      }
    }
    return text.toString();
  }

  /** The table with a share of structure, whose interval is empty for few vectors. */
  public static String text(StructuredRun run, Optional<Posterior> posterior) {
    StringBuilder text =
        new StringBuilder(
            "metric,date,vectors,structures,chance,parameters,structure,structure_low,structure_high\n");
    for (Metric metric : run.published().catalogue().all()) {
      for (StructuralSplit split : StructuralSplit.yearly(run, posterior, metric)) {
        text.append(
            "%s,%s,%d,%d,%s,%s,%s,%s,%s\n"
                .formatted(
                    metric.id(),
                    split.date(),
                    split.independent(),
                    split.effects().size() + 1,
                    DecimalText.of(split.chance()),
                    DecimalText.of(split.parameters()),
                    DecimalText.of(split.structure()),
                    split.interval().map(Interval::low).map(DecimalText::of).orElse(""),
                    split.interval().map(Interval::high).map(DecimalText::of).orElse("")));
      }
    }
    return text.toString();
  }
}
