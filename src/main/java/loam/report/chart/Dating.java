package loam.report.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind and across a chart over time.
 *
 * @param projectionFrom the day on which the hindcast ends, if a part of the chart is one
 * @param marks days with a name, in any order
 * @param eras stretches with a ground of their own
 */
public record Dating(Optional<LocalDate> projectionFrom, List<DateMark> marks, List<Era> eras) {
  /** Nothing at all. */
  public static final Dating NONE = new Dating(Optional.empty(), List.of(), List.of());

  public Dating {
    marks = List.copyOf(marks);
    eras = List.copyOf(eras);
  }

  /** Where the projection begins, and no more. */
  public static Dating projection(Optional<LocalDate> from) {
    return new Dating(from, List.of(), List.of());
  }
}
