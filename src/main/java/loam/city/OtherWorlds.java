package loam.city;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes cities that are like one but for some parameters. May be called by many threads. */
public interface OtherWorlds {
  /**
   * The city with some parameters changed; what a scenario assumes itself stays as it assumes it.
   *
   * @throws IllegalArgumentException if a parameter cannot be so
   */
  City with(List<ParameterChange> changes);

  /**
   * The city as if a scenario assumed some parameters to be otherwise than they are now: nothing
   * that is changed {@link #with} changes them again.
   *
   * @throws IllegalArgumentException if a parameter cannot be so
   */
  City assuming(List<ParameterChange> changes);

  /** Whether a scenario assumes the value of a parameter itself, so that nothing changes it. */
  boolean assumes(String parameter);

  /**
   * The structural alternatives that the city's files name, in their order; none if none are named.
   */
  List<Structure> structures();

  /**
   * The city as it would be under one of {@link #structures}, with one value for each parameter.
   */
  City under(Structure structure);

  /** Whether a scenario assumes another value than the city's files have. */
  boolean departs(String parameter);

  /** The parameter vectors that the city has, or those that it borrows from one that it extends. */
  Optional<Posterior> posterior();

  /** How far the city's numbers have been held against published figures. */
  Standing standing();

  /**
   * What published figures leave of the range of a parameter: the width of the middle 80 % of the
   * vectors over that of the range, about 1 where they say nothing; if a file says so.
   */
  OptionalDouble leftOfRange(String parameter);

  /** How well projections did that were made with what was known earlier; a table, if one ships. */
  Optional<String> scorecard();
}
