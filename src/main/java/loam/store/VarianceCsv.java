package loam.store;

import java.util.Optional;
import loam.city.Posterior;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.stats.DecimalText;

/** {@code variance.csv}: shares of chance and of parameters in the variance, year by year. */
public final class VarianceCsv {
  private VarianceCsv() {}

  /** The table for all metrics. */
  public static String text(Trajectories trajectories, Optional<Posterior> posterior) {
    StringBuilder text =
        new StringBuilder("metric,date,vectors,chance,parameters,parameters_low,parameters_high\n");
    for (Metric metric : Metric.all()) {
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
}
