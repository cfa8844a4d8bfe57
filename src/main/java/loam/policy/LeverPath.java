package loam.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import loam.city.DatedSeries;
import loam.language.Phrase;
import loam.language.RefusedException;

/**
 * The value of a lever at every model time: straight pieces, each from its day on, the first from
 * the beginning of time, the last for ever.
 */
public final class LeverPath {
  /**
   * From {@code from} on the value is {@code value + slope · (time − from)}; days, units per day.
   */
  public record Piece(double from, double value, double slope) {
    /** Whether nothing changes where this piece follows {@code before}. */
    boolean continues(Piece before) {
      return slope == 0 && before.slope == 0 && value == before.value;
    }
  }

  private final List<Piece> pieces;

  // the same as plain numbers, which are read many million times
  private final double[] starts;
  private final double[] values;
  private final double[] slopes;

  /** A cut where nothing changes is mended, lest it show in the last bits of a mean. */
  private LeverPath(List<Piece> pieces) {
    List<Piece> mended = new ArrayList<>();
    for (Piece piece : pieces) {
      if (mended.isEmpty() || !piece.continues(mended.get(mended.size() - 1))) {
        mended.add(piece);
      }
    }
    this.pieces = List.copyOf(mended);
    this.starts = this.pieces.stream().mapToDouble(Piece::from).toArray();
    this.values = this.pieces.stream().mapToDouble(Piece::value).toArray();
    this.slopes = this.pieces.stream().mapToDouble(Piece::slope).toArray();
  }

  /** A value that never changes. */
  public static LeverPath constant(double value) {
    return new LeverPath(List.of(new Piece(Double.NEGATIVE_INFINITY, value, 0)));
  }

  /** A published series; log-linear ones are not allowed. */
  public static LeverPath of(DatedSeries series) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(Double.NEGATIVE_INFINITY, series.value(0), 0));
    for (int knot = 0; knot < series.size(); knot++) {
      pieces.add(new Piece(series.day(knot), series.value(knot), slopeAfter(series, knot)));
    }
    return new LeverPath(pieces);
  }

  /**
   * The published path of a lever.
   *
   * @throws IllegalArgumentException if it is log-linear or leaves the lever's range
   */
  public static LeverPath published(Lever lever, DatedSeries series) {
    if (series.interpolation() == DatedSeries.Interpolation.LOG_LINEAR) {
      throw new RefusedException(
          "interpolation of %s is log-linear, but a lever moves by step or linear", lever.id());
    }
    LeverPath path = of(series);
    lever.check(path, Phrase.of("as published"));
    return path;
  }

  private static double slopeAfter(DatedSeries series, int knot) {
    boolean last = knot + 1 == series.size();
    return switch (series.interpolation()) {
      case STEP -> 0;
      case LINEAR ->
          last
              ? 0
              : (series.value(knot + 1) - series.value(knot))
                  / (series.day(knot + 1) - series.day(knot));
      case LOG_LINEAR -> throw new RefusedException("a lever moves by steps or straight lines");
    };
  }

  /** This path up to a day, then a fixed value. */
  public LeverPath withValue(double from, double value) {
    List<Piece> changed = before(from);
    changed.add(new Piece(from, value, 0));
    return new LeverPath(changed);
  }

  /** This path up to a day, then this path times a factor. */
  public LeverPath withFactor(double from, double factor) {
    if (factor == 1) {
      return this;
    }
    List<Piece> changed = before(from);
    changed.add(new Piece(from, at(from) * factor, slopeAt(from) * factor));
    for (Piece piece : pieces) {
      if (piece.from > from) {
        changed.add(new Piece(piece.from, piece.value * factor, piece.slope * factor));
      }
    }
    return new LeverPath(changed);
  }

  /** This path up to a day, then a straight line to a value reached at {@code until}, then it. */
  public LeverPath withRamp(double from, double until, double value) {
    if (!(from < until)) {
      throw new RefusedException("a ramp must end (%s) after it begins (%s)", until, from);
    }
    List<Piece> changed = before(from);
    double start = at(from);
    changed.add(new Piece(from, start, (value - start) / (until - from)));
    changed.add(new Piece(until, value, 0));
    return new LeverPath(changed);
  }

  private List<Piece> before(double day) {
    List<Piece> kept = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.from < day) {
        kept.add(piece);
      }
    }
    return kept;
  }

  /** The value at a model time in days. */
  public double at(double time) {
    return at(pieceAt(time), time);
  }

  private double at(int piece, double time) {
    double slope = slopes[piece];
    return slope == 0 ? values[piece] : values[piece] + slope * (time - starts[piece]);
  }

  private double slopeAt(double time) {
    return slopes[pieceAt(time)];
  }

  private int pieceAt(double time) {
    int piece = starts.length - 1;
    while (piece > 0 && starts[piece] > time) {
      piece--;
    }
    return piece;
  }

  /**
   * The mean value between two model times.
   *
   * @param from days, before {@code until}
   * @param until days
   */
  public double mean(double from, double until) {
    double area = 0;
    for (int piece = 0; piece < starts.length; piece++) {
      double start = Math.max(from, starts[piece]);
      double end = piece + 1 < starts.length ? Math.min(until, starts[piece + 1]) : until;
      if (end > start) {
        area += (end - start) * at(piece, 0.5 * (start + end));
      }
    }
    return area / (until - from);
  }

  /** The largest value that it ever takes or comes near to. */
  public double max() {
    double most = Double.NEGATIVE_INFINITY;
    for (int piece = 0; piece < starts.length; piece++) {
      most = Math.max(most, values[piece]);
      if (slopes[piece] > 0 && piece + 1 < starts.length) {
        most = Math.max(most, at(piece, starts[piece + 1]));
      }
    }
    return most;
  }

  /** The first model time, 0 or later, from which another path has or takes other values. */
  public OptionalDouble firstDifference(LeverPath other) {
    return Stream.concat(pieces.stream(), other.pieces.stream())
        .mapToDouble(piece -> Math.max(0, piece.from))
        .sorted()
        .filter(time -> at(time) != other.at(time) || slopeAt(time) != other.slopeAt(time))
        .findFirst();
  }

  /**
   * The model time up to which this path and another are made of the same pieces, so that whatever
   * is read, summed or averaged of them before it is the same to the last bit; infinite if they are
   * equal.
   */
  public double sameUntil(LeverPath other) {
    int shared = 0;
    int most = Math.min(pieces.size(), other.pieces.size());
    while (shared < most && pieces.get(shared).equals(other.pieces.get(shared))) {
      shared++;
    }
    return Math.min(startOf(shared), other.startOf(shared));
  }

  private double startOf(int piece) {
    return piece < starts.length ? starts[piece] : Double.POSITIVE_INFINITY;
  }

  /** The pieces in order of time. */
  public List<Piece> pieces() {
    return pieces;
  }

  /** Whether the value is the same at all times from {@code time} on. */
  public boolean isConstantFrom(double time) {
    Piece last = pieces.get(pieces.size() - 1);
    return last.from <= time && last.slope == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeverPath that && pieces.equals(that.pieces);
  }

  @Override
  public int hashCode() {
    return pieces.hashCode();
  }

  @Override
  public String toString() {
    return pieces.toString();
  }
}
