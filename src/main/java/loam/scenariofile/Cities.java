package loam.scenariofile;

import java.util.List;
import loam.city.City;
import loam.language.Phrase;

/** The cities that ship with Loam. */
public final class Cities {
  private Cities() {}

  /** Their names, the first one being the usual. */
  public static List<String> names() {
    return CityFolder.BUILT_IN;
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
