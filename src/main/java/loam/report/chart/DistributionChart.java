package loam.report.chart;

import java.util.Arrays;
import java.util.List;

/**
 * How a quantity is distributed between replications, as dots that can be counted; one row for each
 * group, such as a scenario.
 *
 * @param title what is shown; not blank
 * @param subtitle how to read it, or empty
 * @param unit of all values, or empty
 * @param groups at least one
 * @param marks values to be seen beside them, such as a published figure
 * @param footnote sources and reservations in small type, or empty
 */
public record DistributionChart(
    String title,
    String subtitle,
    String unit,
    List<Group> groups,
    List<ValueMark> marks,
    String footnote)
    implements Chart {
  public DistributionChart {
    groups = List.copyOf(groups);
    marks = List.copyOf(marks);
    if (title.isBlank() || groups.isEmpty()) {
      throw new IllegalArgumentException("the chart \"%s\" is empty".formatted(title));
    }
  }

  /** A value with a name. */
  public record ValueMark(double value, String name) {}

  /**
   * Values of one group.
   *
   * @param name or empty
   * @param values at least one, finite, in any order
   * @param text figures at the right, or empty
   */
  @SuppressWarnings("ArrayRecordComponent") // copied on the way in and on the way out
  public record Group(String name, double[] values, String text) {
    public Group {
      values = values.clone();
      Arrays.sort(values);
      if (values.length == 0 || !Arrays.stream(values).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException(
            "%s must have finite values, but has %s".formatted(name, Arrays.toString(values)));
      }
    }

    @Override
    public double[] values() {
      return values.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Group group
          && name.equals(group.name)
          && text.equals(group.text)
          && Arrays.equals(values, group.values);
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + Arrays.hashCode(values);
    }
  }
}
