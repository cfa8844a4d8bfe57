package loam.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import loam.language.Language;
import loam.report.SensitivityCharts;
import loam.report.SensitivityText;
import loam.report.findings.SensitivityFindings;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;

/**
 * The report of a sensitivity analysis.
 *
 * @param screened all factors, the strongest first
 * @param shares of the leading ones, if they were asked for
 * @param tornado of the leading ones, if there are any
 */
public record SensitivityReport(
    About about,
    SensitivityStudy.Plan plan,
    List<Screened> screened,
    Optional<Shares> shares,
    Optional<Tornado> tornado,
    UnaryOperator<String> foot,
    Language language) {
  private static final int LONG = 12;

  public SensitivityReport {
    screened = List.copyOf(screened);
  }

  /** The page, without what all pages end with. */
  public QuestionReport page() {
    SensitivityText text = new SensitivityText(about, language);
    SensitivityCharts charts = new SensitivityCharts(language, foot);
    QuestionReport page =
        new QuestionReport(title(), text.opening(), language)
            .asking(
                about.isEffect()
                    ? language.say("On what does the effect of %s rest?", about.scenario())
                    : language.say("On what does the outcome of %s rest?", about.scenario()),
                language.say(
                    "It rests on the ranges of the assumptions: one that is too narrow hides what"
                        + " its assumption does."))
            .found(new SensitivityFindings(text, language).of(screened, shares, tornado));
    tornado.ifPresent(
        of ->
            page.picture(
                language.say("One at a time"),
                charts.tornado(about, of),
                SensitivityTables.ends(about, of)));
    shares.ifPresent(of -> addShares(page, charts, text, of));
    page.table(
        language.say("Screening"),
        SensitivityTables.screening(screened, about.metric()),
        screened.size() > LONG);
    return page.words("design", language.say("How it was simulated"), design(text));
  }

  private String title() {
    return about.isEffect()
        ? language.say("what the effect of %s rests on", about.scenario())
        : language.say("what %s rests on", about.scenario());
  }

  private void addShares(
      QuestionReport page, SensitivityCharts charts, SensitivityText text, Shares of) {
    String heading = language.say("All at once");
    if (of.indices().isKnown(SensitivityStudy.LEVEL)) {
      page.picture(heading, charts.shares(about, of), SensitivityTables.indices(of));
    } else {
      page.words("shares", heading, text.shares(of));
    }
  }

  private List<String> design(SensitivityText text) {
    List<String> words = new ArrayList<>();
    String stop = language == Language.CHINESE ? "。" : ".";
    words.add(text.screening(screened, plan.trajectories(), plan.replications()).get(0) + stop);
    shares.ifPresent(of -> words.add(text.shares(of).get(0) + stop));
    tornado.ifPresent(of -> words.add(text.ends(of, plan.atEnds()).get(0) + stop));
    words.add(
        language.say(
            "Points that are compared share their random numbers. All factors are independent and"
                + " uniform over their ranges; what is not varied is as in the files."));
    return words;
  }
}
