package loam.ecosystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loam.city.ByRegime;
import loam.city.City;
import loam.city.DatedSeries;
import loam.city.HolidayCalendar;
import loam.city.Numbers;
import loam.kernel.BucketCalendar;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;

/** Beijing, and cities that differ from it in a few numbers, also beyond what files allow. */
public final class Beijing {
  public static final City CITY = read();
  public static final ByRegime SAME_IN_ALL_REGIMES = new ByRegime(1, 1, 1);
  static final HolidayCalendar NO_HOLIDAYS = new HolidayCalendar(Map.of());

  /** Places of its titles. */
  public static final int TECH_SME = 0;

  public static final int INNOVATIVE_SME = 1;
  public static final int SPECIALISED = 2;
  public static final int LITTLE_GIANT = 3;

  private Beijing() {}

  private static City read() {
    try {
      Path file = Files.createTempFile("beijing", ".yaml");
      Files.writeString(file, "name: test\ncity: beijing\nrun: {parameters: baseline}\n");
      City city = ScenarioReader.read(file).city();
      Files.delete(file);
      return city;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A city with some thousands of firms in which every process goes on. */
  public static City small() {
    return with(
        CITY,
        Map.of(
            "registration.trend", constant(20),
            "firm.initialTechStock", 6000.0,
            "firm.initialSubstantive", 3000.0,
            "firm.substantiveShare", 0.3));
  }

  /**
   * A city whose firms register at a rate of one's own and all stay ordinary: no weekdays, no
   * holidays, no frailty, no climate, nobody there at the start.
   */
  static City ordinaryOnly(DatedSeries trend, Numbers exitsPerYear) {
    City even =
        with(
            CITY,
            Map.of(
                "holidays",
                NO_HOLIDAYS,
                "registration.weekday",
                Numbers.of(1, 1, 1, 1, 1, 1, 1),
                "registration.overdispersionCv",
                0.0));
    return with(
        even,
        Map.of(
            "registration.trend",
            trend,
            "firm.ordinaryHazardAge",
            exitsPerYear,
            "firm.hazardRegime",
            SAME_IN_ALL_REGIMES,
            "firm.substantiveShare",
            0.0,
            "firm.initialTechStock",
            0.0,
            "firm.initialSubstantive",
            0.0));
  }

  /** The same city with other numbers; names are those of the parameter file. */
  public static City with(City city, Map<String, Object> changes) {
    return (City) changed(city, changes);
  }

  /** All changes of one record are made at once, since it checks them together. */
  private static Object changed(Object record, Map<String, Object> changes) {
    Map<String, Object> values = new HashMap<>();
    Map<String, Map<String, Object>> inner = new HashMap<>();
    changes.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          if (dot < 0) {
            values.put(name, value);
          } else {
            inner
                .computeIfAbsent(name.substring(0, dot), block -> new HashMap<>())
                .put(name.substring(dot + 1), value);
          }
        });
    try {
      RecordComponent[] components = record.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] arguments = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        String name = components[i].getName();
        types[i] = components[i].getType();
        arguments[i] = components[i].getAccessor().invoke(record);
        if (values.containsKey(name)) {
          arguments[i] = values.remove(name);
        } else if (inner.containsKey(name)) {
          arguments[i] = changed(arguments[i], inner.remove(name));
        }
      }
      if (!values.isEmpty() || !inner.isEmpty()) {
        throw new IllegalArgumentException("no component %s%s".formatted(values, inner));
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(changes.toString(), e);
    }
  }

  /** A series that never changes. */
  public static DatedSeries constant(double value) {
    return new DatedSeries(
        DatedSeries.Interpolation.STEP, new TreeMap<>(Map.of(LocalDate.of(2015, 1, 1), value)));
  }

  /** A scenario, in which policies may begin on any day. */
  public static Scenario scenario(City city, LocalDate end, long seed, PolicyChange... changes) {
    return new Scenario("test", "", city, List.of(changes), true, new RunPlan(end, 1, seed));
  }

  /** One replication on Loam's own calendar. */
  public static Trajectory run(Scenario scenario, int replication) {
    return ecosystem(scenario).run(replication);
  }

  static Ecosystem ecosystem(Scenario scenario) {
    return new Ecosystem(
        scenario, keys -> new BucketCalendar(keys, 0.5), Ecosystem.OrdinaryPath.COUNTED);
  }

  /** A metric over all months. */
  static double[] path(Trajectory trajectory, Metric metric) {
    int from = MetricCatalogue.STANDARD.placeOf(metric) * trajectory.months();
    return Arrays.copyOfRange(trajectory.values(), from, from + trajectory.months());
  }
}
