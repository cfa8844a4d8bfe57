package loam.report;

import loam.city.Fact;
import loam.city.Target;
import loam.experiment.Score;
import loam.language.Language;

/** The whole scoreboard as a Markdown table, inputs and context with their reasons. */
public final class ScoreboardMarkdown {
  private ScoreboardMarkdown() {}

  /**
   * The table, under a warning if the scenario rewrites the past.
   *
   * @param backcast whether it does
   */
  public static String text(Iterable<Score> scores, boolean backcast, Language language) {
    StringBuilder text = new StringBuilder();
    if (backcast) {
      text.append(
              language.say(
                  "Backcast: this scenario may rewrite the past that these figures describe."))
          .append("\n\n");
    }
    text.append(
            language.say(
                "| figure | what | date | published | modelled: mean [80 %% interval] | verdict |"))
        .append('\n');
    text.append("|---|---|---|---:|---:|---|\n");
    for (Score score : scores) {
      Fact fact = score.target().fact();
      text.append("| ")
          .append(
              String.join(
                  " | ",
                  fact.id(),
                  language.name(score.target().what()),
                  Dates.published(fact.date(), language),
                  published(score, language),
                  modelled(score, language),
                  verdict(score, language)))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String published(Score score, Language language) {
    Fact fact = score.target().fact();
    boolean scored = score.target().role() instanceof Target.Scored;
    double value =
        score.target().role() instanceof Target.Scored target ? target.reported() : fact.value();
    Figures figures = Figures.in(scored ? unit(score) : fact.unit(), language);
    return "%s %s %s"
        .formatted(fact.relation().sign(), figures.text(value), figures.unit())
        .strip();
  }

  private static String modelled(Score score, Language language) {
    if (Double.isNaN(score.mean())) {
      return "";
    }
    Figures figures = Figures.in(unit(score), language);
    return score.low() <= score.high()
        ? "%s [%s, %s]"
            .formatted(
                figures.text(score.mean()), figures.text(score.low()), figures.text(score.high()))
        : figures.text(score.mean());
  }

  private static String unit(Score score) {
    return score.target().role() instanceof Target.Scored scored
        ? scored.unit()
        : score.target().fact().unit();
  }

  private static String verdict(Score score, Language language) {
    String verdict = Verdicts.word(score, language);
    if (score.target().role() instanceof Target.Input input) {
      return language.say("%s: %s", verdict, language.name(input.why()));
    }
    if (score.target().role() instanceof Target.Context context) {
      return language.say("%s: %s", verdict, language.name(context.why()));
    }
    if (score.verdict() == Score.Verdict.MISSED) {
      String by = Figures.in(unit(score), language).text(score.missedBy());
      String missed =
          score.n() < IntervalWords.FEWEST
              ? language.say("**missed** by %s, on %d replications only", by, score.n())
              : language.say("**missed** by %s", by);
      return Verdicts.use(score, language)
          .map(use -> language.say("%s (%s)", missed, use))
          .orElse(missed);
    }
    return verdict;
  }
}
