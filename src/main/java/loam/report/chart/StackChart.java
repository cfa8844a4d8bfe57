package loam.report.chart;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Parts of a whole over time, one upon the other.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param dates strictly ascending, at least two
 * @param layers at least one, the lowest first
 * @param dating what stands behind and across it
 * @param footnote sources and reservations in small type, or empty
 */
public record StackChart(
    String title,
    String subtitle,
    String unit,
    List<LocalDate> dates,
    List<Layer> layers,
    Dating dating,
    String footnote)
    implements Chart {
  public StackChart {
    dates = List.copyOf(dates);
    layers = List.copyOf(layers);
    if (title.isBlank() || layers.isEmpty() || dates.size() < 2) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
    for (Layer layer : layers) {
      if (layer.values().length != dates.size()) {
        throw new IllegalArgumentException(
            "%s has %d values, but there are %d dates"
                .formatted(layer.label(), layer.values().length, dates.size()));
      }
    }
  }

  /**
   * One part.
   *
   * @param label for the legend
   * @param values one per date, finite and not negative
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
  public record Layer(String label, double[] values) {
    public Layer {
      values = values.clone();
      if (!Arrays.stream(values).allMatch(value -> Double.isFinite(value) && value >= 0)) {
        throw new IllegalArgumentException(
            "%s must be finite and not negative, but is %s"
                .formatted(label, Arrays.toString(values)));
      }
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Layer layer
          && label.equals(layer.label)
          && Arrays.equals(values, layer.values);
    }

    @Override
    public int hashCode() {
      return 31 * label.hashCode() + Arrays.hashCode(values);
    }
  }
}
