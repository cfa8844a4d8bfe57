package loam.laboratory.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.Reach;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.Dates;
import loam.report.Figures;
import loam.scenariofile.text.DidYouMean;

/** When does a stock reach a level? */
public record ReachQuestion(Metric metric, double level) {
  /**
   * All questions.
   *
   * @throws RefusedException with all that is wrong with them
   */
  public static List<ReachQuestion> parse(List<String> texts, MetricCatalogue catalogue) {
    List<ReachQuestion> questions = new ArrayList<>();
    List<Phrase> problems = new ArrayList<>();
    for (String text : texts) {
      int sign = text.indexOf('=');
      Optional<Metric> metric = catalogue.named(sign < 0 ? text : text.substring(0, sign).strip());
      Optional<Double> level = sign < 0 ? Optional.empty() : number(text.substring(sign + 1));
      if (sign < 0) {
        problems.add(Phrase.of("--reach %s: write METRIC=LEVEL, such as specialised=15000", text));
      } else if (metric.isEmpty()) {
        problems.add(
            Phrase.of(
                "--reach %s: unknown metric%s (loam metrics lists all)",
                text, suggestion(text.substring(0, sign), catalogue)));
      } else if (metric.get().kind() != Metric.Kind.STOCK) {
        problems.add(Phrase.of("--reach %s: only a stock can be reached", text));
      } else if (level.isEmpty()) {
        problems.add(Phrase.of("--reach %s: the level must be a number", text));
      } else if (level.get() < 0 && isCount(metric.get())) {
        problems.add(
            Phrase.of(
                "--reach %s: %s is a number of %s, which is never below 0",
                text, metric.get().id(), Phrase.name(metric.get().unit())));
      } else {
        questions.add(new ReachQuestion(metric.get(), level.get()));
      }
    }
    if (!problems.isEmpty()) {
      throw new RefusedException("%s", Phrase.lines(problems));
    }
    return questions;
  }

  private static boolean isCount(Metric metric) {
    return metric.unit().equals("firms");
  }

  private static Phrase suggestion(String wrong, MetricCatalogue catalogue) {
    List<String> stocks =
        catalogue.all().stream()
            .filter(metric -> metric.kind() == Metric.Kind.STOCK)
            .map(Metric::id)
            .toList();
    return DidYouMean.suggest(wrong, stocks);
  }

  private static Optional<Double> number(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  Reach ask(Trajectories trajectories) {
    return Reach.of(trajectories, metric, level);
  }

  /** An answer in words. */
  public static String sentence(Reach answer, Language language) {
    Figures figures = Figures.in(answer.metric().unit(), language);
    return language.say(
        "%s reach %s %s: %s",
        answer.metric().label(language),
        figures.text(answer.level()),
        figures.unit(),
        answer(answer, language));
  }

  private static String answer(Reach answer, Language language) {
    String end = Dates.month(answer.end(), language);
    if (answer.already() == 1) {
      return language.say(
          "already at the start, before the end of %s", Dates.month(answer.start(), language));
    }
    if (answer.never() == 1) {
      return language.say("never by %s in any of %d replications", end, answer.replications());
    }
    String median = when(answer.median(), answer, language);
    double never = 100 * answer.never();
    return answer.early().isEmpty() || answer.late().isEmpty()
        ? language.say(
            "%s (median, too few for an 80 %% interval); not by %s in %.0f %% of %d replications",
            median, end, never, answer.replications())
        : language.say(
            "%s (80 %% interval %s to %s); not by %s in %.0f %% of %d replications",
            median,
            when(answer.early().get(), answer, language),
            when(answer.late().get(), answer, language),
            end,
            never,
            answer.replications());
  }

  private static String when(Reach.When when, Reach answer, Language language) {
    return when.isNever()
        ? language.say("not by %s", Dates.month(answer.end(), language))
        : when.date()
            .map(day -> Dates.month(day, language))
            .orElseGet(() -> language.say("already at the start"));
  }
}
