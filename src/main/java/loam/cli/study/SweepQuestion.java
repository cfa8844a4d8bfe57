package loam.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.cli.Refusal;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.experiment.CalendarYears;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a sweep is asked for: metrics, and the ends of calendar years. */
public final class SweepQuestion {
  private static final List<Metric> USUAL =
      List.of(Metric.UNICORNS, Metric.SPECIALISED, Metric.VC_TOTAL, Metric.FISCAL_TOTAL);

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = {
        "metric to show, loam metrics lists them; repeatable;",
        "default: unicorns, specialised, vc.total, fiscal.total"
      })
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "year to show, such as 2030; repeatable; default: the last")
  private List<LocalDate> dates = new ArrayList<>();

  /** The metrics asked for. */
  public List<Metric> metrics(MetricCatalogue catalogue, CommandLine command) {
    List<String> names = catalogue.ids();
    List<Metric> found = new ArrayList<>();
    for (String name : metrics) {
      Optional<Metric> metric = catalogue.named(name);
      if (metric.isEmpty()) {
        throw new Refusal(
            command,
            Phrase.of(
                "--metric %s: unknown metric%s (loam metrics lists all)",
                name, DidYouMean.suggest(name, names)));
      }
      found.add(metric.get());
    }
    return found.isEmpty() ? catalogue.having(USUAL) : found.stream().distinct().toList();
  }

  /** The ends of years asked for, of a run to {@code end}. */
  public List<LocalDate> dates(LocalDate end, CommandLine command) {
    List<LocalDate> years = new CalendarYears(Ecosystem.recordDates(end)).ends();
    if (years.isEmpty()) {
      throw new Refusal(
          command, Phrase.of("the run to %s holds no whole calendar year to show", end));
    }
    for (LocalDate date : dates) {
      if (!years.contains(date)) {
        throw new Refusal(
            command,
            Phrase.of(
                "--date is %s, but must be the last day of a year from %s to %s",
                date, years.get(0), years.get(years.size() - 1)));
      }
    }
    return dates.isEmpty()
        ? List.of(years.get(years.size() - 1))
        : dates.stream().distinct().sorted().toList();
  }
}
