package loam.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Reach;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.Dates;
import loam.report.Figures;
import loam.scenariofile.DidYouMean;
import picocli.CommandLine;

/** When does a stock reach a level? */
record ReachQuestion(Metric metric, double level) {
  /** All questions, or one exception with all that is wrong with them. */
  static List<ReachQuestion> parse(List<String> texts, CommandLine command) {
    List<ReachQuestion> questions = new ArrayList<>();
    List<Phrase> problems = new ArrayList<>();
    for (String text : texts) {
      int sign = text.indexOf('=');
      Optional<Metric> metric = Metric.named(sign < 0 ? text : text.substring(0, sign).strip());
      Optional<Double> level = sign < 0 ? Optional.empty() : number(text.substring(sign + 1));
      if (sign < 0) {
        problems.add(Phrase.of("--reach %s: write METRIC=LEVEL, such as specialised=15000", text));
      } else if (metric.isEmpty()) {
        problems.add(
            Phrase.of(
                "--reach %s: unknown metric%s (loam metrics lists all)",
                text, suggestion(text.substring(0, sign))));
      } else if (metric.get().kind() != Metric.Kind.STOCK) {
        problems.add(Phrase.of("--reach %s: only a stock can be reached", text));
      } else if (level.isEmpty()) {
        problems.add(Phrase.of("--reach %s: the level must be a number", text));
      } else {
        questions.add(new ReachQuestion(metric.get(), level.get()));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(command, Phrase.lines(problems));
    }
    return questions;
  }

  private static Phrase suggestion(String wrong) {
    List<String> stocks =
        Metric.all().stream()
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
  static String sentence(Reach answer, Language language) {
    Figures figures = Figures.in(answer.metric().unit(), language);
    String level = figures.text(answer.level());
    return language.say(
        "%s reach %s %s: %s (80 %% interval %s to %s); not by the end in %.0f %% of %d replications",
        language.name(answer.metric().label()),
        level,
        figures.unit(),
        month(answer.median(), language),
        month(answer.early(), language),
        month(answer.late(), language),
        100 * answer.never(),
        answer.replications());
  }

  private static String month(Optional<LocalDate> date, Language language) {
    return date.map(day -> Dates.month(day, language))
        .orElseGet(() -> language.say("never within the horizon"));
  }
}
