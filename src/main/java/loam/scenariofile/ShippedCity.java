package loam.scenariofile;

/** The files of the city that ships, parsed when somebody first asks; nothing can change them. */
final class ShippedCity {
  private static final CityDocuments BEIJING = parsed("beijing");

  private ShippedCity() {}

  /**
   * The documents of a city.
   *
   * @throws IllegalArgumentException if it does not ship
   */
  static CityDocuments documents(String city) {
    if (!city.equals("beijing")) {
      throw new IllegalArgumentException("no city %s ships with Loam".formatted(city));
    }
    return BEIJING;
  }

  private static CityDocuments parsed(String city) {
    Problems problems = new Problems();
    var documents = CityDocuments.in(new CityFolder.BuiltIn(city), problems);
    problems.throwIfAny();
    return documents.orElseThrow();
  }
}
