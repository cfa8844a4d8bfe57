package loam.cli.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.cli.RecordDay;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.sensitivity.Target;

/** A target as people write it: {@code unicorns@2030 >= 150}. */
public final class TargetText {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(?<metric>[^@\\s]+)\\s*@\\s*(?<date>[0-9-]+)\\s*(?<sign>>=|<=|≥|≤)\\s*(?<level>.+?)\\s*");

  private TargetText() {}

  /**
   * Reads a target.
   *
   * @param last day that may be asked for
   * @param problems gets what is wrong with it, and then there is no target
   */
  public static Optional<Target> read(
      String text, LocalDate last, MetricCatalogue catalogue, List<Phrase> problems) {
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
    Optional<LocalDate> date =
        RecordDay.of(parts.group("date")).filter(Ecosystem.recordDates(last)::contains);
    if (date.isEmpty()) {
      problems.add(
          Phrase.of(
              "--target: %s must be a year, a month or the last day of a month, not after %s",
              parts.group("date"), last));
    }
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
}
