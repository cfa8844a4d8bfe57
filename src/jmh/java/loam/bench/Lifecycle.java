package loam.bench;

/**
 * The reference model: the lives of firms in one city over ten years of 365 days.
 *
 * <p>Firms register in a Poisson process, 300 a day, and begin plain. A plain firm exits at a rate
 * of 0.12 a year and is certified at a rate of 0.009; a certified one exits at 0.12 and becomes a
 * unicorn at 0.0025; a unicorn exits at 0.04. All sojourns are exponential and independent. The
 * city is empty at the start; the stocks of the three stages are read at the end of each year.
 *
 * <p>The stages are an infinite-server network with Poisson input, so each stock is Poisson, with
 * the mean given by {@link #expected}. About 1.1 million firms register and half a million events
 * follow.
 *
 * <p>How it is drawn: a firm in a stage stays an exponential time at the sum of its two rates, and
 * a mark, independent of that time, tells which of the two comes to pass.
 */
final class Lifecycle {
  static final int YEARS = 10;
  static final double YEAR = 365;
  static final double HORIZON = YEARS * YEAR;
  static final double REGISTRATIONS_PER_DAY = 300;
  static final double DAYS_BETWEEN_REGISTRATIONS = 1 / REGISTRATIONS_PER_DAY;

  static final int PLAIN = 0;
  static final int CERTIFIED = 1;
  static final int UNICORN = 2;
  static final int STAGES = 3;

  /** A year. */
  private static final double[] EXIT = {0.12, 0.12, 0.04};

  /** A year, to the next stage. */
  private static final double[] RISE = {0.009, 0.0025, 0};

  private Lifecycle() {}

  /** Mean days in a stage. */
  static double meanStay(int stage) {
    return YEAR / (EXIT[stage] + RISE[stage]);
  }

  /** Chance that a stay ends with the next stage, not with the exit. */
  static double chanceToRise(int stage) {
    return RISE[stage] / (EXIT[stage] + RISE[stage]);
  }

  /** Mean stock of a stage at a time in years: integral of registrations times presence. */
  static double expected(int stage, double years) {
    double a = total(PLAIN);
    double b = total(CERTIFIED);
    double d = total(UNICORN);
    double perYear = REGISTRATIONS_PER_DAY * YEAR;
    double risen = RISE[PLAIN] / (a - b);
    return switch (stage) {
      case PLAIN -> perYear * survived(a, years);
      case CERTIFIED -> perYear * risen * (survived(b, years) - survived(a, years));
      case UNICORN ->
          perYear
              * RISE[PLAIN]
              * RISE[CERTIFIED]
              * (survived(a, years) / ((b - a) * (d - a))
                  + survived(b, years) / ((a - b) * (d - b))
                  + survived(d, years) / ((a - d) * (b - d)));
      default -> throw new IllegalArgumentException("stage " + stage);
    };
  }

  /** Chance that a firm in a stage is in another after some years. */
  static double chance(int from, int to, double years) {
    double there = 0;
    for (int one = from; one <= to; one++) {
      double weight = Math.exp(-total(one) * years);
      for (int other = from; other <= to; other++) {
        weight *= other == one ? 1 : 1 / (total(other) - total(one));
      }
      there += weight;
    }
    for (int rise = from; rise < to; rise++) {
      there *= RISE[rise];
    }
    return there;
  }

  /**
   * Mean number of firms that register in one year, never rise, and exit in another; years count
   * from 0, and the year after the last stands for all later ones.
   */
  static double silent(int birth, int exit) {
    double perYear = REGISTRATIONS_PER_DAY * YEAR * (1 - chanceToRise(PLAIN));
    double stillThereAtStart = exit == birth ? 1 : presentAfter(birth, exit);
    double stillThereAtEnd = exit == YEARS ? 0 : presentAfter(birth, exit + 1);
    return perYear * (stillThereAtStart - stillThereAtEnd);
  }

  /**
   * Chance that a plain firm of a year, born at any time of it, is plain at a later year's start.
   */
  private static double presentAfter(int birth, int start) {
    double rate = total(PLAIN);
    return survived(rate, start - birth) - survived(rate, start - birth - 1);
  }

  /** Integral of exp(−rate s) over s from 0 to {@code years}. */
  private static double survived(double rate, double years) {
    return -Math.expm1(-rate * years) / rate;
  }

  private static double total(int stage) {
    return EXIT[stage] + RISE[stage];
  }
}
