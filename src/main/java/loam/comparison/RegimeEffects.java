package loam.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.city.Regime;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.stats.PairedDifference;

/** The effects of a policy apart by the capital regime that prevails in a replication. */
public final class RegimeEffects {
  private static final List<Metric> METRICS =
      List.of(
          Metric.SPECIALISED,
          Metric.UNICORNS,
          Metric.ROUNDS,
          Metric.PRIVATE_INVESTED,
          Metric.FUNDS_INVESTED);

  /**
   * Replications with the same prevailing regime.
   *
   * @param replications their places, from 0
   */
  public record Group(Regime regime, List<Integer> replications) {
    public Group {
      replications = List.copyOf(replications);
    }
  }

  private final Comparison comparison;
  private final int policy;
  private final LocalDate date;
  private final List<Group> groups;

  private RegimeEffects(Comparison comparison, int policy, LocalDate date, List<Group> groups) {
    this.comparison = comparison;
    this.policy = policy;
    this.date = date;
    this.groups = groups;
  }

  /** Metrics that are told apart, as far as the city has them. */
  public List<Metric> metrics() {
    return comparison.catalogue().having(METRICS);
  }

  /** The effects of a policy by a date, in a city that has these lists. */
  public static RegimeEffects of(Comparison comparison, Roster city, int policy, LocalDate date) {
    int[] prevailing = comparison.prevailingRegimes(city, policy, date);
    List<Group> groups = new ArrayList<>();
    for (int regime = 0; regime < city.regimes().size(); regime++) {
      int here = regime;
      groups.add(
          new Group(
              city.regimes().get(regime),
              IntStream.range(0, prevailing.length)
                  .filter(replication -> prevailing[replication] == here)
                  .boxed()
                  .toList()));
    }
    return new RegimeEffects(comparison, policy, date, groups);
  }

  /** One per regime of the city, in their order; may be empty. */
  public List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The effect in the replications of a group; nothing if it is empty. */
  public Optional<PairedDifference> effect(Group group, Metric metric) {
    if (group.replications().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        PairedDifference.of(
            picked(comparison.values(policy, metric, date), group),
            picked(comparison.reference(policy, metric, date), group),
            comparison.sharing().at(group.replications())));
  }

  private static double[] picked(double[] values, Group group) {
    return group.replications().stream().mapToDouble(place -> values[place]).toArray();
  }
}
