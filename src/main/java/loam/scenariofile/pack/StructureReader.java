package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import loam.city.City.DataFile;
import loam.city.Structure;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * Reads {@code structure.yaml}: choices of the model's structure, and for each the alternatives to
 * what the other files hold, with a reason and the values that make them.
 */
final class StructureReader {
  static final String FILE = "structure.yaml";

  /** The structure of the other files. */
  static final Alternative PUBLISHED =
      new Alternative(new Structure("", "", "", "", List.of()), List.of(), "");

  private static final Set<String> CHOICE_KEYS = Set.of("what", "published", "alternatives");
  private static final Set<String> KEYS = Set.of("label", "reason", "set");

  /**
   * An alternative with its values.
   *
   * @param sha256 of the file
   */
  record Alternative(Structure structure, List<CityReader.Assumption> settings, String sha256) {
    Alternative {
      settings = List.copyOf(settings);
    }

    /** The files of a city that is read so. */
    List<DataFile> inFiles(List<DataFile> others) {
      return settings.isEmpty()
          ? others
          : Stream.concat(others.stream(), Stream.of(new DataFile(FILE, sha256))).toList();
    }
  }

  private final Problems problems;
  private final Values values;

  StructureReader(Problems problems) {
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** The alternatives that a city names in its order; none where it has no such file. */
  static List<Alternative> in(CityFolder folder, Problems problems) {
    return folder
        .find(FILE, problems)
        .map(bytes -> new StructureReader(problems).read(folder.nameOf(FILE), bytes))
        .orElse(List.of());
  }

  private List<Alternative> read(String file, byte[] bytes) {
    List<Alternative> found = new ArrayList<>();
    Optional<Yaml.Mapping> top =
        TextFile.decode(file, bytes, problems)
            .flatMap(text -> YamlParser.parse(file, text, problems));
    if (top.isPresent()) {
      for (String choice : top.get().entries().keySet()) {
        values
            .mapping(choice, top.get().get(choice))
            .ifPresent(at -> readChoice(choice, at, TextFile.sha256(bytes), found));
      }
    }
    return found;
  }

  private void readChoice(String choice, Yaml.Mapping at, String sha256, List<Alternative> found) {
    values.onlyKeys(at, CHOICE_KEYS);
    text(at, "what");
    text(at, "published");
    Optional<Yaml.Mapping> all =
        values.required(at, "alternatives").flatMap(inner -> values.mapping("alternatives", inner));
    for (String name : all.map(inner -> inner.entries().keySet()).orElse(Set.of())) {
      values
          .mapping(name, all.orElseThrow().get(name))
          .flatMap(inner -> alternative(choice, name, inner, sha256))
          .ifPresent(found::add);
    }
  }

  private Optional<Alternative> alternative(
      String choice, String name, Yaml.Mapping at, String sha256) {
    values.onlyKeys(at, KEYS);
    Optional<String> label = text(at, "label");
    Optional<String> reason = text(at, "reason");
    Optional<Yaml.Mapping> set =
        values.required(at, "set").flatMap(inner -> values.mapping("set", inner));
    if (label.isEmpty() || reason.isEmpty() || set.isEmpty()) {
      return Optional.empty();
    }
    if (set.get().entries().isEmpty()) {
      problems.add(at, "%s sets nothing, so that it is no alternative", name);
    }
    List<CityReader.Assumption> settings =
        set.get().entries().entrySet().stream()
            .map(
                one ->
                    new CityReader.Assumption(
                        one.getKey(), set.get().placeOf(one.getKey()), one.getValue()))
            .toList();
    Structure structure =
        new Structure(
            choice,
            name,
            label.get(),
            reason.get(),
            settings.stream().map(CityReader.Assumption::name).toList());
    return Optional.of(new Alternative(structure, settings, sha256));
  }

  private Optional<String> text(Yaml.Mapping at, String key) {
    return values.required(at, key).flatMap(text -> values.text(key, text));
  }
}
