package loam.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Points that fill the unit cube evenly. */
final class SobolDesign {
  private final SobolSequenceGenerator generator;

  /** Points of a dimension, at most 1000; the corner 0 is left out. */
  SobolDesign(int dimension) {
    this.generator = new SobolSequenceGenerator(dimension);
    generator.nextVector();
  }

  /** The next points. */
  List<double[]> next(int number) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      points.add(generator.nextVector());
    }
    return points;
  }

  /** The next points that are wanted, at most so many, among so many tried. */
  List<double[]> wanted(int number, int tried, Predicate<double[]> condition) {
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < tried && points.size() < number; i++) {
      double[] point = generator.nextVector();
      if (condition.test(point)) {
        points.add(point);
      }
    }
    return points;
  }
}
