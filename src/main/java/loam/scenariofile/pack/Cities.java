package loam.scenariofile.pack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;

/** The cities that ship with Loam. */
public final class Cities {
  private Cities() {}

  /** Their names, the first one being the usual. */
  public static List<String> names() {
    return CityFolder.BUILT_IN;
  }

  /** Names of the packs that ship: the cities, and what they share. */
  public static List<String> packs() {
    return CityFolder.PACKS;
  }

  /**
   * A city as it ships, or that of a folder, without a scenario's assumptions.
   *
   * @throws InvalidInputException if there is no such city, or its files have problems
   */
  public static City at(String nameOrFolder) {
    return Optional.of(nameOrFolder)
        .filter(name -> !names().contains(name))
        .map(Path::of)
        .filter(Files::isDirectory)
        .map(Cities::inFolder)
        .orElseGet(() -> builtIn(nameOrFolder));
  }

  private static City inFolder(Path folder) {
    Problems problems = new Problems();
    String name = String.valueOf(folder.getFileName());
    var city = new CityReader(problems).read(new CityFolder.OnDisk(folder), name, List.of());
    problems.throwIfAny();
    return city.orElseThrow();
  }

  /** The folder from which a city was read, unless it ships with Loam. */
  public static Optional<Path> folderOf(City city) {
    return city.others() instanceof Variant variant
            && variant.folder() instanceof CityFolder.OnDisk disk
        ? Optional.of(disk.folder().toAbsolutePath().normalize())
        : Optional.empty();
  }

  /**
   * A city as it ships, without a scenario's assumptions.
   *
   * @throws InvalidInputException if there is no such city, or its files have problems
   */
  public static City builtIn(String name) {
    Problems problems = new Problems();
    if (!names().contains(name)) {
      problems.add(
          "city",
          "\"%s\" is not one of %s%s",
          name,
          Phrase.list(names()),
          DidYouMean.suggest(name, names()));
    }
    problems.throwIfAny();
    var city = new CityReader(problems).read(new CityFolder.BuiltIn(name), name, List.of());
    problems.throwIfAny();
    return city.orElseThrow();
  }
}
