package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.LeverPath.Piece;
import loam.stats.DecimalText;

/** The value of a lever over time, in words. */
final class PathText {
  private PathText() {}

  /** The days on which something changes, from the first day of the clock on. */
  static List<Double> days(LeverPath path) {
    List<Double> days = new ArrayList<>(List.of(0.0));
    path.pieces().stream().map(Piece::from).filter(day -> day > 0).forEach(days::add);
    return days;
  }

  /** The value on a day, and where it moves to if it does. */
  static Phrase at(Lever lever, LeverPath path, double day) {
    Phrase now = LeverWords.value(lever, path.at(day));
    return next(path, day)
        .filter(piece -> slopeAt(path, day) != 0)
        .map(
            piece ->
                Phrase.of(
                    "%s, moving to %s by %s",
                    now, DecimalText.of(piece.value()), Timescale.dateOf(piece.from())))
        .orElse(now);
  }

  static double slopeAt(LeverPath path, double day) {
    return path.pieces().stream()
        .filter(piece -> piece.from() <= day)
        .reduce((earlier, later) -> later)
        .map(Piece::slope)
        .orElse(0.0);
  }

  private static Optional<Piece> next(LeverPath path, double day) {
    return path.pieces().stream().filter(piece -> piece.from() > day).findFirst();
  }
}
