package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Score;

/** The scoreboard as lines of text: each scored figure beside the modelled interval. */
public final class ScoreboardTable {
  private ScoreboardTable() {}

  public static List<String> lines(List<Score> scores) {
    TextTable table = new TextTable(2);
    table.add(
        List.of("published figure", "", "date", "published", "mean", "80 % interval", "", ""));
    for (Score score : scores) {
      if (score.target().role() instanceof Target.Scored scored
          && score.verdict() != Score.Verdict.CONTEXT) {
        table.add(row(score, scored));
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%d met, %d missed, %d inputs, %d context (scoreboard.csv says why).",
            count(scores, Score.Verdict.MET),
            count(scores, Score.Verdict.MISSED),
            count(scores, Score.Verdict.INPUT),
            count(scores, Score.Verdict.CONTEXT)));
    return lines;
  }

  private static long count(List<Score> scores, Score.Verdict verdict) {
    return scores.stream().filter(score -> score.verdict() == verdict).count();
  }

  private static List<String> row(Score score, Target.Scored scored) {
    Fact fact = score.target().fact();
    Figures figures = Figures.in(Metric.named(scored.metric()).orElseThrow().unitOfSum());
    String published = fact.relation().sign() + " " + figures.text(scored.reported());
    String interval = "[%s, %s]".formatted(figures.text(score.low()), figures.text(score.high()));
    String missed =
        score.verdict() == Score.Verdict.MISSED
            ? "by %s".formatted(figures.text(score.missedBy()))
            : "";
    return List.of(
        "%s %s".formatted(fact.id(), score.target().what()),
        figures.unit(),
        fact.date(),
        published,
        figures.text(score.mean()),
        interval,
        score.verdict().name().toLowerCase(Locale.ROOT),
        missed);
  }
}
