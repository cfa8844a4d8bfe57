package loam.report;

import java.util.Locale;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Score;

/** The whole scoreboard as a Markdown table, inputs and context with their reasons. */
public final class ScoreboardMarkdown {
  private ScoreboardMarkdown() {}

  /**
   * The table, under a warning if the scenario rewrites the past.
   *
   * @param backcast whether it does
   */
  public static String text(Iterable<Score> scores, boolean backcast) {
    StringBuilder text = new StringBuilder();
    if (backcast) {
      text.append("Backcast: this scenario may rewrite the past that these figures describe.\n\n");
    }
    text.append(
        "| figure | what | date | published | modelled: mean [80 % interval] | verdict |\n");
    text.append("|---|---|---|---:|---:|---|\n");
    for (Score score : scores) {
      Fact fact = score.target().fact();
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  fact.id(),
                  score.target().what(),
                  fact.date(),
                  published(score),
                  modelled(score),
                  verdict(score)))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String published(Score score) {
    Fact fact = score.target().fact();
    boolean scored = score.target().role() instanceof Target.Scored;
    double value =
        score.target().role() instanceof Target.Scored target ? target.reported() : fact.value();
    Figures figures = Figures.in(scored ? unit(score) : fact.unit());
    return "%s %s %s"
        .formatted(fact.relation().sign(), figures.text(value), figures.unit())
        .strip();
  }

  private static String modelled(Score score) {
    if (Double.isNaN(score.mean())) {
      return "";
    }
    Figures figures = Figures.in(unit(score));
    return "%s [%s, %s]"
        .formatted(
            figures.text(score.mean()), figures.text(score.low()), figures.text(score.high()));
  }

  private static String unit(Score score) {
    return score.target().role() instanceof Target.Scored scored
        ? Metric.named(scored.metric()).orElseThrow().unitOfSum()
        : score.target().fact().unit();
  }

  private static String verdict(Score score) {
    String verdict = score.verdict().name().toLowerCase(Locale.ROOT);
    if (score.target().role() instanceof Target.Input input) {
      return "%s: %s".formatted(verdict, input.why());
    }
    if (score.target().role() instanceof Target.Context context) {
      return "%s: %s".formatted(verdict, context.why());
    }
    if (score.verdict() == Score.Verdict.MISSED) {
      return "**missed** by %s".formatted(Figures.in(unit(score)).text(score.missedBy()));
    }
    return verdict;
  }
}
