package loam.scenario;

/** What a design moves: a lever from some day on, or an assumption. */
public sealed interface Swept permits SweptLever, SweptAssumption {
  /** Its name, as a column of a table has it. */
  String id();

  /** The unit of its values. */
  String unit();

  /** Its value in a scenario that does not move it. */
  double usual(Scenario base);

  /**
   * Its name as the head of a column of a design has it: with the day where there is one, and a
   * sign where its values multiply several numbers.
   */
  String head();

  /** A value of it, such as {@code funds.scale=2}. */
  String label(double value);
}
