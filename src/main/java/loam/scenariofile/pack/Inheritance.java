package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import loam.city.Fact;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Quantities;
import loam.scenariofile.text.Yaml;

/** What a line of packs says together: each over the one that it extends. */
final class Inheritance {
  /** What of a parameter belongs to its number, so that another number has it anew. */
  private static final Set<String> OF_THE_NUMBER =
      Set.of("value", "series", "interpolation", "before", "after", "basis", "source");

  /**
   * What a parameter is that each city has of its own, whatever a city's note says of its number.
   */
  static final String MEANING = "meaning";

  private final List<PackFiles> line;
  private final Problems problems;

  /**
   * @param line the city's own pack first
   */
  Inheritance(List<PackFiles> line, Problems problems) {
    this.line = List.copyOf(line);
    this.problems = problems;
  }

  /** {@code city.yaml}, key by key; the name is a pack's own, and the batches are dates by kind. */
  Yaml.Mapping frame() {
    Yaml.Mapping frame = line.get(0).frame();
    for (PackFiles parent : line.subList(1, line.size())) {
      frame = over(frame, without(parent.frame(), "name"), Set.of("batches"));
    }
    return without(frame, PackLine.KEY);
  }

  /** {@code tiers.yaml}, by title and then key by key. */
  Yaml.Mapping tiers() {
    Yaml.Mapping tiers = topOf(PackFiles.TIERS);
    for (Yaml.Mapping parent : parents(PackFiles.TIERS)) {
      tiers = over(tiers, parent, parent.entries().keySet());
    }
    return tiers;
  }

  /** {@code series.yaml}, series by series; none where no pack has one. */
  Yaml.Mapping series() {
    Yaml.Mapping series = topOf(PackFiles.SERIES);
    for (Yaml.Mapping parent : parents(PackFiles.SERIES)) {
      series = over(series, parent, Set.of());
    }
    return series;
  }

  /** Rows of the city first, then those of the packs that it extends. */
  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    Map<String, String> packs = new HashMap<>();
    for (PackFiles pack : line) {
      String file = pack.folder().nameOf(PackFiles.FACTS);
      for (Fact fact : pack.facts().orElse(List.of())) {
        String before = packs.putIfAbsent(fact.id(), file);
        if (before == null) {
          facts.add(fact);
        } else {
          problems.add(before, "id %s stands in %s as well", fact.id(), file);
        }
      }
    }
    return facts;
  }

  /** What studies found: rows of the city first, then those of the packs that it extends. */
  List<EvidenceReader.Row> evidence() {
    return rows(PackFiles::evidence, row -> row.estimate().id(), EvidenceReader.Row::file);
  }

  /** Published policies: rows of the city first, then those of the packs that it extends. */
  List<RegisterReader.Row> register() {
    return rows(PackFiles::register, row -> row.document().id(), RegisterReader.Row::file);
  }

  private <R> List<R> rows(
      Function<PackFiles, List<R>> of, Function<R, String> id, Function<R, String> file) {
    Map<String, String> packs = new HashMap<>();
    List<R> rows = new ArrayList<>();
    for (PackFiles pack : line) {
      for (R row : of.apply(pack)) {
        String before = packs.putIfAbsent(id.apply(row), file.apply(row));
        if (before == null) {
          rows.add(row);
        } else {
          problems.add(before, "id %s stands in %s as well", id.apply(row), file.apply(row));
        }
      }
    }
    return rows;
  }

  /** Parameters and paths of levers by file; each stands where the last of the packs has it. */
  Map<String, Yaml.Mapping> parameters() {
    Map<String, Yaml.Mapping> files = new LinkedHashMap<>();
    PackFiles last = line.get(line.size() - 1);
    PackFiles.OF_PARAMETERS.forEach(
        file -> files.put(file, last.map(file).orElse(placed(last.frame(), Map.of(), Map.of()))));
    for (int i = line.size() - 2; i >= 0; i--) {
      extend(files, line.get(i));
    }
    return files;
  }

  private void extend(Map<String, Yaml.Mapping> files, PackFiles child) {
    Set<String> said = new TreeSet<>();
    for (String file : PackFiles.OF_PARAMETERS) {
      Optional<Yaml.Mapping> own = child.map(file);
      files.computeIfPresent(
          file,
          (name, before) -> placed(own.orElse(child.frame()), before.entries(), before.places()));
      own.ifPresent(
          top -> top.entries().forEach((block, at) -> block(files, file, block, at, top, said)));
    }
  }

  private void block(
      Map<String, Yaml.Mapping> files,
      String file,
      String block,
      Yaml at,
      Yaml.Mapping top,
      Set<String> said) {
    if (!(at instanceof Yaml.Mapping given)) {
      files.computeIfPresent(file, (name, old) -> put(old, block, at, top.placeOf(block)));
      return;
    }
    String before = "";
    for (String key : given.entries().keySet()) {
      String after = before;
      if (!said.add(block + "." + key)) {
        problems.add(
            given.placeOf(key),
            "%s stands in another file of this pack as well",
            block + "." + key);
      }
      files.computeIfPresent(
          holder(files, block, key).orElse(file),
          (name, old) -> with(old, block, after, key, given));
      before = key;
    }
  }

  /** The file in which the packs that are extended have a parameter. */
  private static Optional<String> holder(
      Map<String, Yaml.Mapping> files, String block, String key) {
    return files.entrySet().stream()
        .filter(
            file ->
                file.getValue().has(block)
                    && file.getValue().get(block) instanceof Yaml.Mapping keys
                    && keys.has(key))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A file with the entry of a key over its own; a new one stands after the one said before it. */
  private Yaml.Mapping with(
      Yaml.Mapping file, String block, String before, String key, Yaml.Mapping given) {
    Yaml.Mapping old =
        file.has(block) && file.get(block) instanceof Yaml.Mapping keys
            ? keys
            : placed(given, Map.of(), Map.of());
    Yaml entry =
        old.has(key) ? entry(block + "." + key, old.get(key), given.get(key)) : given.get(key);
    Map<String, Yaml> entries = new LinkedHashMap<>();
    old.entries()
        .forEach(
            (name, value) -> {
              entries.put(name, name.equals(key) ? entry : value);
              if (name.equals(before) && !old.has(key)) {
                entries.put(key, entry);
              }
            });
    entries.putIfAbsent(key, entry);
    Map<String, Yaml> places = new LinkedHashMap<>(old.places());
    places.put(key, given.placeOf(key));
    return put(file, block, placed(old, entries, places), file.placeOf(block));
  }

  /**
   * What a pack says of a parameter over what is inherited: of another number, basis and source.
   */
  private Yaml entry(String name, Yaml inherited, Yaml given) {
    if (!(inherited instanceof Yaml.Mapping old && given instanceof Yaml.Mapping own)) {
      return given;
    }
    if (own.has("unit") && old.has("unit") && !isSame(own.get("unit"), old.get("unit"))) {
      problems.add(
          own.get("unit"),
          "unit of %s is %s, but must be %s, in which its numbers are used",
          name,
          own.get("unit").kind(),
          Plain.text(old.get("unit")));
    }
    boolean isSeries = own.has("series") && old.has("series");
    Map<String, Yaml> entries = new LinkedHashMap<>(old.entries());
    if (own.has("value") || own.has("series")) {
      entries
          .keySet()
          .removeIf(
              key ->
                  OF_THE_NUMBER.contains(key)
                      && !(isSeries && Set.of("interpolation", "before", "after").contains(key)));
    }
    boolean isDescription = !old.has("value") && !old.has("series");
    if (isDescription && old.has("note")) {
      entries.put(MEANING, old.get("note"));
    }
    if ((own.has("value") || own.has("series")) && entries.containsKey(MEANING)) {
      entries.put("note", old.has(MEANING) ? old.get(MEANING) : old.get("note"));
    }
    entries.putAll(own.entries());
    return placed(own, entries, own.places());
  }

  private static boolean isSame(Yaml one, Yaml other) {
    return one instanceof Yaml.Scalar mine
        && other instanceof Yaml.Scalar its
        && Quantities.means(mine.text(), its.text());
  }

  private Yaml.Mapping topOf(String file) {
    return line.get(0).map(file).orElse(placed(line.get(0).frame(), Map.of(), Map.of()));
  }

  private List<Yaml.Mapping> parents(String file) {
    return line.subList(1, line.size()).stream().flatMap(pack -> pack.map(file).stream()).toList();
  }

  /**
   * Keys of one map over those of another; those of {@code within} key by key, where both are maps.
   */
  private static Yaml.Mapping over(Yaml.Mapping own, Yaml.Mapping parent, Set<String> within) {
    Map<String, Yaml> entries = new LinkedHashMap<>(parent.entries());
    Map<String, Yaml> places = new LinkedHashMap<>(parent.places());
    own.entries()
        .forEach(
            (key, value) ->
                entries.merge(
                    key,
                    value,
                    (before, mine) ->
                        within.contains(key)
                                && before instanceof Yaml.Mapping below
                                && mine instanceof Yaml.Mapping above
                            ? over(above, below, Set.of())
                            : mine));
    places.putAll(own.places());
    return placed(own, entries, places);
  }

  private static Yaml.Mapping without(Yaml.Mapping map, String key) {
    Map<String, Yaml> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return placed(map, entries, map.places());
  }

  private static Yaml.Mapping put(Yaml.Mapping map, String key, Yaml value, Yaml place) {
    Map<String, Yaml> entries = new LinkedHashMap<>(map.entries());
    Map<String, Yaml> places = new LinkedHashMap<>(map.places());
    entries.put(key, value);
    places.putIfAbsent(key, place);
    return placed(map, entries, places);
  }

  private static Yaml.Mapping placed(Yaml at, Map<String, Yaml> entries, Map<String, Yaml> places) {
    return new Yaml.Mapping(at.file(), at.line(), at.column(), entries, places);
  }
}
