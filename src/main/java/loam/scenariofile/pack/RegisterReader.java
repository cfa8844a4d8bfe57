package loam.scenariofile.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.city.DatedSeries;
import loam.city.PolicyDocument;
import loam.city.PolicyDocument.Instrument;
import loam.city.PolicyDocument.Move;
import loam.city.PolicyDocument.Read;
import loam.city.Roster;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.policy.StepPath;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads {@code policies.csv}: published policies. What each moved is written {@code
 * LEVER@2024-04-20} (the step of the published path on that day), {@code
 * LEVER@2024-04-20..2027-01-01} (the policy ends with the step after it), or {@code
 * LEVER=0@2024-01-01} (without it the lever has that value from the day on), or {@code
 * LEVER@2024-08-15*0.2} (a measure that is this share of the step).
 */
final class RegisterReader {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "title_zh",
          "number",
          "issuer",
          "issuer_zh",
          "issued",
          "validity",
          "sectors",
          "instruments",
          "levers",
          "reforms",
          "meaning",
          "meaning_zh",
          "source_title",
          "source_url",
          "read");
  private static final Pattern ISSUED = Pattern.compile("(before )?\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern MOVE =
      Pattern.compile("([^=@]+)(?:=([-0-9.]+))?@([-0-9]+)(?:\\.\\.([-0-9]+))?(?:\\*(0\\.[0-9]+))?");

  private final String file;
  private final Problems problems;
  private final CsvRows csv;
  private final List<Row> rows = new ArrayList<>();

  private RegisterReader(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.csv = new CsvRows(file, problems);
  }

  /**
   * A policy and where it stands.
   *
   * @param line counted from 1
   */
  record Row(PolicyDocument document, String file, int line) {}

  static List<Row> read(String file, String text, Problems problems) {
    RegisterReader reader = new RegisterReader(file, problems);
    reader.csv.each(text, COLUMNS, reader::add);
    return reader.rows;
  }

  /**
   * The policies of a city, with what they move in it.
   *
   * @param published paths of levers by their names
   * @param ownFile in which whatever does not fit is a mistake; elsewhere it is left out, as the
   *     sectors and steps of another city are; nothing where paths are not those of the files
   */
  static List<PolicyDocument> known(
      List<Row> rows,
      Roster city,
      LeverCatalogue levers,
      Map<String, DatedSeries> published,
      Optional<String> ownFile,
      Problems problems) {
    List<PolicyDocument> known = new ArrayList<>();
    for (Row row : rows) {
      PolicyDocument all = row.document();
      boolean isOwn = ownFile.filter(row.file()::equals).isPresent();
      List<Move> moves = new ArrayList<>();
      for (Move move : all.moves()) {
        Optional<Phrase> refusal = refusal(move, levers, published, problems);
        if (refusal.isEmpty()) {
          moves.add(move);
        } else if (isOwn) {
          problems.add(row.file(), row.line(), 1, "%s: %s", all.id(), refusal.get());
        }
      }
      for (String sector : all.sectors()) {
        if (isOwn && !city.sectorIds().contains(sector)) {
          problems.add(
              row.file(),
              row.line(),
              1,
              "%s is for \"%s\", which is no sector of this city%s",
              all.id(),
              sector,
              problems.suggestion(sector, city.sectorIds()));
        }
      }
      List<String> sectors = all.sectors().stream().filter(city.sectorIds()::contains).toList();
      known.add(
          new PolicyDocument(
              all.id(),
              all.title(),
              all.number(),
              all.issuer(),
              all.issued(),
              all.validity(),
              sectors,
              all.instruments(),
              moves,
              all.reforms(),
              all.meaning(),
              all.source(),
              all.address(),
              all.read()));
    }
    return known;
  }

  private static Optional<Phrase> refusal(
      Move move, LeverCatalogue levers, Map<String, DatedSeries> published, Problems problems) {
    Optional<Lever> lever = levers.named(move.lever());
    if (lever.isEmpty()) {
      return Optional.of(
          Phrase.of(
              "unknown lever \"%s\"%s",
              move.lever(), problems.suggestion(move.lever(), levers.ids())));
    }
    DatedSeries path = published.get(move.lever());
    if (path == null) { // what is wrong with it has been said
      return Optional.empty();
    }
    try {
      StepPath.of(lever.get(), LeverPath.of(path)).check(move);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(Phrase.of(e));
    }
  }

  private void add(CSVRecord row, int line) {
    int before = problems.count();
    List<Instrument> instruments = new ArrayList<>();
    words(row, "instruments")
        .forEach(
            word ->
                csv.word("instruments", word, line, Instrument.values())
                    .ifPresent(instruments::add));
    Optional<Read> read = csv.word("read", row.get("read"), line, Read.values());
    if (!ISSUED.matcher(row.get("issued")).matches()) {
      problems.add(
          file,
          line,
          1,
          "issued is \"%s\", but must be a day, a month or a year, such as 2024-05-15, or before"
              + " one",
          row.get("issued"));
    }
    if (row.get("meaning").isEmpty()) {
      problems.add(
          file, line, 1, "meaning must say what of it the model has, or why it moves no lever");
    }
    List<Move> moves = words(row, "levers").flatMap(text -> move(text, line).stream()).toList();
    OptionalInt reforms = reforms(row, line);
    if (problems.count() > before) {
      return;
    }
    rows.add(
        new Row(
            new PolicyDocument(
                row.get("id"),
                named(row, "title"),
                row.get("number"),
                named(row, "issuer"),
                row.get("issued"),
                row.get("validity"),
                words(row, "sectors").toList(),
                instruments,
                moves,
                reforms,
                named(row, "meaning"),
                row.get("source_title"),
                row.get("source_url"),
                read.orElseThrow()),
            file,
            line));
  }

  private OptionalInt reforms(CSVRecord row, int line) {
    String text = row.get("reforms");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.matches("\\d{1,6}")) {
      problems.add(file, line, 1, "reforms is \"%s\", but must be a whole number, or empty", text);
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private Optional<Move> move(String text, int line) {
    Matcher parts = MOVE.matcher(text);
    Optional<LocalDate> from = parts.matches() ? Values.date(parts.group(3)) : Optional.empty();
    Optional<LocalDate> until =
        parts.matches() && parts.group(4) != null ? Values.date(parts.group(4)) : Optional.empty();
    if (from.isEmpty() || (parts.group(4) != null && until.isEmpty())) {
      problems.add(
          file,
          line,
          1,
          "levers has \"%s\"; write LEVER@DATE, LEVER@DATE..DATE or LEVER=VALUE@DATE, such as"
              + " sme.package@2024-08-15",
          text);
      return Optional.empty();
    }
    OptionalDouble without =
        parts.group(2) == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Double.parseDouble(parts.group(2)));
    double share = parts.group(5) == null ? 1 : Double.parseDouble(parts.group(5));
    return Optional.of(new Move(parts.group(1), from.get(), until, without, share));
  }

  private static Stream<String> words(CSVRecord row, String column) {
    return Stream.of(row.get(column).split(" ")).filter(word -> !word.isEmpty());
  }

  /** In Chinese where it is there. */
  private static Phrase named(CSVRecord row, String column) {
    String english = row.get(column);
    String chinese = row.get(column + "_zh");
    return Phrase.named(
        english.isEmpty() ? chinese : english, chinese.isEmpty() ? english : chinese);
  }
}
