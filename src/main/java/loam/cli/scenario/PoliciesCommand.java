package loam.cli.scenario;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.PolicyDocument;
import loam.cli.Terminal;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.report.DocumentWords;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.text.DidYouMean;
import loam.store.file.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam policies}: the register of published policies. */
@Command(
    name = "policies",
    description = {
      "Searches the register of published policies: who issued what, for which sectors, by which",
      "instrument, and which levers of the model it moved, or why none.",
      "A policy is shown if each word occurs in what is said of it, in either language."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PoliciesCommand implements Runnable {
  @Parameters(paramLabel = "WORD", arity = "0..*", description = "such as fund, or sme-2024")
  private List<String> words = new ArrayList<>();

  @Option(names = "--sector", paramLabel = "ID", description = "such as HEALTH; also those for all")
  private Optional<String> sector = Optional.empty();

  @Option(names = "--lever", paramLabel = "NAME", description = "those that moved a lever")
  private Optional<String> lever = Optional.empty();

  @Option(names = "--year", paramLabel = "YEAR", description = "those issued in a year")
  private Optional<Integer> year = Optional.empty();

  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "a name or a folder; default: beijing")
  private String city = "beijing";

  @Option(names = "--json", description = "print as JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    City of = Cities.at(city);
    List<String> sectors = of.roster().sectorIds();
    List<String> levers = LeverCatalogue.of(of).ids();
    if (sector.isPresent() && !sectors.contains(sector.get())) {
      throw terminal.refusal(
          "unknown sector \"%s\"%s", sector.get(), DidYouMean.suggest(sector.get(), sectors));
    }
    if (lever.isPresent() && !levers.contains(lever.get())) {
      throw terminal.refusal(
          "unknown lever \"%s\"%s", lever.get(), DidYouMean.suggest(lever.get(), levers));
    }
    List<PolicyDocument> found = of.documents().stream().filter(this::matches).toList();
    PrintWriter out = terminal.out();
    Language language = terminal.language();
    if (json) {
      out.print(Json.pretty(found.stream().map(one -> entry(one, language)).toList()));
      return;
    }
    found.forEach(one -> DocumentWords.lines(one, of, language).forEach(out::println));
    long moving = found.stream().filter(one -> !one.moves().isEmpty()).count();
    terminal
        .err()
        .println(language.say("%d policies, %d of which move a lever", found.size(), moving));
  }

  private boolean matches(PolicyDocument document) {
    String text =
        Stream.concat(
                Stream.of(
                    document.id(),
                    document.number(),
                    document.issued(),
                    document.validity(),
                    String.join(" ", document.sectors()),
                    String.join(" ", kinds(document)),
                    document.source()),
                Stream.of(document.title(), document.issuer(), document.meaning())
                    .flatMap(said -> Stream.of(Language.values()).map(said::in)))
            .reduce("", (all, next) -> all + " " + next)
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)))
        && sector
            .filter(id -> !document.sectors().isEmpty() && !document.sectors().contains(id))
            .isEmpty()
        && lever.filter(id -> !document.isMoving(id)).isEmpty()
        && year.filter(one -> !document.issued().startsWith(one.toString())).isEmpty();
  }

  private static List<String> kinds(PolicyDocument document) {
    return document.instruments().stream().map(DocumentWords::word).toList();
  }

  private static Map<String, Object> entry(PolicyDocument document, Language language) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", document.id());
    entry.put("title", document.title().in(language));
    entry.put("number", document.number());
    entry.put("issuer", document.issuer().in(language));
    entry.put("issued", document.issued());
    entry.put("validity", document.validity());
    entry.put("sectors", document.sectors());
    entry.put("instruments", kinds(document));
    entry.put("moves", document.moves().stream().map(PoliciesCommand::move).toList());
    document.reforms().ifPresent(count -> entry.put("reforms", count));
    entry.put("meaning", document.meaning().in(language));
    entry.put("source", document.source());
    entry.put("url", document.address());
    entry.put("read", DocumentWords.word(document.read()));
    return entry;
  }

  private static Map<String, Object> move(PolicyDocument.Move move) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("lever", move.lever());
    entry.put("from", move.from().toString());
    move.until().ifPresent(day -> entry.put("until", day.toString()));
    move.without().ifPresent(value -> entry.put("without", value));
    entry.put("share", move.share());
    return entry;
  }
}
