package loam.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.city.PolicyDocument.Move;
import loam.city.Timescale;
import loam.language.RefusedException;

/**
 * The path of a lever that goes by steps, some of which are policies: one may be left out, or come
 * earlier or later.
 */
public final class StepPath {
  private final Lever lever;
  private final double first; // before all steps
  private final TreeMap<LocalDate, Double> steps;
  private final TreeMap<LocalDate, Double> published; // before any policy was left out or moved

  private StepPath(
      Lever lever, double first, Map<LocalDate, Double> steps, Map<LocalDate, Double> published) {
    this.lever = lever;
    this.first = first;
    this.steps = new TreeMap<>(steps);
    this.published = new TreeMap<>(published);
  }

  /**
   * The steps of a path.
   *
   * @throws RefusedException if it goes by straight lines
   */
  public static StepPath of(Lever lever, LeverPath path) {
    List<LeverPath.Piece> pieces = path.pieces();
    TreeMap<LocalDate, Double> steps = new TreeMap<>();
    for (LeverPath.Piece piece : pieces) {
      if (piece.slope() != 0) {
        throw new RefusedException("%s does not go by steps", lever.id());
      }
      if (Double.isFinite(piece.from())) {
        steps.put(Timescale.dateOf(piece.from()), piece.value());
      }
    }
    return new StepPath(lever, pieces.get(0).value(), steps, steps);
  }

  /**
   * Checks that a policy is where it is said to be.
   *
   * @throws RefusedException if the path has no step there
   */
  public void check(Move move) {
    if (move.without().isPresent()) {
      lever.check(move.without().getAsDouble());
      return;
    }
    step(move.from());
    move.until().ifPresent(this::step);
    if (move.until().isPresent() && !move.until().equals(next(move.from()))) {
      throw new RefusedException(
          "%s has another step between %s and %s", lever.id(), move.from(), move.until().get());
    }
  }

  /** As if a policy had not come: the value before it holds until the next step. */
  public StepPath without(Move move) {
    check(move);
    StepPath other = new StepPath(lever, first, steps, published);
    if (move.without().isPresent()) {
      other.steps.put(move.from(), move.without().getAsDouble());
    } else if (move.share() < 1) {
      other.steps.put(move.from(), exact(step(move.from()) - part(move)));
    } else {
      other.steps.remove(move.from());
    }
    return other;
  }

  /**
   * As if a policy had come earlier, its end with it.
   *
   * @param period negative for later
   * @throws RefusedException if it would pass another step, or its day is not that of a lever
   */
  public StepPath earlier(Move move, Period period) {
    check(move);
    if (move.without().isPresent()) {
      throw new RefusedException(
          "the first day of this policy is a parameter and not that of %s, so that it can be left"
              + " out, but not moved",
          lever.id());
    }
    if (move.share() < 1) {
      return partEarlier(move, period);
    }
    StepPath other = new StepPath(lever, first, steps, published);
    List<LocalDate> moved = new ArrayList<>(List.of(move.from()));
    move.until().ifPresent(moved::add);
    moved.forEach(other.steps::remove);
    LocalDate last = move.until().orElse(move.from());
    for (LocalDate day : moved) {
      LocalDate to = day.minus(period);
      checkFree(to, day, move.from(), last);
      other.steps.put(to, step(day));
    }
    return other;
  }

  /** A measure of a package before or after the others. */
  private StepPath partEarlier(Move move, Period period) {
    LocalDate to = move.from().minus(period);
    checkFree(to, move.from(), move.from(), move.from());
    StepPath other = new StepPath(lever, first, steps, published);
    if (to.isBefore(move.from())) {
      other.steps.put(to, exact(before(move.from()) + part(move)));
    } else {
      other.steps.put(move.from(), exact(step(move.from()) - part(move)));
      other.steps.put(to, step(move.from()));
    }
    return other;
  }

  /** Without what adding shares leaves in the last bits: all measures together are the package. */
  private static double exact(double value) {
    return Math.rint(1e9 * value) / 1e9 + 0.0;
  }

  /** The height of a measure's part of the published step, whichever others have been left out. */
  private double part(Move move) {
    Map.Entry<LocalDate, Double> before = published.lowerEntry(move.from());
    double height =
        published.floorEntry(move.from()).getValue() - (before == null ? first : before.getValue());
    return move.share() * height;
  }

  private void checkFree(LocalDate to, LocalDate day, LocalDate from, LocalDate last) {
    LocalDate low = Optional.ofNullable(steps.lowerKey(from)).orElse(LocalDate.MIN);
    LocalDate high = Optional.ofNullable(steps.higherKey(last)).orElse(LocalDate.MAX);
    if (!to.isAfter(low) || !to.isBefore(high)) {
      throw new RefusedException(
          "%s would step on %s instead of %s, past another step of its path", lever.id(), to, day);
    }
  }

  /** The changes of the lever that lead from another path to this one. */
  public List<PolicyChange> changesFrom(StepPath other) {
    TreeMap<LocalDate, Double> days = new TreeMap<>(steps);
    days.putAll(other.steps);
    Optional<LocalDate> begins =
        days.keySet().stream().filter(day -> at(day) != other.at(day)).findFirst();
    if (begins.isEmpty()) {
      return List.of();
    }
    List<PolicyChange> changes = new ArrayList<>();
    changes.add(change(begins.get()));
    steps.tailMap(begins.get(), false).keySet().forEach(day -> changes.add(change(day)));
    return changes;
  }

  private PolicyChange change(LocalDate day) {
    return new PolicyChange(lever, day, Optional.empty(), PolicyChange.Kind.VALUE, at(day));
  }

  private double at(LocalDate day) {
    Map.Entry<LocalDate, Double> step = steps.floorEntry(day);
    return step == null ? first : step.getValue();
  }

  private double before(LocalDate day) {
    Map.Entry<LocalDate, Double> step = steps.lowerEntry(day);
    return step == null ? first : step.getValue();
  }

  private double step(LocalDate day) {
    Double value = steps.get(day);
    if (value == null) {
      throw new RefusedException("the published path of %s has no step on %s", lever.id(), day);
    }
    return value;
  }

  private Optional<LocalDate> next(LocalDate day) {
    return Optional.ofNullable(steps.higherKey(day));
  }
}
