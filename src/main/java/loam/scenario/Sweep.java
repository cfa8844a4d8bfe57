package loam.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.language.RefusedException;
import loam.policy.PolicyChange;
import loam.stats.DecimalText;

/**
 * A design over levers, which makes many scenarios of one.
 *
 * @param levers at least one, each once
 * @param points 1 to {@link #MOST_POINTS}, no two of them the same; each has a value for every
 *     lever
 */
public record Sweep(Design design, List<SweptLever> levers, List<DesignPoint> points) {
  /** Most points of one sweep. */
  public static final int MOST_POINTS = 10_000;

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
    levers = List.copyOf(levers);
    points = List.copyOf(points);
    if (levers.isEmpty()
        || levers.stream().map(SweptLever::lever).distinct().count() < levers.size()) {
      throw new IllegalArgumentException("a sweep needs levers, each once: %s".formatted(levers));
    }
    checkSize(points.size());
    Set<DesignPoint> seen = new HashSet<>();
    for (DesignPoint point : points) {
      if (!seen.add(point)) {
        throw new RefusedException("the point %s is there twice; keep one", point.label());
      }
    }
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
    List<List<PolicyChange>> rows = List.of(List.of());
    for (Levels level : levels) {
      rows =
          rows.stream()
              .flatMap(
                  row -> level.values().stream().map(value -> with(row, level.lever().at(value))))
              .toList();
    }
    return new Sweep(
        Design.GRID,
        levels.stream().map(Levels::lever).toList(),
        rows.stream().map(DesignPoint::new).toList());
  }

  private static List<PolicyChange> with(List<PolicyChange> row, PolicyChange next) {
    return Stream.concat(row.stream(), Stream.of(next)).toList();
  }

  /** The first values of all levers, then the second ones, and so on; all are equally many. */
  public static Sweep list(List<Levels> levels) {
    int size = levels.stream().mapToInt(level -> level.values().size()).max().orElse(0);
    checkSize(size);
    return new Sweep(
        Design.LIST,
        levels.stream().map(Levels::lever).toList(),
        IntStream.range(0, size)
            .mapToObj(
                row ->
                    new DesignPoint(
                        levels.stream()
                            .map(level -> level.lever().at(level.values().get(row)))
                            .toList()))
            .toList());
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
    List<DesignPoint> points = new ArrayList<>();
    for (double[] row : rows) {
      points.add(
          new DesignPoint(
              IntStream.range(0, row.length)
                  .mapToObj(side -> ranges.get(side).lever().at(ranges.get(side).at(row[side])))
                  .toList()));
    }
    return new Sweep(design, ranges.stream().map(Range::lever).toList(), points);
  }

  /**
   * The scenarios of all points, in their order, called {@code name[lever=value, …]}, or by the
   * point's number where that would be too long for a name.
   *
   * @param base what they are differences on; it changes none of the swept levers itself
   * @throws PointRefusedException if a point makes no scenario
   */
  public List<Scenario> scenarios(Scenario base) {
    boolean labelled =
        points.stream()
            .allMatch(point -> named(base, point.label()).length() <= ScenarioName.LONGEST);
    List<Scenario> scenarios = new ArrayList<>();
    for (int number = 1; number <= points.size(); number++) {
      DesignPoint point = points.get(number - 1);
      String label = labelled ? point.label() : Integer.toString(number);
      try {
        scenarios.add(base.with(named(base, label), point.changes()));
      } catch (IllegalArgumentException e) {
        throw new PointRefusedException(point, e);
      }
    }
    return scenarios;
  }

  private static String named(Scenario base, String label) {
    return "%s[%s]".formatted(base.name(), label);
  }

  private static String grouped(double number) {
    // 1e15 and more are far beyond what anybody would run
    return number < 1e15 ? String.format(Locale.ROOT, "%,d", (long) number) : "more than 10^15";
  }
}
