package loam.scenariofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.City.DataFile;
import loam.city.Fact;
import loam.city.HolidayCalendar;

/**
 * The files of a city, parsed, before anybody asks what their values are. They are read once, so
 * that all worlds of one scenario come from the same text, whatever happens to the files meanwhile.
 *
 * @param files what was read, in order, with hashes
 */
record CityDocuments(
    Yaml.Mapping frame,
    Yaml.Mapping parameters,
    Yaml.Mapping capital,
    Yaml.Mapping policy,
    Yaml.Mapping tiers,
    HolidayCalendar holidays,
    List<Fact> facts,
    Yaml.Mapping targets,
    List<DataFile> files) {
  CityDocuments {
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /** The documents in a folder, or nothing, and then the problems say why. */
  static Optional<CityDocuments> in(CityFolder folder, Problems problems) {
    return new Reading(folder, problems).all();
  }

  /** One time that the files are read. */
  private static final class Reading {
    private final CityFolder folder;
    private final Problems problems;
    private final List<DataFile> files = new ArrayList<>();

    Reading(CityFolder folder, Problems problems) {
      this.folder = folder;
      this.problems = problems;
    }

    Optional<CityDocuments> all() {
      Optional<Yaml.Mapping> frame = yaml("city.yaml");
      Optional<Yaml.Mapping> parameters = yaml("parameters.yaml");
      Optional<Yaml.Mapping> capital = yaml("capital.yaml");
      Optional<Yaml.Mapping> policy = yaml("policy.yaml");
      Optional<Yaml.Mapping> tiers = yaml("tiers.yaml");
      Optional<HolidayCalendar> holidays =
          text("holidays.csv")
              .map(text -> HolidayReader.read(folder.nameOf("holidays.csv"), text, problems));
      Optional<List<Fact>> facts =
          text("facts.csv")
              .map(text -> FactsReader.read(folder.nameOf("facts.csv"), text, problems));
      Optional<Yaml.Mapping> targets = yaml("targets.yaml");
      if (frame.isEmpty()
          || parameters.isEmpty()
          || capital.isEmpty()
          || policy.isEmpty()
          || tiers.isEmpty()
          || holidays.isEmpty()
          || facts.isEmpty()
          || targets.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new CityDocuments(
              frame.get(),
              parameters.get(),
              capital.get(),
              policy.get(),
              tiers.get(),
              holidays.get(),
              facts.get(),
              targets.get(),
              files));
    }

    private Optional<Yaml.Mapping> yaml(String file) {
      return text(file).flatMap(text -> YamlParser.parse(folder.nameOf(file), text, problems));
    }

    private Optional<String> text(String file) {
      Optional<byte[]> bytes = folder.read(file, problems);
      bytes.ifPresent(found -> files.add(new DataFile(file, TextFile.sha256(found))));
      return bytes.flatMap(found -> TextFile.decode(folder.nameOf(file), found, problems));
    }
  }
}
