package loam.city;

import java.io.Serializable;
import java.util.Arrays;

/** An immutable list of numbers. */
public final class Numbers implements Serializable {
  private static final long serialVersionUID = 1L;

  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  public static Numbers of(double... values) {
    return new Numbers(values.clone());
  }

  public int size() {
    return values.length;
  }

  public double get(int index) {
    return values[index];
  }

  double[] toArray() {
    return values.clone();
  }

  /** The entry at {@code index}, or the last one beyond the end. */
  public double getOrLast(int index) {
    return values[Math.min(index, values.length - 1)];
  }

  public double max() {
    return Arrays.stream(values).max().orElse(Double.NEGATIVE_INFINITY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
