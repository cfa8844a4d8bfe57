package loam.scenariofile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/**
 * Several scenarios in one file: under {@code scenarios:} each by its name, all of them differences
 * on what the file says at its top.
 */
final class Family {
  static final String KEY = "scenarios";

  static final int MOST_MEMBERS = 100;
  private static final Set<String> OF_ONE = Set.of("name", "sweep");

  private final Path file;
  private final Yaml.Mapping top;
  private final Problems problems;
  private final Values values;

  private Family(Path file, Yaml.Mapping top, Problems problems) {
    this.file = file;
    this.top = top;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The family of a file, if it is one. */
  static Optional<Family> of(Path file, Yaml.Mapping top, Problems problems) {
    return top.has(KEY) ? Optional.of(new Family(file, top, problems)) : Optional.empty();
  }

  /** The names of its scenarios, in the order of the file; none if they cannot be read. */
  List<String> names() {
    return top.get(KEY) instanceof Yaml.Mapping members
        ? List.copyOf(members.entries().keySet())
        : List.of();
  }

  /** What all share, as a file that others extend. */
  Yaml.Mapping shared() {
    Map<String, Yaml> entries = new LinkedHashMap<>(top.entries());
    entries.remove(KEY);
    OF_ONE.forEach(entries::remove);
    return with(top, entries, top.places());
  }

  /** Notes what is wrong with the family as such. */
  void check() {
    for (String key : List.of("name", "sweep")) {
      if (top.has(key)) {
        problems.add(
            top.placeOf(key),
            "%s stands at the top of a file with several scenarios; it must stand with one of them,"
                + " under %s",
            key,
            KEY);
      }
    }
    Optional<Yaml.Mapping> members = values.mapping(KEY, top.get(KEY));
    int count = members.map(found -> found.entries().size()).orElse(1);
    if (count == 0 || count > MOST_MEMBERS) {
      problems.add(
          top.get(KEY),
          "%s holds %d scenarios, but must hold 1 to %d, each under its name",
          KEY,
          count,
          MOST_MEMBERS);
    }
  }

  /** One scenario of the file; nothing if there is no such one, and then a problem says so. */
  Optional<Yaml.Mapping> member(String name, Yaml askedAt) {
    if (!names().contains(name)) {
      problems.add(
          askedAt,
          "there is no scenario \"%s\" in %s; it has %s%s",
          name,
          file.toString(),
          String.join(", ", names()),
          DidYouMean.suggest(name, names()));
      return Optional.empty();
    }
    Yaml.Mapping members = (Yaml.Mapping) top.get(KEY);
    return values
        .mapping("scenario " + name, members.get(name))
        .map(member -> named(member, name, members.placeOf(name)));
  }

  /** The key of a member is its name; its parent is the top of the file. */
  private Yaml.Mapping named(Yaml.Mapping member, String name, Yaml key) {
    Map<String, Yaml> entries = new LinkedHashMap<>(member.entries());
    Map<String, Yaml> places = new LinkedHashMap<>(member.places());
    for (String refused : List.of("name", "extends", KEY)) {
      if (entries.remove(refused) != null) {
        problems.add(
            member.placeOf(refused),
            "%s stands in a scenario of a file with several; %s",
            refused,
            switch (refused) {
              case "name" -> "its name is its key, \"%s\"".formatted(name);
              case "extends" -> "each extends the top of the file, and extends must stand there";
              default -> "it cannot hold others";
            });
      }
    }
    entries.put("name", new Yaml.Scalar(key.file(), key.line(), key.column(), name, false));
    places.put("name", key);
    return with(member, entries, places);
  }

  private static Yaml.Mapping with(
      Yaml.Mapping at, Map<String, Yaml> entries, Map<String, Yaml> places) {
    return new Yaml.Mapping(at.file(), at.line(), at.column(), entries, places);
  }
}
