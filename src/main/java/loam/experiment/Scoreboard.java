package loam.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.stats.Sample;

/** Holds a run against the published figures. */
public final class Scoreboard {
  private Scoreboard() {}

  /** The scores of all targets, in their order; one that the run does not reach is beyond it. */
  public static List<Score> of(List<Target> targets, Trajectories trajectories) {
    List<Score> scores = new ArrayList<>();
    for (Target target : targets) {
      scores.add(score(target, trajectories));
    }
    return scores;
  }

  private static Score score(Target target, Trajectories trajectories) {
    if (target.role() instanceof Target.Scored scored) {
      Optional<Sample> sample = sample(scored, trajectories);
      return sample.isPresent()
          ? score(target, scored, sample.get())
          : notModelled(target, Score.Verdict.BEYOND);
    }
    return notModelled(
        target,
        target.role() instanceof Target.Input ? Score.Verdict.INPUT : Score.Verdict.CONTEXT);
  }

  private static Score notModelled(Target target, Score.Verdict verdict) {
    return new Score(target, verdict, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);
  }

  private static Score score(Target target, Target.Scored scored, Sample sample) {
    double mean = sample.mean();
    boolean met = mean >= scored.lowest() && mean <= scored.highest();
    return new Score(
        target,
        met ? Score.Verdict.MET : Score.Verdict.MISSED,
        mean,
        sample.quantile(0.1),
        sample.quantile(0.9),
        sample.share(value -> value >= scored.lowest() && value <= scored.highest()),
        sample.size());
  }

  /** What the figure counts, in each replication; none if the run ends before it. */
  private static Optional<Sample> sample(Target.Scored scored, Trajectories trajectories) {
    List<LocalDate> dates = trajectories.dates();
    int last = dates.indexOf(scored.until());
    if (last < 0) {
      return Optional.empty();
    }
    int first = last;
    while (first > 0 && !dates.get(first - 1).isBefore(scored.from())) {
      first--;
    }
    double[] counted = new double[trajectories.replications()];
    for (String name : scored.metrics()) {
      Metric metric = trajectories.catalogue().get(name);
      double[][] values = trajectories.values(metric);
      for (int replication = 0; replication < values.length; replication++) {
        counted[replication] += counted(metric, values[replication], dates, first, last);
      }
    }
    return Optional.of(Sample.of(counted));
  }

  private static double counted(
      Metric metric, double[] values, List<LocalDate> dates, int first, int last) {
    double sum = 0;
    double days = 0;
    for (int month = first; month <= last; month++) {
      int daysOfMonth = dates.get(month).lengthOfMonth();
      days += daysOfMonth;
      sum += metric.kind() == Metric.Kind.RATE ? values[month] * daysOfMonth : values[month];
    }
    return switch (metric.kind()) {
      case STOCK -> values[last];
      case FLOW -> sum;
      case RATE -> sum / days;
    };
  }
}
