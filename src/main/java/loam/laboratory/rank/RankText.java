package loam.laboratory.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.chart.BarChart;
import loam.report.findings.Finding;
import loam.report.page.QuestionReport;
import loam.stats.Better;
import loam.study.Standing;
import loam.study.Standing.Place;

/** A ranking in words. */
public final class RankText {
  private static final String ANCHOR = Standing.TABLE.id() + "-";

  private final List<String> names;
  private final List<Boolean> ended;
  private final Ranking.Question question;
  private final double zone;
  private final Language language;
  private final UnaryOperator<String> foot;
  private final Figures figures;

  /**
   * Words of a ranking.
   *
   * @param names of the scenarios, in their order
   * @param ended which of them have changes that begin after the last day
   */
  public RankText(
      List<String> names,
      List<Boolean> ended,
      Ranking.Question question,
      double zone,
      UnaryOperator<String> foot,
      Language language) {
    this.names = names;
    this.ended = List.copyOf(ended);
    this.question = question;
    this.zone = zone;
    this.language = language;
    this.foot = foot;
    this.figures = Figures.in(question.metric().unitOfSum(), language);
  }

  /** What is asked. */
  public List<String> opening() {
    return List.of(
        language.say(
            "Best of %d scenarios by %s on %s; %s.",
            names.size(),
            question.metric().label(language),
            Dates.day(question.date(), language),
            question.better() == Better.LARGER
                ? language.say("larger is better")
                : language.say("smaller is better")),
        language.say(
            "Confidence %s %%, indifference zone %s; common random numbers in every scenario.",
            percent(), figure(zone)));
  }

  /** A scenario has left. */
  public String out(Ranking.Step step) {
    return language.say(
        "after %d replications %s is out, with a mean of %s",
        step.replications(), names.get(step.scenario()), figure(step.mean()));
  }

  /** What was found, and what it is worth. */
  public List<String> closing(Ranking ranking) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(found(ranking));
    lines.addAll(worth(ranking));
    return lines;
  }

  private List<String> found(Ranking ranking) {
    List<String> lines = new ArrayList<>();
    ranking
        .best()
        .ifPresentOrElse(
            best ->
                lines.add(
                    language.say(
                        "The best is %s, with a mean of %s after %d replications.",
                        names.get(best.scenario()), figure(best.mean()), best.replications())),
            () -> tiedOrUndecided(ranking, lines));
    return lines;
  }

  private void tiedOrUndecided(Ranking ranking, List<String> lines) {
    List<Ranking.Step> tied = ranking.with(Place.TIED);
    if (tied.isEmpty()) {
      undecided(ranking, lines);
      return;
    }
    lines.add(tied(tied, namesOf(tied), figure(tied.get(0).mean())));
  }

  /** Of scenarios that differ only after the last day nothing is better or worse. */
  private String tied(List<Ranking.Step> tied, Phrase all, String mean) {
    List<Ranking.Step> early = tied.stream().filter(step -> ended.get(step.scenario())).toList();
    int replications = tied.get(0).replications();
    return early.isEmpty()
        ? language.say(
            "The same to the bit in all %d replications, and together the best: %s, each with a"
                + " mean of %s.",
            replications, all, mean)
        : language.say(
            "The same to the bit in all %d replications: %s, each with a mean of %s. The run ends"
                + " before what these change begins, so that it does not say which is better: %s.",
            replications, all, mean, namesOf(early));
  }

  private Phrase namesOf(List<Ranking.Step> steps) {
    return Phrase.list(steps.stream().map(step -> names.get(step.scenario())).toList());
  }

  /** What the answer is worth, and what it cost. */
  private List<String> worth(Ranking ranking) {
    List<String> lines = new ArrayList<>();
    if (!ranking.isDecided()) {
      lines.addAll(noGuarantee());
    } else if (ranking.with(Place.TIED).size() < names.size()) {
      lines.addAll(guarantee());
    }
    int all = ranking.steps().stream().mapToInt(Ranking.Step::replications).sum();
    lines.add(
        language.say(
            "%d replications in all; %d if every scenario had gone on as long.",
            all,
            names.size()
                * ranking.steps().stream().mapToInt(Ranking.Step::replications).max().orElse(0)));
    lines.add(
        language.say(
            "Procedure KN (S.-H. Kim, B. L. Nelson, ACM TOMACS 11, 2001), first stage %d"
                + " replications, c = 1.",
            Ranking.FIRST_STAGE * question.each()));
    lines.add(
        question.each() > 1
            ? language.say(
                "Means are over chance and what published figures leave open of the parameters;"
                    + " what is observed is the mean of the %d replications of a vector.",
                question.each())
            : language.say("Means are over chance alone, given one value for each parameter."));
    return lines;
  }

  private List<String> guarantee() {
    return List.of(
        language.say(
            "Guarantee: if the true best is ahead of all others by %s at least, this finds it with"
                + " probability %s %% or more.",
            figure(zone), percent()),
        language.say(
            "It holds for normal outcomes, given the model; where others come closer, one of the"
                + " closest is found as a rule, which is not proved."));
  }

  private List<String> noGuarantee() {
    return List.of(
        language.say(
            "No guarantee holds among them. Give more replications (--at-most) or a wider zone"
                + " (--zone)."));
  }

  private void undecided(Ranking ranking, List<String> lines) {
    lines.add(
        language.say(
            "Not decided: after %d replications each, the limit, these are still in:",
            question.atMost()));
    ranking.steps().stream()
        .filter(step -> step.place() == Place.IN)
        .forEach(
            step ->
                lines.add(
                    language.say(
                        "  %s, with a mean of %s",
                        names.get(step.scenario()), figure(step.mean()))));
  }

  /** The report, without what all reports end with. */
  public QuestionReport page(Ranking ranking) {
    List<Finding> findings = new ArrayList<>();
    found(ranking).forEach(line -> findings.add(new Finding(line.strip(), ANCHOR + 0)));
    return new QuestionReport(
            language.say(
                "the best of %d scenarios by %s", names.size(), question.metric().label(language)),
            String.join(" ", opening()),
            language)
        .asking(
            language.say(
                "Which of %d scenarios is best by %s?",
                names.size(), question.metric().label(language)),
            language.say(
                "It rests on this one number, in the mean of simulated futures; it says nothing of"
                    + " the price: loam ask does."))
        .found(findings)
        .picture(language.say("Standings"), chart(ranking), ranking.table(names))
        .words("design", language.say("How it was simulated"), worth(ranking));
  }

  /** The means beside one another, those that stayed longest first. */
  public BarChart chart(Ranking ranking) {
    List<BarChart.Row> rows = new ArrayList<>();
    for (Standing standing : ranking.standings(names)) {
      boolean isBest = standing.place() == Place.BEST || standing.place() == Place.TIED;
      double mean = Double.isNaN(standing.mean()) ? 0 : figures.scaled(standing.mean());
      rows.add(
          new BarChart.Row(
              standing.title(),
              new BarChart.Bar(0, mean, isBest ? BarChart.Tone.TOTAL : BarChart.Tone.PALE),
              language.say("%s after %d", figures.text(standing.mean()), standing.replications())));
    }
    return new BarChart(
        language.say(
            "The best of %d scenarios by %s", names.size(), question.metric().label(language)),
        language.say("Mean, and the number of replications after which the standing was settled"),
        figures.unit(),
        false,
        "",
        List.of(
            new BarChart.Key(BarChart.Tone.TOTAL, language.say("the best")),
            new BarChart.Key(BarChart.Tone.PALE, language.say("others"))),
        rows,
        foot.apply(String.join(" ", guarantee())));
  }

  private String percent() {
    return Figures.in("1").text(100 * question.confidence());
  }

  private String figure(double value) {
    String text = figures.text(value).replace("-", "−");
    return figures.unit().isEmpty() ? text : text + " " + figures.unit();
  }
}
