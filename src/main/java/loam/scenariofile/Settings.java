package loam.scenariofile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import loam.city.City;
import loam.ecosystem.LeverCatalogue;
import loam.policy.Lever;
import loam.scenariofile.text.Plain;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Yaml;

/**
 * Changes of levers on the command line: {@code LEVER=VALUE@DATE}, {@code LEVER=xFACTOR@DATE},
 * {@code LEVER=VALUE@DATE..DATE}. In a problem the option stands where a file's name would.
 */
final class Settings {
  private static final String OPTION = "--set ";
  private static final String CITY = "city=";

  private final Problems problems;
  private final LeverCatalogue levers;
  private final PolicyReader policy;

  Settings(Problems problems, LeverCatalogue levers, Optional<City> city) {
    this.problems = problems;
    this.levers = levers;
    this.policy = new PolicyReader(problems, levers, city);
  }

  /** Whether a setting changes a lever, and does not name another city. */
  static boolean isLever(String setting) {
    return !setting.startsWith(CITY);
  }

  /**
   * The city that settings put in the place of the file's, {@code city=NAME}; the last one holds.
   */
  static Optional<Yaml> city(List<String> settings) {
    return settings.stream()
        .filter(setting -> !isLever(setting))
        .reduce((first, last) -> last)
        .map(setting -> at(setting, setting.substring(CITY.length())));
  }

  /** Complaints about settings come here in the order of files. */
  static void expect(List<String> settings, Problems problems) {
    settings.forEach(setting -> problems.expect(at(setting, setting).file()));
  }

  /** By lever, in order of their dates. */
  Map<Lever, List<PlacedChange>> read(List<String> settings) {
    Map<Lever, List<PlacedChange>> byLever = new TreeMap<>(levers.order());
    for (String setting : settings) {
      change(setting)
          .ifPresent(
              placed ->
                  byLever
                      .computeIfAbsent(placed.change().lever(), lever -> new ArrayList<>())
                      .add(placed));
    }
    for (List<PlacedChange> ofLever : byLever.values()) {
      ofLever.sort(Comparator.comparing(placed -> placed.change().from()));
      policy.checkOrder(ofLever);
    }
    return byLever;
  }

  private Optional<PlacedChange> change(String setting) {
    Yaml.Scalar place = at(setting, setting);
    int sign = setting.indexOf('=');
    int date = setting.indexOf('@', sign + 1);
    if (sign < 0 || date < 0) {
      problems.add(
          place,
          "write LEVER=VALUE@DATE, LEVER=xFACTOR@DATE or LEVER=VALUE@DATE..DATE, such as"
              + " funds.scale=2@2027-01-01");
      return Optional.empty();
    }
    Map<String, Yaml> entries = new LinkedHashMap<>();
    String[] dates = setting.substring(date + 1).split("\\.\\.", 2);
    entries.put("from", at(setting, dates[0]));
    if (dates.length > 1) {
      entries.put("until", at(setting, dates[1]));
    }
    String amount = setting.substring(sign + 1, date).strip();
    if (amount.startsWith("x") || amount.startsWith("×")) {
      entries.put("factor", at(setting, amount.substring(1)));
    } else {
      entries.put("value", at(setting, amount));
    }
    Yaml.Mapping step = new Yaml.Mapping(place.file(), 0, 0, entries, Map.of());
    return policy
        .lever(setting.substring(0, sign).strip(), place)
        .flatMap(lever -> policy.change(lever, step));
  }

  private static Yaml.Scalar at(String setting, String text) {
    String option =
        isLever(setting)
            ? OPTION + Plain.shown(setting)
            : "--city " + Plain.shown(setting.substring(CITY.length()));
    return new Yaml.Scalar(option, 0, 0, text.strip(), false);
  }
}
