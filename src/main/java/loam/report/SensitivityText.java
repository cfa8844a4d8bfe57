package loam.report;

import java.util.ArrayList;
import java.util.List;
import loam.language.Language;
import loam.report.table.Shown;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices;
import loam.study.SensitivityTables;
import loam.study.SensitivityTables.About;

/** A sensitivity analysis in words and tables. */
public final class SensitivityText {
  private static final int MOST_ROWS = 12;

  private final About about;
  private final Language language;
  private final Figures figures;

  public SensitivityText(About about, Language language) {
    this.about = about;
    this.language = language;
    this.figures = Figures.in(about.metric().unitOfSum(), language);
  }

  /** What is studied. */
  public String opening() {
    String metric = about.metric().label(language);
    String day = Dates.day(about.date(), language);
    return about.isEffect()
        ? language.say(
            "Effect of %s against %s on %s by %s", about.scenario(), about.reference(), metric, day)
        : language.say("%s by %s in %s", metric, day, about.scenario());
  }

  /** Morris's screening. */
  public List<String> screening(List<Screened> screened, int trajectories, int replications) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "Screening (Morris): %d factors over their ranges, %d trajectories, %d replications a point; per full range, %s",
            screened.size(), trajectories, replications, figures.unit()));
    lines.addAll(
        Shown.lines(SensitivityTables.screening(screened, about.metric()), language, MOST_ROWS));
    if (screened.size() > MOST_ROWS) {
      lines.add(language.say("%d more are in screening.csv", screened.size() - MOST_ROWS));
    }
    return lines;
  }

  /** Sobol's indices, or why there are none. */
  public List<String> shares(Shares shares) {
    SobolIndices indices = shares.indices();
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "Shares of variance (Sobol) of the leading %d, %d rows: mean over their ranges %s, standard deviation %s by them, %s by chance in one replication",
            shares.factors().size(),
            indices.rows(),
            figure(indices.mean()),
            figures.text(Math.sqrt(Math.max(0, indices.variance()))),
            figures.text(Math.sqrt(indices.chance()))));
    if (!indices.isKnown(SensitivityStudy.LEVEL)) {
      lines.add(
          language.say(
              "What they do together is not significant with so few runs, so that no shares are given; --rows and --replications make more."));
      return lines;
    }
    lines.addAll(Shown.lines(SensitivityTables.indices(shares), language, MOST_ROWS));
    return lines;
  }

  private static String percent(SobolIndices.Index index) {
    return "%s %% [%s, %s]"
        .formatted(
            whole(index.estimate()), whole(index.interval().low()), whole(index.interval().high()))
        .replace("-", "−");
  }

  private static String whole(double share) {
    return Long.toString(Math.round(100 * share));
  }

  /** What single factors do at the ends of their ranges, and what that means. */
  public List<String> ends(Tornado tornado, int replications) {
    List<String> lines = new ArrayList<>();
    lines.add(
        language.say(
            "One at a time to the ends of its range, %d replications; as in the files: %s",
            replications, interval(tornado.usual())));
    lines.addAll(Shown.lines(SensitivityTables.ends(about, tornado), language, Integer.MAX_VALUE));
    lines.add("");
    lines.addAll(verdicts(tornado));
    return lines;
  }

  /** Which conclusion depends on which factor, in sentences. */
  public List<String> verdicts(Tornado tornado) {
    return told(tornado).stream().map(Told::text).toList();
  }

  /**
   * A sentence about a bar.
   *
   * @param bar its place in the tornado; the first for a sentence about all
   */
  public record Told(String text, int bar) {}

  /** The same sentences with the bars that they are about. */
  public List<Told> told(Tornado tornado) {
    List<Told> told = new ArrayList<>();
    if (about.isEffect()) {
      for (int place = 0; place < tornado.bars().size(); place++) {
        Tornado.Bar bar = tornado.bars().get(place);
        for (Tornado.Side side : List.of(bar.low(), bar.high())) {
          String turn = flip(tornado.usual(), bar, side);
          if (!turn.isEmpty()) {
            told.add(new Told(turn, place));
          }
        }
      }
      if (told.isEmpty()) {
        told.add(new Told(firm(tornado), 0));
      }
    }
    List<String> still =
        tornado.bars().stream()
            .filter(bar -> !bar.low().moves() && !bar.high().moves())
            .map(Tornado.Bar::name)
            .toList();
    if (!still.isEmpty()) {
      told.add(
          new Told(
              language.say("Not significant at either end: %s.", String.join(", ", still)),
              tornado.bars().size() - 1));
    }
    return told;
  }

  private String firm(Tornado tornado) {
    return isSignificant(tornado.usual())
        ? language.say(
            "None of these alone turns the conclusion: the effect is significant and keeps its sign at both ends of every range.")
        : language.say(
            "As in the files the effect is not significant, and none of these alone changes that.");
  }

  /** What an end does to the conclusion, or nothing. */
  private String flip(MeanInterval usual, Tornado.Bar bar, Tornado.Side side) {
    String place = SensitivityCharts.value(bar, side.value());
    String now = interval(side.outcome());
    String before = SensitivityCharts.value(bar, bar.usual());
    if (isSignificant(usual)
        && isSignificant(side.outcome())
        && usual.mean() * side.outcome().mean() < 0) {
      return language.say(
          "With %s at %s instead of %s the effect turns round: %s.",
          bar.name(), place, before, now);
    }
    if (isSignificant(usual) && !isSignificant(side.outcome())) {
      return side.moves()
          ? language.say(
              "With %s at %s instead of %s the effect is no longer significant: %s.",
              bar.name(), place, before, now)
          : language.say(
              "With %s at %s instead of %s the effect is not significant, %s, nor is the change.",
              bar.name(), place, before, now);
    }
    return !isSignificant(usual) && isSignificant(side.outcome())
        ? language.say(
            "With %s at %s instead of %s the effect is significant, which it is not otherwise: %s.",
            bar.name(), place, before, now)
        : "";
  }

  /** How far a factor reaches, in a sentence. */
  public String reach(Tornado tornado, Tornado.Bar bar) {
    return language.say(
        "%s alone moves it to %s at %s and to %s at %s; as in the files it is %s.",
        bar.name(),
        interval(bar.low().outcome()),
        SensitivityCharts.value(bar, bar.low().value()),
        interval(bar.high().outcome()),
        SensitivityCharts.value(bar, bar.high().value()),
        interval(tornado.usual()));
  }

  /** The largest share of variance, alone and with all others. */
  public String leadingShare(Shares shares) {
    List<SobolIndices.Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<SobolIndices.Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    int leading = SensitivityCharts.byTotal(total).get(0);
    return language.say(
        "Of the variance over the ranges of the leading %d together, %s comes from %s alone, and %s from it together with the others.",
        total.size(),
        percent(first.get(leading)),
        shares.factors().get(leading).name(),
        percent(total.get(leading)));
  }

  private static boolean isSignificant(MeanInterval interval) {
    return interval.low() > 0 || interval.high() < 0;
  }

  private String interval(MeanInterval interval) {
    return "%s [%s, %s]"
        .formatted(signed(interval.mean()), signed(interval.low()), signed(interval.high()));
  }

  private String figure(double value) {
    return figures.unit().isEmpty() ? signed(value) : signed(value) + " " + figures.unit();
  }

  private String signed(double value) {
    return figures.text(value).replace("-", "−");
  }
}
