package loam.city;

import java.util.Optional;

/**
 * How far a city's numbers have been held against published figures; a rule says it, no author.
 *
 * @param met published figures that were fitted to and are met
 * @param freed parameters that were freed for them
 * @param isBacktested whether projections from an earlier day were held against later figures
 * @param lender city whose parameter vectors this one uses, if it has none of its own
 */
public record Standing(int met, int freed, boolean isBacktested, Optional<String> lender) {
  /** How much the spread of borrowed vectors is widened, as a power of what they multiply. */
  public static final double WIDENING = Math.sqrt(2);

  /** What a city can be. */
  public enum Grade {
    /** Its figures are set by hand, and what they leave open is borrowed or not known. */
    SKETCH,
    /** More of its figures are met than parameters were freed. */
    CALIBRATED,
    /** And it was asked what it would have said earlier. */
    BACKTESTED
  }

  /** A city for which nothing was calibrated. */
  public static Standing sketch(Optional<String> lender) {
    return new Standing(0, 0, false, lender);
  }

  /** The grade, which follows from the rest. */
  public Grade grade() {
    if (lender.isPresent() || met <= freed) {
      return Grade.SKETCH;
    }
    return isBacktested ? Grade.BACKTESTED : Grade.CALIBRATED;
  }
}
