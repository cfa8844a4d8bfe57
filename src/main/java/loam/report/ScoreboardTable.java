package loam.report;

import java.util.ArrayList;
import java.util.List;
import loam.city.Fact;
import loam.city.Target;
import loam.experiment.Score;
import loam.language.Language;

/** The scoreboard as lines of text: each scored figure beside the modelled interval. */
public final class ScoreboardTable {
  private ScoreboardTable() {}

  public static List<String> lines(List<Score> scores, Language language) {
    List<String> lines = new ArrayList<>(table(scores, language));
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(counts(scores, language));
    return lines;
  }

  private static String counts(List<Score> scores, Language language) {
    long beyond = count(scores, Score.Verdict.BEYOND);
    ScoreCounts scored = new ScoreCounts(scores);
    long inputs = count(scores, Score.Verdict.INPUT);
    long context = count(scores, Score.Verdict.CONTEXT);
    String counts =
        scored.all() == 0
            ? language.say(
                "No published figure can be met or missed by the end of this run; %d inputs, %d"
                    + " context (scoreboard.csv says why).",
                inputs, context)
            : language.say(
                "%s; %d inputs, %d context (scoreboard.csv says why).",
                scored.words(language), inputs, context);
    return beyond == 0
        ? counts
        : counts
            + (language == Language.ENGLISH ? " " : "")
            + language.say("%d published figures lie beyond the end of this run.", beyond);
  }

  /** The figures that the run could meet or miss; nothing if there are none. */
  private static List<String> table(List<Score> scores, Language language) {
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
    int header = table.lines().size();
    for (Score score : scores) {
      if (score.target().role() instanceof Target.Scored scored && score.n() > 0) {
        table.add(row(score, scored, language));
      }
    }
    return table.lines().size() > header ? table.lines() : List.of();
  }

  private static long count(List<Score> scores, Score.Verdict verdict) {
    return scores.stream().filter(score -> score.verdict() == verdict).count();
  }

  private static List<String> row(Score score, Target.Scored scored, Language language) {
    Fact fact = score.target().fact();
    Figures figures = Figures.in(scored.unit(), language);
    String published = fact.relation().sign() + " " + figures.text(scored.reported());
    String interval =
        score.low() <= score.high()
            ? "[%s, %s]".formatted(figures.text(score.low()), figures.text(score.high()))
            : "—";
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
        Verdicts.word(score, language),
        missed);
  }
}
