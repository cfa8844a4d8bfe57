package loam.report.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Score;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.ScoreCounts;
import loam.report.Verdicts;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * What a run says. For each headline metric, its median in the last calendar year with the 80 %
 * interval between replications, beside the last year of the hindcast; the latest published figure
 * that counts the same thing, beside the hindcast; each figure that the scoreboard has missed.
 */
public final class RunFindings {
  private static final List<Metric> METRICS =
      List.of(
          Metric.SPECIALISED,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.UNICORNS_VALUE,
          Metric.SUBSTANTIVE_AI,
          Metric.REGISTERED,
          Metric.VC_TOTAL,
          Metric.FUNDS_INVESTED_TOTAL,
          Metric.LEVERAGE_ACCOUNTING,
          Metric.FISCAL_TOTAL);

  private final Scenario scenario;
  private final Trajectories trajectories;
  private final List<Score> scores;
  private final Language language;
  private final int n;

  public RunFindings(
      Scenario scenario, Trajectories trajectories, List<Score> scores, Language language) {
    this.scenario = scenario;
    this.trajectories = trajectories;
    this.scores = List.copyOf(scores);
    this.language = language;
    this.n = trajectories.replications();
  }

  /** The metrics of the sentences. */
  public static List<Metric> metrics() {
    return METRICS;
  }

  /** Anchor of a metric's row in the table of projections. */
  public static String anchor(Metric metric) {
    return "projection-" + metric.id();
  }

  /** Anchor of a published figure's row in the scoreboard. */
  public static String anchor(Score score) {
    return "score-" + score.target().fact().id();
  }

  /** One sentence for each metric that exists in the last calendar year. */
  public List<Finding> projections() {
    List<Finding> findings = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(METRICS)) {
      Projection projection = Projections.yearly(trajectories, metric);
      int last = projection.dates().size() - 1;
      if (last >= 0 && Double.isFinite(projection.samples().get(last).mean())) {
        findings.add(
            new Finding(
                language.say("%s: %s%s.", label(metric), at(projection, last), before(projection)),
                anchor(metric)));
      }
    }
    return findings;
  }

  /** The state in a year, with its interval. */
  private String at(Projection projection, int year) {
    Amount amount = Amount.in(projection.metric().unitOfYear(), language);
    Sample sample = projection.samples().get(year);
    String median = amount.text(sample.quantile(0.5));
    String when = when(projection.metric(), projection.dates().get(year));
    if (sample.size() < 2) {
      return language.say(
          "%s %s in the only replication (n = %d), which gives no interval",
          median, when, sample.size());
    }
    Optional<Interval> interval = sample.central(0.8);
    return interval.isEmpty()
        ? language.say(
            "%s %s (median of n = %d replications, too few for an 80 %% interval)",
            median, when, sample.size())
        : language.say(
            "%s %s (median of n = %d replications; 80 %% interval %s to %s)",
            median,
            when,
            sample.size(),
            amount.bare(interval.get().low()),
            amount.bare(interval.get().high()));
  }

  private String before(Projection projection) {
    int hindcast = projection.dates().indexOf(scenario.city().calibrationDate());
    if (hindcast < 0
        || hindcast == projection.dates().size() - 1
        || !Double.isFinite(projection.samples().get(hindcast).mean())) {
      return "";
    }
    double median = projection.samples().get(hindcast).quantile(0.5);
    return language.say(
        ", after %s in the last year of the hindcast, %s",
        Amount.in(projection.metric().unitOfYear(), language).text(median),
        year(projection.dates().get(hindcast)));
  }

  private String when(Metric metric, LocalDate yearEnd) {
    return switch (metric.kind()) {
      case STOCK -> language.say("at the end of %s", year(yearEnd));
      case FLOW -> language.say("in the year %s", year(yearEnd));
      case RATE -> language.say("on average of %s", year(yearEnd));
    };
  }

  private String year(LocalDate yearEnd) {
    return Dates.published(Integer.toString(yearEnd.getYear()), language);
  }

  private String label(Metric metric) {
    return metric.label(language);
  }

  /** The hindcast beside the latest published figure of each headline metric. */
  public List<Finding> hindcast() {
    List<Finding> findings = new ArrayList<>();
    for (Metric metric : METRICS) {
      latest(metric).ifPresent(score -> findings.add(beside(metric, score)));
    }
    return findings;
  }

  private Optional<Score> latest(Metric metric) {
    return scores.stream()
        .filter(score -> Double.isFinite(score.mean()))
        .filter(score -> scored(score).metric().equals(metric.id()))
        .reduce((one, other) -> scored(other).until().isBefore(scored(one).until()) ? one : other);
  }

  private static Target.Scored scored(Score score) {
    if (score.target().role() instanceof Target.Scored scored) {
      return scored;
    }
    throw new IllegalArgumentException(score.target().fact().id() + " is not scored");
  }

  private Finding beside(Metric metric, Score score) {
    Amount amount = Amount.in(metric.unitOfSum(), language);
    Fact fact = score.target().fact();
    String text =
        language.say(
            "%s, %s: published %s (%s), modelled %s on average of n = %d replications%s: %s.",
            label(metric),
            Dates.published(fact.date(), language),
            published(score, amount),
            fact.id(),
            amount.text(score.mean()),
            n,
            interval(amount, score),
            score.verdict() == Score.Verdict.MET
                ? language.say("within the tolerance")
                : language.say("outside the tolerance"));
    return new Finding(text, anchor(score));
  }

  /** The figure, with a sign unless it is exact. */
  private static String published(Score score, Amount amount) {
    Fact.Relation relation = score.target().fact().relation();
    String value = amount.text(scored(score).reported());
    return relation == Fact.Relation.EQUAL ? value : "%s %s".formatted(relation.sign(), value);
  }

  private String interval(Amount amount, Score score) {
    return Double.isNaN(score.low())
        ? ""
        : language.say(
            " (80 %% interval %s to %s)", amount.bare(score.low()), amount.bare(score.high()));
  }

  /** How many figures were met, and each that was missed, tests first. */
  public List<Finding> scoreboard() {
    List<Score> missed =
        with(Score.Verdict.MISSED).stream()
            .sorted(Comparator.comparing((Score score) -> scored(score).use()).reversed())
            .toList();
    List<Finding> findings = new ArrayList<>();
    ScoreCounts counts = new ScoreCounts(scores);
    if (counts.all() > 0) {
      findings.add(
          new Finding(
              language.say(
                  "Of %d published figures that the run could miss: %s (means of n = %d"
                      + " replications).",
                  counts.all(), counts.words(language), n),
              "scoreboard"));
    }
    int beyond = with(Score.Verdict.BEYOND).size();
    if (beyond > 0) {
      findings.add(
          new Finding(
              language.say(
                  "%d published figures lie beyond the end of this run (means of n = %d"
                      + " replications).",
                  beyond, n),
              "scoreboard"));
    }
    for (Score score : missed) {
      Amount amount = Amount.in(scored(score).unit(), language);
      String text =
          language.say(
              "Missed: %s (%s, %s), published %s, modelled %s on average of n = %d replications,"
                  + " outside the tolerance by %s.",
              language.name(score.target().what()),
              score.target().fact().id(),
              Verdicts.use(score, language).orElse(""),
              published(score, amount),
              amount.text(score.mean()),
              n,
              amount.signed(score.missedBy()));
      findings.add(new Finding(text, anchor(score)));
    }
    return findings;
  }

  private List<Score> with(Score.Verdict verdict) {
    return scores.stream().filter(score -> score.verdict() == verdict).toList();
  }
}
