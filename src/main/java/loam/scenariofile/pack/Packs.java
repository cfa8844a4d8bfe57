package loam.scenariofile.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import loam.scenariofile.text.Yaml;

/**
 * Which pack a value comes from.
 *
 * @param line folders of the packs, the city's own first
 * @param ofFile names of the packs by the names of their files
 */
public record Packs(List<CityFolder> line, Map<String, String> ofFile) {
  public Packs {
    line = List.copyOf(line);
    ofFile = Map.copyOf(ofFile);
  }

  static Packs of(List<PackFiles> line) {
    Map<String, String> names = new LinkedHashMap<>();
    for (PackFiles pack : line) {
      pack.maps()
          .keySet()
          .forEach(file -> names.putIfAbsent(pack.folder().nameOf(file), pack.folder().pack()));
    }
    return new Packs(line.stream().map(PackFiles::folder).toList(), names);
  }

  /** The city's own. */
  String own() {
    return line.get(0).pack();
  }

  /** The pack in whose files a value stands; the city's own if it stands in none. */
  String of(Yaml at) {
    return ofFile.getOrDefault(at.file(), own());
  }

  boolean isOwn(Yaml at) {
    return of(at).equals(own());
  }

  /** What the first of the packs has that has it, with the pack. */
  <T> Optional<Map.Entry<CityFolder, T>> first(Function<CityFolder, Optional<T>> find) {
    for (CityFolder pack : line) {
      Optional<T> found = find.apply(pack);
      if (found.isPresent()) {
        return Optional.of(Map.entry(pack, found.get()));
      }
    }
    return Optional.empty();
  }
}
