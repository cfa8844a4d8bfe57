package loam.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** CPU times of contestants in one discipline, a few of each. */
final class Times {
  private final Map<String, double[]> times = new LinkedHashMap<>();

  void add(String contestant, double nanos) {
    double[] old = rounds(contestant);
    double[] longer = Arrays.copyOf(old, old.length + 1);
    longer[old.length] = nanos;
    times.put(contestant, longer);
  }

  List<String> contestants() {
    return List.copyOf(times.keySet());
  }

  int count(String contestant) {
    return rounds(contestant).length;
  }

  double median(String contestant) {
    double[] sorted = sorted(contestant);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The quickest of a library's contestants so far. */
  String best(String library) {
    return times.keySet().stream()
        .filter(name -> name.startsWith(library + " "))
        .min((one, other) -> Double.compare(median(one), median(other)))
        .orElseThrow();
  }

  /** Median, least and most, in a unit of so many nanoseconds. */
  String spread(String contestant, double unit) {
    double[] sorted = sorted(contestant);
    return "%s [%s, %s]"
        .formatted(
            number(median(contestant) / unit),
            number(sorted[0] / unit),
            number(sorted[sorted.length - 1] / unit));
  }

  /** How many times as long as another one takes; the range is that of single rounds. */
  String ratio(String slow, String quick) {
    double[] slowTimes = rounds(slow);
    double[] quickTimes = rounds(quick);
    double[] ratios = new double[Math.min(slowTimes.length, quickTimes.length)];
    Arrays.setAll(ratios, round -> slowTimes[round] / quickTimes[round]);
    Arrays.sort(ratios);
    return "%s [%s, %s]"
        .formatted(
            number(median(slow) / median(quick)),
            number(ratios[0]),
            number(ratios[ratios.length - 1]));
  }

  static String number(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  private double[] rounds(String contestant) {
    return times.getOrDefault(contestant, new double[0]);
  }

  private double[] sorted(String contestant) {
    double[] sorted = rounds(contestant).clone();
    Arrays.sort(sorted);
    return sorted;
  }
}
