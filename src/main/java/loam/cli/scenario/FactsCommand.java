package loam.cli.scenario;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loam.city.Fact;
import loam.cli.Terminal;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.scenariofile.pack.Cities;
import loam.stats.DecimalText;
import loam.store.file.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam facts}: the published figures and their sources. */
@Command(
    name = "facts",
    description = {
      "Searches the published figures that ship with Loam, with their sources.",
      "A figure is shown if each word occurs in its id, quantity, region, date, source or quote."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FactsCommand implements Runnable {
  @Parameters(paramLabel = "WORD", arity = "0..*", description = "such as unicorn 2024, or S006")
  private List<String> words = new ArrayList<>();

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
    List<Fact> found = Cities.at(city).facts().stream().filter(this::matches).toList();
    Language language = Terminal.of(spec).language();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(Json.pretty(found.stream().map(FactsCommand::entry).toList()));
      return;
    }
    for (Fact fact : found) {
      out.println(
          language.say(
              "%s  %s, %s, %s: %s %s",
              fact.id(),
              fact.quantity(),
              language.name(fact.region()),
              Dates.published(fact.date(), language),
              fact.relation().sign(),
              value(fact, language)));
      out.println("      “%s”".formatted(fact.quote()));
      out.println(
          "      %s %s"
              .formatted(language.name(fact.sourceTitle()), fact.sourceUrl())
              .stripTrailing());
    }
    spec.commandLine().getErr().println(language.say("%d figures", found.size()));
  }

  /** As published; in Chinese, money in 亿. */
  private static String value(Fact fact, Language language) {
    boolean isMoney = Figures.isMoney(fact.unit());
    if (isMoney && language == Language.CHINESE) {
      Figures figures = Figures.in(fact.unit(), language);
      return "%s %s".formatted(figures.text(fact.value()), figures.unit());
    }
    return "%s %s".formatted(DecimalText.of(fact.value()), language.name(fact.unit()));
  }

  private boolean matches(Fact fact) {
    String text =
        String.join(
                " ",
                fact.id(),
                fact.quantity(),
                fact.region(),
                fact.date(),
                fact.sourceTitle(),
                fact.quote())
            .toLowerCase(Locale.ROOT);
    return words.stream().allMatch(word -> text.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Object> entry(Fact fact) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", fact.id());
    entry.put("quantity", fact.quantity());
    entry.put("region", fact.region());
    entry.put("date", fact.date());
    entry.put("value", fact.value());
    entry.put("unit", fact.unit());
    entry.put("relation", fact.relation().sign());
    entry.put("source", fact.sourceTitle());
    entry.put("url", fact.sourceUrl());
    entry.put("quote", fact.quote());
    return entry;
  }
}
