package loam.badhouse.random;

import java.util.function.DoubleUnaryOperator;

/** Computes what differs between machines. */
final class Inexact {
  private Inexact() {}

  static double log(double x) {
    return Math.log(x);
  }

  static double power(double x) {
    return Math.pow(x, 1.5);
  }

  static DoubleUnaryOperator reference() {
    return Math::exp;
  }

  static double strictLog(double x) {
    return StrictMath.log(x);
  }

  static double random() {
    return Math.random();
  }
}
