package loam.ecosystem;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City;
import loam.city.Roster;
import org.jspecify.annotations.Nullable;

/** All metrics that a model publishes, in the order of a trajectory's columns. */
public final class MetricCatalogue implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The metrics of the model as it ships. */
  public static final MetricCatalogue STANDARD = Model.STANDARD.metrics(Roster.STANDARD);

  /** Names of version 0.1 that are still understood, and what they are called now. */
  private static final Map<String, String> OLDER = Map.of("regime", "capital.regime");

  private final List<Metric> all;
  private final HashMap<String, Integer> places = new HashMap<>();

  /**
   * @throws IllegalArgumentException if two metrics have one id
   */
  public MetricCatalogue(List<Metric> metrics) {
    this.all = List.copyOf(metrics);
    for (Metric metric : all) {
      if (places.put(metric.id(), places.size()) != null) {
        throw new IllegalArgumentException("two metrics are called " + metric.id());
      }
    }
  }

  public List<Metric> all() {
    return all;
  }

  /** Their names, in the order of the columns. */
  public List<String> ids() {
    return all.stream().map(Metric::id).toList();
  }

  public int size() {
    return all.size();
  }

  /** The metrics of a city in the model as it ships. */
  public static MetricCatalogue of(City city) {
    return Model.STANDARD.metrics(city);
  }

  /** Whether metrics are all those of a city, whatever its sectors. */
  public static boolean isWhole(List<Metric> metrics) {
    Roster anywhere = Roster.of(List.of());
    return new HashSet<>(metrics).containsAll(Model.STANDARD.metrics(anywhere).all());
  }

  /** Those of some metrics that this catalogue has, as it has them, in their order there. */
  public List<Metric> having(List<Metric> asked) {
    return asked.stream().flatMap(metric -> named(metric.id()).stream()).toList();
  }

  /** The metric with a given name. */
  public Optional<Metric> named(String id) {
    return Optional.ofNullable(placeOrNull(id)).map(all::get);
  }

  /**
   * The metric with a name that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Metric get(String id) {
    return all.get(place(id));
  }

  /**
   * Place of a metric's column, from 0.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int placeOf(Metric metric) {
    return place(metric.id());
  }

  private @Nullable Integer placeOrNull(String id) {
    return places.get(OLDER.getOrDefault(id, id));
  }

  private int place(String id) {
    Integer place = placeOrNull(id);
    if (place == null) {
      throw new IllegalArgumentException("no metric " + id);
    }
    return place;
  }
}
