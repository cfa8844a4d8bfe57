package loam.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import loam.city.Regime;
import loam.ecosystem.Metric;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.stats.Clusters;
import loam.stats.ComparisonWithBest;
import loam.stats.Holm;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.stats.RatioOfMeans;
import loam.stats.Sample;
import loam.stats.Synchronisation;

/** Scenarios beside a reference, replication by replication under the same luck. */
public final class Comparison {
  private static final double HUNDRED_MILLION = 1e8;
  private static final int FEWEST_TO_SYNCHRONISE = 3;

  private final List<Trajectories> runs;
  private final LocalDate since;
  private final double level;
  private final Clusters sharing;

  /** A comparison of replications that all have the same parameters. */
  public Comparison(List<? extends Trajectories> runs, LocalDate since, double level) {
    this(runs, since, level, Clusters.NONE);
  }

  /**
   * A comparison.
   *
   * @param runs the reference first; all with the same dates and number of replications
   * @param since the first day that counts for flows and rates, the first of a month
   * @param level confidence level of intervals and verdicts, such as 0.95
   * @param sharing which replications share their parameters
   */
  public Comparison(
      List<? extends Trajectories> runs, LocalDate since, double level, Clusters sharing) {
    Trajectories reference = runs.get(0);
    for (Trajectories run : runs) {
      if (!run.dates().equals(reference.dates())
          || run.replications() != reference.replications()) {
        throw new IllegalArgumentException("runs differ in dates or number of replications");
      }
    }
    this.runs = List.copyOf(runs);
    this.since = since;
    this.level = level;
    this.sharing = sharing;
  }

  /** Confidence level of intervals and verdicts. */
  public double level() {
    return level;
  }

  /** First day that counts for flows and rates. */
  public LocalDate since() {
    return since;
  }

  public int replications() {
    return runs.get(0).replications();
  }

  /** Number of scenarios beside the reference. */
  public int policies() {
    return runs.size() - 1;
  }

  /**
   * The effects of all policies on some metrics by some dates, one family of tests; those whose
   * values do not exist in every replication are left out. In order of policy, date, metric.
   */
  public List<Effect> effects(List<Metric> metrics, List<LocalDate> dates) {
    List<Effect> single = new ArrayList<>();
    for (int policy = 1; policy < runs.size(); policy++) {
      for (LocalDate date : dates) {
        for (Metric metric : metrics) {
          effect(policy, metric, date).ifPresent(single::add);
        }
      }
    }
    double[] adjusted =
        Holm.adjusted(
            single.stream().mapToDouble(effect -> effect.difference().pValue()).toArray());
    List<Effect> family = new ArrayList<>();
    for (int place = 0; place < adjusted.length; place++) {
      family.add(inFamily(single.get(place), adjusted[place]));
    }
    return family;
  }

  private Optional<Effect> effect(int policy, Metric metric, LocalDate date) {
    double[] with = values(policy, metric, date);
    double[] without = values(0, metric, date);
    if (!allFinite(with) || !allFinite(without)) {
      return Optional.empty();
    }
    PairedDifference difference = PairedDifference.of(with, without, sharing);
    return Optional.of(
        new Effect(
            policy,
            metric,
            date,
            Sample.of(with).mean(),
            Sample.of(without).mean(),
            difference,
            with.length < FEWEST_TO_SYNCHRONISE
                ? Optional.empty()
                : Optional.of(Synchronisation.of(with, without)),
            difference.pValue(),
            Judgement.of(difference, level)));
  }

  private Effect inFamily(Effect effect, double p) {
    return new Effect(
        effect.policy(),
        effect.metric(),
        effect.date(),
        effect.policyMean(),
        effect.referenceMean(),
        effect.difference(),
        effect.synchronisation(),
        p,
        Judgement.of(effect.difference(), p, level));
  }

  /**
   * Multiple comparison with the best over all scenarios, the reference among them; nothing if
   * values are missing, or there are too few replications.
   */
  public Optional<ComparisonWithBest> withBest(Metric metric, LocalDate date) {
    double[][] byScenario = new double[runs.size()][];
    for (int scenario = 0; scenario < byScenario.length; scenario++) {
      double[] values = values(scenario, metric, date);
      if (!allFinite(values) || values.length < 2) {
        return Optional.empty();
      }
      byScenario[scenario] = sharing.independent(values);
    }
    return Optional.of(ComparisonWithBest.bonferroni(byScenario, level, Headlines.better(metric)));
  }

  /** The values of a scenario, one per replication. */
  public double[] values(int scenario, Metric metric, LocalDate date) {
    return Projections.since(runs.get(scenario), metric, since, date);
  }

  /** The effect of a policy over the first replications alone. */
  PairedDifference paired(int policy, Metric metric, LocalDate date, int replications) {
    return PairedDifference.of(
        Arrays.copyOf(values(policy, metric, date), replications),
        Arrays.copyOf(values(0, metric, date), replications),
        sharing);
  }

  /** Which replications share their parameters. */
  Clusters sharing() {
    return sharing;
  }

  /** Policy less reference, one per replication. */
  double[] differences(int policy, Metric metric, LocalDate date) {
    double[] differences = values(policy, metric, date);
    double[] reference = values(0, metric, date);
    for (int replication = 0; replication < differences.length; replication++) {
      differences[replication] -= reference[replication];
    }
    return differences;
  }

  /** The capital regime that prevails in each replication of the reference up to a date. */
  Regime[] prevailingRegimes(LocalDate until) {
    return RegimePath.prevailing(runs.get(0), since, until);
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
