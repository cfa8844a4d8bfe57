package loam.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import loam.ecosystem.Metric;
import loam.experiment.Reach;
import loam.experiment.Trajectories;
import loam.report.Figures;
import loam.scenariofile.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** When does a stock reach a level? */
record ReachQuestion(Metric metric, double level) {
  /** All questions, or one exception with all that is wrong with them. */
  static List<ReachQuestion> parse(List<String> texts, CommandLine command) {
    List<ReachQuestion> questions = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String text : texts) {
      int sign = text.indexOf('=');
      Optional<Metric> metric = Metric.named(sign < 0 ? text : text.substring(0, sign).strip());
      Optional<Double> level = sign < 0 ? Optional.empty() : number(text.substring(sign + 1));
      if (sign < 0) {
        problems.add("--reach %s: write METRIC=LEVEL, such as specialised=15000".formatted(text));
      } else if (metric.isEmpty()) {
        problems.add(
            "--reach %s: unknown metric%s".formatted(text, suggestion(text.substring(0, sign))));
      } else if (metric.get().kind() != Metric.Kind.STOCK) {
        problems.add("--reach %s: only a stock can be reached".formatted(text));
      } else if (level.isEmpty()) {
        problems.add("--reach %s: the level must be a number".formatted(text));
      } else {
        questions.add(new ReachQuestion(metric.get(), level.get()));
      }
    }
    if (!problems.isEmpty()) {
      throw new ParameterException(command, String.join("\n", problems));
    }
    return questions;
  }

  private static String suggestion(String wrong) {
    List<String> stocks =
        Metric.all().stream()
            .filter(metric -> metric.kind() == Metric.Kind.STOCK)
            .map(Metric::id)
            .toList();
    return DidYouMean.suggest(wrong, stocks) + " (loam metrics lists all)";
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
  static String sentence(Reach answer) {
    Figures figures = Figures.in(answer.metric().unit());
    String level = figures.text(answer.level());
    return String.format(
        Locale.ROOT,
        "%s reach %s %s: %s (80 %% interval %s to %s); not by the end in %.0f %% of %d replications",
        answer.metric().label(),
        level,
        figures.unit(),
        month(answer.median()),
        month(answer.early()),
        month(answer.late()),
        100 * answer.never(),
        answer.replications());
  }

  private static String month(Optional<LocalDate> date) {
    return date.map(day -> day.toString().substring(0, 7)).orElse("never within the horizon");
  }
}
