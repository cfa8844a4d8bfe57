package loam.laboratory.sensitivity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.sensitivity.Target;
import loam.study.RecordDay;

/** A target as people write it: {@code unicorns@2030 >= 150}. */
final class TargetText {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<metric>[^@\\s<>=≥≤]+)\\s*(@\\s*(?<date>[0-9-]+)\\s*)?(?<sign>>=|<=|≥|≤)\\s*(?<level>.+?)\\s*");

  private TargetText() {}

  /**
   * Reads a target.
   *
   * @param end last day of the runs, if it is asked for: by it where the target says no day, and no
   *     target lies beyond
   * @param last day that may be asked for
   * @param problems gets what is wrong with it, and then there is no target
   */
  static Optional<Target> read(
      String text,
      Optional<LocalDate> end,
      LocalDate last,
      MetricCatalogue catalogue,
      List<Phrase> problems) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      problems.add(
          Phrase.of(
              "--target \"%s\": must be METRIC@DATE >= LEVEL or METRIC@DATE <= LEVEL, such as"
                  + " \"unicorns@2030 >= 150\"",
              text));
      return Optional.empty();
    }
    Optional<Metric> metric = catalogue.named(parts.group("metric"));
    if (metric.isEmpty()) {
      problems.add(
          Phrase.of(
              "--target: unknown metric %s%s (loam metrics lists all)",
              parts.group("metric"), DidYouMean.suggest(parts.group("metric"), catalogue.ids())));
    }
    Optional<LocalDate> date = day(Optional.ofNullable(parts.group("date")), end, last, problems);
    if (metric.isEmpty() || date.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Target(
            metric.get(),
            date.get(),
            parts.group("sign").equals(">=") || parts.group("sign").equals("≥"),
            OptionQuantity.read("--target", metric.get().unitOfSum(), parts.group("level"))));
  }

  private static Optional<LocalDate> day(
      Optional<String> said, Optional<LocalDate> end, LocalDate last, List<Phrase> problems) {
    if (said.isEmpty() && end.isEmpty()) {
      problems.add(
          Phrase.of("--target: by when? METRIC@DATE, such as unicorns@2030, or give --end DATE"));
      return Optional.empty();
    }
    LocalDate until = end.filter(last::isAfter).orElse(last);
    Optional<LocalDate> date =
        said.map(RecordDay::of).orElse(end).filter(Ecosystem.recordDates(until)::contains);
    if (date.isEmpty()) {
      problems.add(
          Phrase.of(
              "--target: %s must be a year, a month or the last day of a month, not after %s",
              said.orElseGet(() -> end.map(LocalDate::toString).orElse("")), until));
    }
    return date;
  }
}
