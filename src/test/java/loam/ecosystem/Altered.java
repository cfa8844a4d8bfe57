package loam.ecosystem;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.city.City;
import loam.city.DatedSeries;
import loam.kernel.BucketCalendar;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;

/** Beijing, and Beijing with other numbers or other policies. */
final class Altered {
  private static final City WHOLE = Beijing.CITY;

  /** Beijing with all its substantive firms and hardly any others, which saves time. */
  static final City BEIJING =
      with(
          WHOLE,
          Map.of(
              "registration.trend",
              new DatedSeries(
                  DatedSeries.Interpolation.STEP,
                  new TreeMap<>(Map.of(LocalDate.of(2015, 1, 1), 30.0))),
              "firm.substantiveShare",
              0.5,
              "firm.initialTechStock",
              WHOLE.firm().initialSubstantive()));

  private Altered() {}

  /**
   * Beijing with some numbers replaced, named by record components: {@code capital.pool.poolFlow}.
   */
  static City with(Map<String, Object> changes) {
    return with(BEIJING, changes);
  }

  private static City with(City original, Map<String, Object> changes) {
    Object city = original;
    for (Map.Entry<String, Object> change : changes.entrySet()) {
      city = with(city, change.getKey(), change.getValue());
    }
    return (City) city;
  }

  private static Object with(Object record, String name, Object value) {
    int dot = name.indexOf('.');
    String wanted = dot < 0 ? name : name.substring(0, dot);
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = components[i].getAccessor().invoke(record);
        if (components[i].getName().equals(wanted)) {
          values[i] = dot < 0 ? value : with(values[i], name.substring(dot + 1), value);
        }
      }
      return record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  static Scenario scenario(City city, int lastYear, PolicyChange... changes) {
    RunPlan plan = new RunPlan(LocalDate.of(lastYear, 12, 31), 1, 7);
    return new Scenario("test", "", city, List.of(changes), true, plan);
  }

  static PolicyChange set(Lever lever, int year, double value) {
    return new PolicyChange(
        lever, LocalDate.of(year, 1, 1), Optional.empty(), PolicyChange.Kind.VALUE, value);
  }

  static Ecosystem ecosystem(Scenario scenario) {
    return new Ecosystem(
        scenario, keys -> new BucketCalendar(keys, 0.5), Ecosystem.OrdinaryPath.COUNTED);
  }

  /** Value of a metric at the end of a year. */
  static double atEndOf(int year, Trajectory trajectory, Metric metric) {
    return trajectory.at(metric, 12 * (year - 2015) + 11);
  }

  /** Sum of a flow over years, both included. */
  static double sum(int from, int until, Trajectory trajectory, Metric metric) {
    double sum = 0;
    for (int month = 12 * (from - 2015); month < 12 * (until - 2014); month++) {
      sum += trajectory.at(metric, month);
    }
    return sum;
  }
}
