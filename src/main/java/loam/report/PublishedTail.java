package loam.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.city.City;
import loam.city.Fact;

/**
 * Which shares of the unicorns of a place are worth at least how much, by counts in bands that one
 * source has published beside their number.
 *
 * @param shares of all, by value in USD; ascending values
 */
record PublishedTail(String region, String date, NavigableMap<Double, Double> shares) {
  private static final Pattern OVER = Pattern.compile("unicorn_band_over_(\\d+)bn_count(_[a-z]+)?");
  private static final Pattern BETWEEN =
      Pattern.compile("unicorn_band_(\\d+)_to_(\\d+)bn_count(_[a-z]+)?");
  private static final double BILLION = 1e9;

  /** All that the facts of a city allow, oldest first. */
  static List<PublishedTail> of(City city) {
    Map<String, List<Fact>> bySource = new LinkedHashMap<>();
    for (Fact fact : city.facts()) {
      if (fact.quantity().matches("unicorn_(count|band)_.*") && fact.unit().equals("firms")) {
        bySource
            .computeIfAbsent(
                fact.date() + fact.region() + fact.sourceTitle(), key -> new ArrayList<>())
            .add(fact);
      }
    }
    return bySource.values().stream()
        .map(PublishedTail::of)
        .filter(tail -> tail.shares().size() > 2)
        .sorted((one, other) -> one.date().compareTo(other.date()))
        .toList();
  }

  private static PublishedTail of(List<Fact> facts) {
    double all =
        facts.stream()
            .filter(fact -> fact.quantity().startsWith("unicorn_count_"))
            .mapToDouble(Fact::value)
            .findFirst()
            .orElse(Double.NaN);
    NavigableMap<Double, Double> above = new TreeMap<>();
    if (all > 0) {
      above.put(BILLION, 1.0);
      NavigableMap<Double, double[]> bands = bands(facts);
      addFromTheTop(above, bands, all);
      double[] lowest = bands.getOrDefault(BILLION, new double[0]);
      if (lowest.length == 2 && Double.isFinite(lowest[0])) {
        above.put(lowest[0], 1 - lowest[1] / all);
      }
    }
    return new PublishedTail(facts.get(0).region(), facts.get(0).date(), above);
  }

  /** Upper end and count by the lower end. */
  private static NavigableMap<Double, double[]> bands(List<Fact> facts) {
    NavigableMap<Double, double[]> bands = new TreeMap<>();
    for (Fact fact : facts) {
      Matcher over = OVER.matcher(fact.quantity());
      Matcher between = BETWEEN.matcher(fact.quantity());
      if (over.matches()) {
        double low = BILLION * Integer.parseInt(over.group(1));
        bands.put(low, new double[] {Double.POSITIVE_INFINITY, fact.value()});
      } else if (between.matches()) {
        double low = BILLION * Integer.parseInt(between.group(1));
        double high = BILLION * Integer.parseInt(between.group(2));
        bands.put(low, new double[] {high, fact.value()});
      }
    }
    return bands;
  }

  /** As long as one band ends where the next begins. */
  private static void addFromTheTop(
      NavigableMap<Double, Double> above, NavigableMap<Double, double[]> bands, double all) {
    double end = Double.POSITIVE_INFINITY;
    double count = 0;
    for (Map.Entry<Double, double[]> band : bands.descendingMap().entrySet()) {
      if (band.getValue()[0] != end) {
        return;
      }
      count += band.getValue()[1];
      end = band.getKey();
      above.put(end, count / all);
    }
  }
}
