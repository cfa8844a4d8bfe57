package loam.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.PolicyDocument;
import loam.language.Language;
import loam.language.Phrase;
import loam.stats.DecimalText;

/** A published policy in words. */
public final class DocumentWords {
  private DocumentWords() {}

  /** The policies of a city that moved a lever. */
  public static List<PolicyDocument> moving(String lever, City city) {
    return city.documents().stream().filter(document -> document.isMoving(lever)).toList();
  }

  /** All of one policy, its id in the first line. */
  public static List<String> lines(PolicyDocument document, City city, Language language) {
    return Stream.of(
            Phrase.of("%s  %s", document.id(), document.title()),
            Phrase.of("      %s", Phrase.list(origin(document, language))),
            Phrase.of("      %s", Phrase.sentences(scope(document, city))),
            Phrase.of("      %s", document.meaning()),
            Phrase.of("      %s", source(document)))
        .map(phrase -> phrase.in(language).stripTrailing())
        .toList();
  }

  /** Number, issuer, day. */
  private static List<Phrase> origin(PolicyDocument document, Language language) {
    String issued = document.issued();
    Phrase day =
        issued.startsWith("before ")
            ? Phrase.of("before %s", Dates.published(issued.substring(7), language))
            : Phrase.verbatim(Dates.published(issued, language));
    return Stream.concat(
            Stream.of(document.number()).filter(number -> !number.isEmpty()).map(Phrase::verbatim),
            Stream.of(document.issuer(), day))
        .toList();
  }

  private static List<Phrase> scope(PolicyDocument document, City city) {
    List<Phrase> sectors =
        city.roster().sectors().stream()
            .filter(sector -> document.sectors().contains(sector.id()))
            .map(sector -> sector.label())
            .toList();
    Phrase instruments =
        Phrase.list(document.instruments().stream().map(DocumentWords::instrument).toList());
    Phrase moves =
        document.moves().isEmpty()
            ? Phrase.of("moves no lever")
            : Phrase.of(
                "moves %s",
                Phrase.list(document.moves().stream().map(DocumentWords::move).toList()));
    Stream<Phrase> said =
        Stream.of(
            sectors.isEmpty() ? Phrase.of("all sectors") : Phrase.list(sectors),
            instruments,
            moves);
    return document.reforms().isPresent()
        ? Stream.concat(said, Stream.of(Phrase.of("%d reforms", document.reforms().getAsInt())))
            .toList()
        : said.toList();
  }

  /** What of a lever's path a policy is. */
  public static Phrase move(PolicyDocument.Move move) {
    if (move.without().isPresent()) {
      return Phrase.of(
          "%s (without it %s from %s on)",
          move.lever(), DecimalText.of(move.without().getAsDouble()), move.from());
    }
    if (move.share() < 1) {
      return Phrase.of(
          "%s: %d %% of the step of %s", move.lever(), Math.round(100 * move.share()), move.from());
    }
    return move.until().isPresent()
        ? Phrase.of("%s: the step of %s, until %s", move.lever(), move.from(), move.until().get())
        : Phrase.of("%s: the step of %s", move.lever(), move.from());
  }

  private static Phrase source(PolicyDocument document) {
    Phrase read =
        switch (document.read()) {
          case PAGE -> Phrase.of("read on a page of its publisher");
          case COPY -> Phrase.of("read in a copy; the publisher's page could not be checked");
          case MEMORY -> Phrase.of("from memory, not checked");
        };
    String where = (document.source() + " " + document.address()).strip();
    return where.isEmpty() ? read : Phrase.of("%s: %s", read, where);
  }

  /** By what it acts. */
  static Phrase instrument(PolicyDocument.Instrument instrument) {
    return switch (instrument) {
      case FUND -> Phrase.of("fund");
      case SUBSIDY -> Phrase.of("subsidy");
      case TITLE -> Phrase.of("title");
      case TAX -> Phrase.of("tax");
      case TALENT -> Phrase.of("talent");
      case PLATFORM -> Phrase.of("platform");
      case REGULATION -> Phrase.of("regulation");
      case SPACE -> Phrase.of("space");
      case FINANCE -> Phrase.of("finance");
      case PLAN -> Phrase.of("plan");
    };
  }

  /** How a policy of a kind is called in files and options. */
  public static String word(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
