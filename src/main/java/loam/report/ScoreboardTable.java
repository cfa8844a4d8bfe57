package loam.report;

import java.util.ArrayList;
import java.util.List;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Score;
import loam.language.Language;

/** The scoreboard as lines of text: each scored figure beside the modelled interval. */
public final class ScoreboardTable {
  private ScoreboardTable() {}

  public static List<String> lines(List<Score> scores, Language language) {
    TextTable table = new TextTable(2);
    table.add(
        List.of(
            language.say("published figure"),
            "",
            language.say("date"),
            language.say("published"),
            language.say("mean"),
            language.say("80 %% interval"),
            "",
            ""));
    for (Score score : scores) {
      if (score.target().role() instanceof Target.Scored scored
          && score.verdict() != Score.Verdict.CONTEXT) {
        table.add(row(score, scored, language));
      }
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(
        language.say(
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

  private static List<String> row(Score score, Target.Scored scored, Language language) {
    Fact fact = score.target().fact();
    Figures figures = Figures.in(Metric.named(scored.metric()).orElseThrow().unitOfSum(), language);
    String published = fact.relation().sign() + " " + figures.text(scored.reported());
    String interval = "[%s, %s]".formatted(figures.text(score.low()), figures.text(score.high()));
    String missed =
        score.verdict() == Score.Verdict.MISSED
            ? language.say("by %s", figures.text(score.missedBy()))
            : "";
    return List.of(
        "%s %s".formatted(fact.id(), language.name(score.target().what())),
        figures.unit(),
        Dates.published(fact.date(), language),
        published,
        figures.text(score.mean()),
        interval,
        Verdicts.word(score.verdict(), language),
        missed);
  }
}
