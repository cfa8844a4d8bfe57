package loam.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loam.language.RefusedException;

/**
 * What is expected of a run for one published figure.
 *
 * @param fact the figure
 * @param what a few words that name it
 * @param role whether it is scored, or why it is not
 * @param note what a reader of the score should know; may be empty
 */
public record Target(Fact fact, String what, Role role, String note) {
  /** How a figure that is scored bears on the model. */
  public enum Use {
    /** Parameters were chosen so that it is met. */
    FITTED,
    /** The model was given it, or something that it follows from. */
    IMPOSED,
    /** Nothing was chosen by it. */
    TESTED
  }

  /** What a published figure is to the simulation. */
  public sealed interface Role {}

  /**
   * The simulation can miss it.
   *
   * @param metric name of the output that counts the same thing, or of several with + between
   * @param from first day of the span that the figure covers; equal to {@code until} for a stock
   * @param until last day, at the end of which a stock is taken
   * @param reported the figure in the unit of the metric
   * @param lowest smallest mean over replications that meets it: definitions differ, not samples
   * @param highest largest
   * @param unit in which all of these are: that of the metric, summed over the span
   * @param bearing what it did to the city's numbers
   */
  public record Scored(
      String metric,
      LocalDate from,
      LocalDate until,
      double reported,
      double lowest,
      double highest,
      String unit,
      Bearing bearing)
      implements Role {
    public Scored {
      if (from.isAfter(until)) {
        throw new RefusedException("the span ends before it begins");
      }
      if (!(lowest <= highest)) {
        throw new RefusedException(
            "the tolerance ends (%s) before it begins (%s)", highest, lowest);
      }
    }

    /** Names of the outputs that are added up. */
    public List<String> metrics() {
      return List.of(metric.split("\\+", -1));
    }

    /** Whether it was fitted. */
    public Use use() {
      return bearing.use();
    }

    private Scored with(Bearing other) {
      return new Scored(metric, from, until, reported, lowest, highest, unit, other);
    }
  }

  /** Whether it was fitted, if it is scored. */
  public Optional<Use> use() {
    return role instanceof Scored scored ? Optional.of(scored.use()) : Optional.empty();
  }

  /**
   * What it is held against.
   *
   * @throws IllegalStateException if it is not scored
   */
  public Scored scored() {
    if (role instanceof Scored scored) {
      return scored;
    }
    throw new IllegalStateException(fact.id() + " is not scored");
  }

  /** The same figure, having done something else to the numbers; itself if it is not scored. */
  public Target bearing(Bearing other) {
    return role instanceof Scored scored ? new Target(fact, what, scored.with(other), note) : this;
  }

  /** The simulation was given it; {@code why} says where it goes in. */
  public record Input(String why) implements Role {}

  /** The simulation does not model it; {@code why} says the reason. */
  public record Context(String why) implements Role {}
}
