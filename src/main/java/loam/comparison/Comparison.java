package loam.comparison;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.city.Roster;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.stats.Clusters;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.RatioOfMeans;
import loam.stats.Sample;
import loam.stats.Synchronisation;

/** Scenarios beside a reference, replication by replication under common random numbers. */
public final class Comparison {
  private static final double HUNDRED_MILLION = 1e8;
  private static final int FEWEST_TO_SYNCHRONISE = 3;

  private final List<Trajectories> runs;
  private final List<LocalDate> since; // by policy
  private final double level;
  private final Clusters sharing;

  /**
   * A comparison in which all policies begin on one day, of replications with the same parameters.
   */
  public Comparison(List<? extends Trajectories> runs, LocalDate since, double level) {
    this(runs, Collections.nCopies(runs.size() - 1, since), level, Clusters.NONE);
  }

  /**
   * A comparison.
   *
   * @param runs the reference first; all with the same dates and number of replications
   * @param since for each policy the first day that counts for flows and rates, the first of a
   *     month
   * @param level confidence level of all intervals of a policy's primary outcomes together, such as
   *     0.95
   * @param sharing which replications share their parameters
   */
  public Comparison(
      List<? extends Trajectories> runs, List<LocalDate> since, double level, Clusters sharing) {
    Trajectories reference = runs.get(0);
    for (Trajectories run : runs) {
      if (!run.dates().equals(reference.dates())
          || run.replications() != reference.replications()) {
        throw new IllegalArgumentException("runs differ in dates or number of replications");
      }
    }
    if (since.size() != runs.size() - 1) {
      throw new IllegalArgumentException(
          "%d first days for %d policies".formatted(since.size(), runs.size() - 1));
    }
    this.runs = List.copyOf(runs);
    this.since = List.copyOf(since);
    this.level = level;
    this.sharing = sharing;
  }

  /** Confidence level of all intervals of a policy's primary outcomes together. */
  public double level() {
    return level;
  }

  /** First day that counts for flows and rates under a policy: that month in which it begins. */
  public LocalDate since(int policy) {
    return since.get(policy - 1);
  }

  public int replications() {
    return runs.get(0).replications();
  }

  /** The metrics of the runs. */
  public MetricCatalogue catalogue() {
    return runs.get(0).catalogue();
  }

  /** Number of scenarios beside the reference. */
  public int policies() {
    return runs.size() - 1;
  }

  /**
   * The effects of a policy on its primary outcomes by some dates, one family; those whose values
   * do not exist in every replication are left out. In order of date, metric. What else is compared
   * changes nothing.
   */
  public List<Effect> effects(int policy, List<Metric> metrics, List<LocalDate> dates) {
    List<Pair> pairs =
        dates.stream()
            .flatMap(date -> metrics.stream().map(metric -> pair(policy, metric, date)))
            .filter(Pair::exists)
            .toList();
    List<Judgement> family =
        Judgement.family(pairs.stream().map(pair -> pair.difference(sharing)).toList(), level);
    return IntStream.range(0, pairs.size())
        .mapToObj(place -> effect(pairs.get(place), family.get(place)))
        .toList();
  }

  private Pair pair(int policy, Metric metric, LocalDate date) {
    return new Pair(
        policy, metric, date, values(policy, metric, date), reference(policy, metric, date));
  }

  /** Outcomes with a policy and without it, replication by replication. */
  @SuppressWarnings("ArrayRecordComponent") // lives within one call
  private record Pair(int policy, Metric metric, LocalDate date, double[] with, double[] without) {
    boolean exists() {
      return allFinite(with) && allFinite(without);
    }

    PairedDifference difference(Clusters sharing) {
      return PairedDifference.of(with, without, sharing);
    }
  }

  private Effect effect(Pair pair, Judgement judgement) {
    return new Effect(
        pair.policy(),
        pair.metric(),
        pair.date(),
        since(pair.policy()),
        Sample.of(pair.with()).mean(),
        Sample.of(pair.without()).mean(),
        pair.difference(sharing),
        pair.with().length < FEWEST_TO_SYNCHRONISE
            ? Optional.empty()
            : Optional.of(Synchronisation.of(pair.with(), pair.without())),
        judgement);
  }

  /** The values under a policy, one per replication. */
  public double[] values(int policy, Metric metric, LocalDate date) {
    return Projections.since(runs.get(policy), metric, since(policy), date);
  }

  /** The values of the reference, counted from the day on which a policy begins. */
  public double[] reference(int policy, Metric metric, LocalDate date) {
    return Projections.since(runs.get(0), metric, since(policy), date);
  }

  /** Policy less reference by a date, if every replication has a value. */
  public Optional<PairedDifference> difference(int policy, Metric metric, LocalDate date) {
    Pair pair = pair(policy, metric, date);
    return pair.exists() ? Optional.of(pair.difference(sharing)) : Optional.empty();
  }

  /** Ends of calendar years from a policy's beginning on, and the last date. */
  public List<LocalDate> yearEnds(int policy) {
    List<LocalDate> dates = runs.get(0).dates();
    LocalDate last = dates.get(dates.size() - 1);
    return dates.stream()
        .filter(date -> !date.isBefore(since(policy)))
        .filter(date -> date.getMonthValue() == 12 || date.equals(last))
        .toList();
  }

  /** The effect of a policy over the first replications alone. */
  PairedDifference paired(int policy, Metric metric, LocalDate date, int replications) {
    return PairedDifference.of(
        Arrays.copyOf(values(policy, metric, date), replications),
        Arrays.copyOf(reference(policy, metric, date), replications),
        sharing);
  }

  /** Which replications share their parameters. */
  Clusters sharing() {
    return sharing;
  }

  /** Policy less reference, one per replication. */
  double[] differences(int policy, Metric metric, LocalDate date) {
    double[] differences = values(policy, metric, date);
    double[] reference = reference(policy, metric, date);
    for (int replication = 0; replication < differences.length; replication++) {
      differences[replication] -= reference[replication];
    }
    return differences;
  }

  /**
   * The capital regime that prevails in each replication of the reference from a policy's beginning
   * to a date.
   */
  int[] prevailingRegimes(Roster city, int policy, LocalDate until) {
    return RegimePath.prevailing(runs.get(0), city, since(policy), until);
  }

  /**
   * What a policy adds to an outcome, net of its placebo, per 100 million CNY that it adds to the
   * fiscal account; over the replications with twins.
   */
  public RatioOfMeans perHundredMillion(LedgerSummary ledger, Outcome outcome) {
    double[] net = ledger.net(outcome).differences().inOrder();
    double[] fiscal = differences(ledger.policy(), Metric.FISCAL_TOTAL, ledger.date());
    double[] hundredMillions = new double[net.length];
    for (int replication = 0; replication < net.length; replication++) {
      hundredMillions[replication] = fiscal[replication] / HUNDRED_MILLION;
    }
    return RatioOfMeans.of(sharing.independent(net), sharing.independent(hundredMillions));
  }

  /** The three numbers of public and private money. */
  public Additionality additionality(int policy, LocalDate date) {
    return Additionality.of(this, policy, date);
  }

  private static boolean allFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
