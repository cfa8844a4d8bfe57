package loam.laboratory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.scenario.Scenario;
import loam.scenariofile.text.DidYouMean;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** Fields that several studies have, and what can be wrong with them. */
public final class Asking {
  /** A file or folder. */
  public static final FieldType<Path> PATH = FieldType.any(Path.class);

  public static final Field<Path> FILE =
      Field.of("file", "FILE", PATH, "scenario file, or FILE#name").said(Times.PLACE);

  public static final Field<Path> SCENARIOS =
      Field.of("scenario", "SCENARIO", PATH, "scenario files, or FILE#name").said(Times.PLACES);

  public static final Field<Path> TARGETS =
      Field.of(
              "targets",
              "TARGETS",
              PATH,
              "city that ships, folder of a pack, or file of targets, such as beijing")
          .said(Times.PLACE);

  public static final Field<String> SET =
      Field.of(
              "set",
              "CHANGE",
              FieldType.TEXT,
              "change a lever, in the place of the file's changes of it: LEVER=VALUE@DATE,"
                  + " LEVER=xFACTOR@DATE, or LEVER=VALUE@DATE..DATE for a ramp, such as"
                  + " funds.scale=x2@2027-01-01")
          .said(Times.ANY);

  /** The same where it makes one scenario more. */
  public static final Field<String> SET_BESIDE =
      SET.meaning(
          "one scenario more: the first with this lever changed, as run --set does; all changes"
              + " make one scenario: LEVER=VALUE@DATE, LEVER=xFACTOR@DATE, or"
              + " LEVER=VALUE@DATE..DATE for a ramp, such as funds.scale=x2@2027-01-01");

  public static final Field<String> CITY =
      Field.of(
          "city",
          "NAME",
          FieldType.TEXT,
          "the same in another city: one that ships, or a folder beside the file or where Loam"
              + " runs");

  public static final Field<String> METRIC =
      Field.of("metric", "METRIC", FieldType.TEXT, "what is studied (loam metrics lists all)");

  public static final Field<LocalDate> DATE =
      Field.of(
          "date", "DATE", FieldType.RECORD, "by the end of this year, month or day, such as 2030");

  public static final Field<Integer> REPLAY =
      Field.of(
          "replay",
          "N",
          FieldType.WHOLE,
          "run replication N alone, print all that happens to firms as CSV, and write no results:"
              + " what a replication that failed was at");

  public static final Field<Integer> REPLAY_OF =
      Field.of(
              "of",
              "PLACE",
              FieldType.WHOLE,
              "the scenario to replay: of a sweep the number of the point, 0 for none; of a"
                  + " comparison its place, 0 for the reference, then those without assumed"
                  + " strengths")
          .usual(0);

  private Asking() {}

  /** Changes of levers, and another city than the file's, as scenarios are read with them. */
  public static List<String> settings(Given given) {
    return Stream.concat(city(given).stream(), given.all(SET).stream()).toList();
  }

  /** Another city than the file's, as scenarios are read with it, if one is named. */
  public static List<String> city(Given given) {
    return given.said(CITY).stream().map(name -> "city=" + name).toList();
  }

  /** A metric by its name. */
  public static Optional<Metric> metric(
      String name, MetricCatalogue catalogue, List<Phrase> problems) {
    Optional<Metric> known = catalogue.named(name);
    if (known.isEmpty()) {
      problems.add(
          Phrase.of(
              "--metric %s: unknown metric%s (loam metrics lists all)",
              name, DidYouMean.suggest(name, catalogue.ids())));
    }
    return known;
  }

  /** A day at whose end runs to the last observe. */
  public static boolean isRecord(LocalDate day, LocalDate last, List<Phrase> problems) {
    boolean is = Ecosystem.recordDates(last).contains(day);
    if (!is) {
      problems.add(
          Phrase.of("--date %s: must be the last day of a month, not after %s", day, last));
    }
    return is;
  }

  /** Says which changes of a scenario come too late to be simulated. */
  public static void warnOfWhatIsNotSimulated(Scenario scenario, Consumer<Phrase> warn) {
    scenario
        .notSimulated()
        .forEach(what -> warn.accept(Phrase.of("%s: %s", Phrase.verbatim(scenario.name()), what)));
  }
}
