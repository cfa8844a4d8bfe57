package loam.scenariofile.pack;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import loam.city.Programme;
import loam.city.ProgrammeEffects;
import loam.city.Roster;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/**
 * Reads the programmes of a city: a map says which sectors the usual ones are for; a list may have
 * others, each with its lever, its sectors, and the names of the parameters that say what it does.
 */
final class ProgrammesReader {
  private static final Set<String> NO_STRENGTH = Set.of("roundsFrom", "reference", "cost");
  private static final int MOST = 1000;

  private final Problems problems;
  private final Values values;
  private final RosterReader words;
  private final Roster roster;
  private final Predicate<String> hasNumber;

  /**
   * For a city whose sectors are known.
   *
   * @param hasNumber whether the files of the city have a parameter of a name
   */
  ProgrammesReader(
      Problems problems, RosterReader words, Roster roster, Predicate<String> hasNumber) {
    this.problems = problems;
    this.values = new Values(problems);
    this.words = words;
    this.roster = roster;
    this.hasNumber = hasNumber;
  }

  Roster read(Yaml.Mapping frame) {
    Yaml at = frame.get("programmes");
    if (!(at instanceof Yaml.Sequence)) {
      return values.mapping("programmes", at).map(this::usual).orElse(roster);
    }
    List<Programme> all = words.list("programmes", at, 0, this::programme, Programme::id);
    int bringing = 0;
    for (Programme one : all) {
      bringing += one.effects().contains(name(one.id(), "arrivals")) ? 1 : 0;
    }
    if (bringing > 1) {
      problems.add(at, "%s programmes bring firms in (arrivals), but one may", bringing);
    }
    int listed =
        frame.has("listedSector")
            ? sector("listedSector", frame.get("listedSector")).orElse(Roster.NONE)
            : Roster.NONE;
    return roster.with(all, listed);
  }

  private Roster usual(Yaml.Mapping at) {
    values.onlyKeys(at, List.of("aiPlus", "health", "space"));
    return roster.withUsual(place(at, "aiPlus"), place(at, "health"), place(at, "space"));
  }

  private int place(Yaml.Mapping at, String programme) {
    return at.has(programme)
        ? sector("programme " + programme, at.get(programme)).orElse(Roster.NONE)
        : Roster.NONE;
  }

  private Optional<Integer> sector(String whose, Yaml at) {
    List<String> ids = roster.sectorIds();
    String id = values.text(whose, at).orElse("");
    if (!id.isEmpty() && !ids.contains(id)) {
      problems.add(
          at,
          "%s is for %s, but the city has no such sector%s",
          whose,
          id,
          DidYouMean.suggest(id, ids));
    }
    return Optional.of(ids.indexOf(id)).filter(place -> place >= 0);
  }

  private Optional<Programme> programme(Yaml.Mapping at) {
    values.onlyKeys(at, List.of("id", "name", "lever", "counts", "most", "sectors"));
    Optional<String> id = words.id(at);
    List<Integer> sectors = sectors(at);
    Optional<Programme> usual =
        Programme.USUAL.stream()
            .filter(one -> id.isPresent() && one.id().equals(id.get()))
            .findFirst();
    if (usual.isPresent()) {
      return usual.map(one -> one.in(sectors));
    }
    Optional<Phrase> name =
        values.required(at, "name").flatMap(value -> words.words("name", value));
    String unit = text(at, "counts", Programme.ON_OFF);
    return id.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Programme(
                id.get(),
                text(at, "lever", "programmes." + id.get()),
                name.get(),
                unit,
                most(at, unit),
                sectors,
                effects(id.get(), at)));
  }

  private List<Integer> sectors(Yaml.Mapping at) {
    List<Integer> places = new ArrayList<>();
    values
        .required(at, "sectors")
        .flatMap(value -> values.sequence("sectors", value))
        .ifPresent(
            list -> list.items().forEach(item -> sector("programme", item).ifPresent(places::add)));
    return places;
  }

  private String text(Yaml.Mapping at, String key, String otherwise) {
    return at.has(key) ? values.text(key, at.get(key)).orElse(otherwise) : otherwise;
  }

  private int most(Yaml.Mapping at, String unit) {
    if (unit.equals(Programme.ON_OFF)) {
      if (at.has("most")) {
        problems.add(
            at.get("most"), "most is for programmes that count something; say what, as counts");
      }
      return 1;
    }
    return values
        .required(at, "most")
        .flatMap(value -> values.whole("most", value, 1, MOST))
        .map(Math::toIntExact)
        .orElse(MOST);
  }

  /** Names of the parameters that say how strongly it acts; without any it would do nothing. */
  private List<String> effects(String id, Yaml at) {
    List<String> all =
        Arrays.stream(ProgrammeEffects.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(effect -> !NO_STRENGTH.contains(effect))
            .map(effect -> name(id, effect))
            .toList();
    List<String> said = all.stream().filter(hasNumber).toList();
    if (said.isEmpty()) {
      problems.add(
          at,
          "programme %s does nothing, since the city has none of the parameters %s; give it one",
          id,
          Phrase.list(all));
    }
    return said;
  }

  private static String name(String id, String effect) {
    return "programmes.%s.%s".formatted(id, effect);
  }
}
