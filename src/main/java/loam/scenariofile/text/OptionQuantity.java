package loam.scenariofile.text;

import java.util.OptionalDouble;

/** Numbers with units, as options of commands give them. */
public final class OptionQuantity {
  private OptionQuantity() {}

  /**
   * The number in the unit.
   *
   * @param option its name, for complaints
   * @param text such as {@code 3 firms}, {@code 1 bn CNY}, or a number alone
   * @throws InvalidInputException if it is no finite number in the unit
   */
  public static double read(String option, String unit, String text) {
    Problems problems = new Problems();
    OptionalDouble number =
        new Quantities(problems).number(option, unit, new Yaml.Scalar(option, 0, 0, text, false));
    problems.throwIfAny();
    return number.orElseThrow();
  }
}
