package loam.random;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** One number for the bits of very many. */
final class Fingerprint {
  private static final int POINTS = 50_000;

  private Fingerprint() {}

  /** Of the values of a function at equal distances between two numbers. */
  static long of(DoubleUnaryOperator function, double from, double to) {
    return of(
        DoubleStream.iterate(0, i -> i < POINTS, i -> i + 1)
            .map(i -> function.applyAsDouble(from + (to - from) * (i / POINTS))));
  }

  /** Of these numbers in this order. */
  static long of(DoubleStream numbers) {
    long[] bits = numbers.mapToLong(Double::doubleToRawLongBits).toArray();
    long print = bits.length;
    for (long word : bits) {
      print = (print ^ word) * 0x100000001B3L;
      print ^= print >>> 29;
    }
    return print;
  }
}
