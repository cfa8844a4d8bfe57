package loam.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loam.city.ParameterChange;
import loam.policy.PolicyChange;

/**
 * The scenarios of all points of a sweep, each made when somebody asks for it. They are called
 * {@code name[lever=value, …]}, or by the point's number where that would be too long for a name.
 *
 * @param base what they are differences on; it changes none of the swept levers itself
 * @param isLabelled whether names have the values of points
 */
public record SweptScenarios(Scenario base, Sweep sweep, boolean isLabelled) {
  /** Those of a sweep. */
  public static SweptScenarios of(Scenario base, Sweep sweep) {
    return new SweptScenarios(
        base,
        sweep,
        sweep.points().stream()
            .allMatch(point -> named(base, sweep.label(point)).length() <= ScenarioName.LONGEST));
  }

  /** Number of scenarios, the one without the sweep among them. */
  public int size() {
    return 1 + sweep.points().size();
  }

  /** Name of the scenario of a point, from 1; 0 is the scenario without the sweep. */
  public String name(int point) {
    return point == 0
        ? base.name()
        : named(
            base,
            isLabelled ? sweep.label(sweep.points().get(point - 1)) : Integer.toString(point));
  }

  private static String named(Scenario base, String label) {
    return "%s[%s]".formatted(base.name(), label);
  }

  /**
   * The scenario of a point, from 1; 0 is the scenario without the sweep.
   *
   * @throws PointRefusedException if the point makes no scenario
   */
  public Scenario at(int point) {
    if (point == 0) {
      return base;
    }
    DesignPoint of = sweep.points().get(point - 1);
    List<PolicyChange> changes = new ArrayList<>(base.changes());
    List<ParameterChange> assumed = new ArrayList<>();
    try {
      for (int place = 0; place < of.values().size(); place++) {
        double value = of.value(place);
        if (sweep.moved().get(place) instanceof SweptLever lever) {
          changes.add(lever.at(value));
        } else if (sweep.moved().get(place) instanceof SweptAssumption assumption) {
          assumed.add(assumption.at(value));
        }
      }
      changes.sort(Comparator.comparing(PolicyChange::from));
      return new Scenario(
          name(point),
          base.description(),
          assumed.isEmpty() ? base.city() : base.city().assuming(assumed),
          changes,
          base.backcast(),
          base.plan());
    } catch (RuntimeException e) { // of whoever reads the city with other values
      throw new PointRefusedException(point, sweep.label(of), e);
    }
  }

  /** All of them but the scenario without the sweep; where there are many, rather one by one. */
  public List<Scenario> points() {
    return IntStream.range(1, size()).mapToObj(this::at).toList();
  }
}
