package loam.scenariofile.pack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import loam.scenariofile.text.Problems;

/** The packs that ship, parsed when somebody first asks for one; nothing can change them. */
final class ShippedPacks {
  private static final Map<String, PackFiles> PARSED = new ConcurrentHashMap<>();

  private ShippedPacks() {}

  /**
   * The files of a pack.
   *
   * @throws IllegalArgumentException if it does not ship
   */
  static PackFiles files(String pack) {
    if (!CityFolder.PACKS.contains(pack)) {
      throw new IllegalArgumentException("no pack %s ships with Loam".formatted(pack));
    }
    return PARSED.computeIfAbsent(pack, ShippedPacks::parsed);
  }

  private static PackFiles parsed(String pack) {
    Problems problems = new Problems();
    var files = PackFiles.in(new CityFolder.BuiltIn(pack), problems);
    problems.throwIfAny();
    return files.orElseThrow();
  }
}
