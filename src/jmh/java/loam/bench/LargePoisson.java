package loam.bench;

import org.apache.commons.math3.special.Gamma;

/**
 * Exact Poisson numbers of a mean of 10 or more, by transformed rejection: some two uniforms each,
 * whatever the mean.
 *
 * @see "W. Hörmann, The transformed rejection method for generating Poisson random variables,
 *     Insurance: Mathematics and Economics 12 (1993), algorithm PTRS"
 */
final class LargePoisson {
  private LargePoisson() {}

  /** The number that belongs to a cell. */
  static long draw(KeyedDraws draws, int cell, double mean) {
    double b = 0.931 + 2.53 * Math.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double scale = 1.1239 + 1.1328 / (b - 3.4);
    double quick = 0.9277 - 3.6224 / (b - 2);
    for (int occasion = 0; ; occasion += 2) {
      double u = draws.ofCell(cell, occasion) - 0.5;
      double v = draws.ofCell(cell, occasion + 1);
      double edge = 0.5 - Math.abs(u);
      double number = Math.floor((2 * a / edge + b) * u + mean + 0.43);
      if (edge >= 0.07 && v <= quick) {
        return (long) number;
      }
      if (number >= 0 && (edge >= 0.013 || v <= edge)) {
        double drawn = Math.log(v * scale / (a / (edge * edge) + b));
        if (drawn <= number * Math.log(mean) - mean - Gamma.logGamma(number + 1)) {
          return (long) number;
        }
      }
    }
  }
}
