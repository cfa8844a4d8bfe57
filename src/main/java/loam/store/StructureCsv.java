package loam.store;

import java.util.List;
import java.util.Optional;
import loam.city.Posterior;
import loam.city.Structure;
import loam.ecosystem.Metric;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.stats.DecimalText;
import loam.stats.Interval;
import loam.stats.PairedDifference;

/**
 * {@code structure.csv}: by how much the mean of each metric moves at each year end if one choice
 * of the structure is made otherwise, in the metric's unit, with 95 % intervals.
 */
public final class StructureCsv {
  private static final double LEVEL = 0.95;

  private StructureCsv() {}

  /** The table for all metrics. */
  public static String text(StructuredRun run, Optional<Posterior> posterior) {
    List<Structure> alternatives = run.alternatives();
    StringBuilder text =
        new StringBuilder("metric,unit,date,choice,alternative,n,difference,low,high\n");
    for (Metric metric : run.published().catalogue().all()) {
      for (StructuralSplit split : StructuralSplit.yearly(run, posterior, metric)) {
        for (int place = 0; place < alternatives.size(); place++) {
          text.append(row(split, alternatives.get(place), split.effects().get(place)));
        }
      }
    }
    return text.toString();
  }

  private static String row(StructuralSplit split, Structure structure, PairedDifference effect) {
    Optional<Interval> interval = effect.interval(LEVEL);
    return "%s,%s,%s,%s,%s,%d,%s,%s,%s\n"
        .formatted(
            split.metric().id(),
            split.metric().unitOfYear(),
            split.date(),
            structure.choice(),
            structure.name(),
            effect.independentSize(),
            DecimalText.of(effect.mean()),
            interval.map(Interval::low).map(DecimalText::of).orElse(""),
            interval.map(Interval::high).map(DecimalText::of).orElse(""));
  }
}
