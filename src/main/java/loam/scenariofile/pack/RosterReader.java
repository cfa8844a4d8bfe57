package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import loam.city.Fund;
import loam.city.Regime;
import loam.city.Roster;
import loam.city.Sector;
import loam.language.Phrase;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** Reads the lists of a city: sectors, funds, programmes, and its currency. */
final class RosterReader {
  private static final String ID = "[A-Za-z][A-Za-z0-9]*";
  private static final int MOST = 50;

  private final Problems problems;
  private final Values values;

  RosterReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** What the frame of a city says; a city that says nothing has what earlier versions had. */
  Roster read(Yaml.Mapping frame, Predicate<String> hasNumber) {
    Roster roster =
        frame.has("sectors")
            ? Roster.of(list("sectors", frame.get("sectors"), 1, this::sector, Sector::id))
            : Roster.STANDARD;
    roster =
        frame.has("funds")
            ? roster.with(list("funds", frame.get("funds"), 0, this::fund, Fund::id))
            : roster.with(Roster.STANDARD.funds());
    roster = frame.has("regimes") ? roster.underRegimes(regimes(frame.get("regimes"))) : roster;
    roster =
        frame.has("programmes")
            ? new ProgrammesReader(problems, this, roster, hasNumber).read(frame)
            : roster;
    return frame.has("currency") ? roster.paidIn(currency(frame.get("currency"))) : roster;
  }

  private String currency(Yaml at) {
    String code = values.text("currency", at).orElse("CNY");
    if (!code.matches("[A-Z]{3}")) {
      problems.add(
          at, "currency must be a code of three letters such as EUR, but is %s", at.kind());
    }
    return code;
  }

  /** Things of the city that have different names, in their order. */
  <T> List<T> list(
      String key,
      Yaml at,
      int least,
      Function<Yaml.Mapping, Optional<T>> read,
      Function<T, String> name) {
    List<T> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    List<Yaml> items = values.sequence(key, at).map(Yaml.Sequence::items).orElse(List.<Yaml>of());
    for (Yaml item : items) {
      Optional<T> one = values.mapping(key, item).flatMap(read);
      one.filter(thing -> ids.add(name.apply(thing))).ifPresent(all::add);
      if (one.isPresent() && !all.contains(one.get())) {
        problems.add(item, "two of %s are called %s", key, name.apply(one.get()));
      }
    }
    if (items.size() < least || items.size() > MOST) {
      problems.add(at, "a city has %d to %d %s, not %d", least, MOST, key, items.size());
    }
    return all;
  }

  /** Capital regimes from the most ample to the scarcest; the usual one says so. */
  private List<Regime> regimes(Yaml at) {
    List<Regime> all = list("regimes", at, 2, this::regime, Regime::id);
    long usual = all.stream().filter(Regime::usual).count();
    if (usual == 1) {
      return all;
    }
    problems.add(
        at,
        "%s of the capital regimes have usual: true; say it of the one in which the market is as"
            + " usual",
        usual);
    return Roster.STANDARD.regimes();
  }

  private Optional<Regime> regime(Yaml.Mapping at) {
    values.onlyKeys(at, List.of("id", "name", "usual"));
    Optional<String> id = id(at);
    Optional<Phrase> name = values.required(at, "name").flatMap(value -> words("name", value));
    boolean usual = at.has("usual") && Plain.text(at.get("usual")).equals("true");
    return id.flatMap(of -> name.map(called -> new Regime(of, called, usual)));
  }

  private Optional<Fund> fund(Yaml.Mapping at) {
    values.onlyKeys(at, List.of("id", "name"));
    Optional<String> id = id(at);
    Optional<Phrase> name = values.required(at, "name").flatMap(value -> words("name", value));
    return id.flatMap(of -> name.map(called -> new Fund(of, called)));
  }

  Optional<String> id(Yaml.Mapping at) {
    Optional<String> id = values.required(at, "id").flatMap(value -> values.text("id", value));
    if (id.filter(text -> !text.matches(ID)).isPresent()) {
      problems.add(at.get("id"), "id must be letters and digits such as AI, but is %s", id.get());
      return Optional.empty();
    }
    return id;
  }

  private Optional<Sector> sector(Yaml.Mapping at) {
    values.onlyKeys(at, List.of("id", "name", "firms"));
    Optional<String> id = id(at);
    Optional<Phrase> title = values.required(at, "name").flatMap(value -> words("name", value));
    Optional<Phrase> label = at.has("firms") ? words("firms", at.get("firms")) : title;
    return id.isPresent() && title.isPresent() && label.isPresent()
        ? Optional.of(new Sector(id.get(), title.get(), label.get()))
        : Optional.empty();
  }

  /** A name in English, or in both languages. */
  Optional<Phrase> words(String name, Yaml at) {
    if (at instanceof Yaml.Scalar) {
      return values.text(name, at).map(Phrase::name);
    }
    Optional<Yaml.Mapping> languages = values.mapping(name, at);
    if (languages.isEmpty()) {
      return Optional.empty();
    }
    values.onlyKeys(languages.get(), List.of("en", "zh"));
    Optional<String> english =
        values.required(languages.get(), "en").flatMap(value -> values.text("en", value));
    Optional<String> chinese =
        languages.get().has("zh") ? values.text("zh", languages.get().get("zh")) : english;
    return english.flatMap(words -> chinese.map(other -> Phrase.named(words, other)));
  }
}
