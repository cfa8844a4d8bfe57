package loam.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.language.RefusedException;
import loam.stats.DecimalText;

/**
 * A design over levers and assumptions, which makes many scenarios of one.
 *
 * @param moved what it moves: at least one, each once
 * @param points 1 to {@link #MOST_POINTS}, no two of them the same; each has a value for all that
 *     is moved
 */
public record Sweep(Design design, List<Swept> moved, List<DesignPoint> points) {
  /** Most points of one sweep. */
  public static final int MOST_POINTS = 100_000;

  private static final int DIGITS = 5;

  /** The values of a lever in a grid or a list. */
  public record Levels(SweptLever lever, List<Double> values) {
    public Levels {
      values = List.copyOf(values);
    }
  }

  /** The range of a lever in a drawn design. */
  public record Range(SweptLever lever, double low, double high) {
    public Range {
      if (!(low < high)) {
        throw new RefusedException(
            "between is [%s, %s], but must go from a lower to a higher value",
            DecimalText.of(low), DecimalText.of(high));
      }
    }

    /** The value at a share of the way, with few digits, so that a name can hold it. */
    double at(double share) {
      if (lever.lever().type().isWhole()) { // each whole number has an equal part of the way
        return Math.min(high, low + Math.floor(share * (high - low + 1)));
      }
      BigDecimal width = new BigDecimal(high - low);
      int scale = DIGITS + width.scale() - width.precision();
      double value =
          new BigDecimal(low + share * (high - low))
              .setScale(scale, RoundingMode.HALF_EVEN)
              .doubleValue();
      return Math.min(high, Math.max(low, value));
    }
  }

  public Sweep {
    moved = List.copyOf(moved);
    points = List.copyOf(points);
    if (moved.isEmpty() || moved.stream().map(Swept::id).distinct().count() < moved.size()) {
      throw new IllegalArgumentException("a sweep moves something, each once: %s".formatted(moved));
    }
    checkSize(points.size());
    Set<DesignPoint> seen = new HashSet<>();
    for (DesignPoint point : points) {
      if (!seen.add(point)) {
        throw new RefusedException("the point %s is there twice; keep one", label(moved, point));
      }
    }
  }

  /** The values of a point, such as {@code funds.scale=2, funds.stakeMax=0.4}. */
  public String label(DesignPoint point) {
    return label(moved, point);
  }

  private static String label(List<Swept> moved, DesignPoint point) {
    return IntStream.range(0, moved.size())
        .mapToObj(place -> moved.get(place).label(point.value(place)))
        .collect(Collectors.joining(", "));
  }

  /** The values that the points give to what is moved at a place, from 0. */
  public DoubleStream values(int place) {
    return points.stream().mapToDouble(point -> point.value(place));
  }

  /**
   * Refuses a number of points before anybody makes them.
   *
   * @throws IllegalArgumentException if there are none or too many
   */
  public static void checkSize(double points) {
    if (points < 1 || points > MOST_POINTS) {
      throw new RefusedException(
          "a sweep has 1 to %s points, but this one would have %s",
          grouped(MOST_POINTS), grouped(points));
    }
  }

  /** Every combination; the values of the last lever change fastest. */
  public static Sweep grid(List<Levels> levels) {
    checkSize(
        levels.stream().mapToDouble(level -> level.values().size()).reduce(1, (a, b) -> a * b));
    List<List<Double>> rows = List.of(List.of());
    for (Levels level : levels) {
      rows =
          rows.stream()
              .flatMap(row -> level.values().stream().map(value -> with(row, value)))
              .toList();
    }
    return of(Design.GRID, levels.stream().map(Levels::lever), rows.stream());
  }

  private static List<Double> with(List<Double> row, double next) {
    return Stream.concat(row.stream(), Stream.of(next)).toList();
  }

  private static Sweep of(Design design, Stream<SweptLever> levers, Stream<List<Double>> rows) {
    return new Sweep(
        design, levers.<Swept>map(lever -> lever).toList(), rows.map(DesignPoint::new).toList());
  }

  /** The first values of all levers, then the second ones, and so on; all are equally many. */
  public static Sweep list(List<Levels> levels) {
    int size = levels.stream().mapToInt(level -> level.values().size()).max().orElse(0);
    checkSize(size);
    return of(
        Design.LIST,
        levels.stream().map(Levels::lever),
        IntStream.range(0, size)
            .mapToObj(row -> levels.stream().map(level -> level.values().get(row)).toList()));
  }

  /** Points of a Latin hypercube in the ranges, the same for the same seed. */
  public static Sweep latinHypercube(List<Range> ranges, int points, long seed) {
    checkSize(points);
    return drawn(
        Design.LATIN_HYPERCUBE, ranges, UnitPoints.latinHypercube(points, ranges.size(), seed));
  }

  /** Points of Sobol's sequence in the ranges, moved by a shift that belongs to the seed. */
  public static Sweep sobol(List<Range> ranges, int points, long seed) {
    checkSize(points);
    return drawn(Design.SOBOL, ranges, UnitPoints.sobol(points, ranges.size(), seed));
  }

  private static Sweep drawn(Design design, List<Range> ranges, double[][] rows) {
    return of(
        design,
        ranges.stream().map(Range::lever),
        Arrays.stream(rows)
            .map(
                row ->
                    IntStream.range(0, row.length)
                        .mapToObj(side -> ranges.get(side).at(row[side]))
                        .toList()));
  }

  private static String grouped(double number) {
    // 1e15 and more are far beyond what anybody would run
    return number < 1e15 ? String.format(Locale.ROOT, "%,d", (long) number) : "more than 10^15";
  }
}
