package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City.DataFile;
import loam.city.Fact;
import loam.city.HolidayCalendar;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * The files of one pack, parsed, whatever the packs say that it extends. They are read once, so
 * that all worlds of one scenario come from the same text, whatever happens to the files meanwhile.
 *
 * @param maps by name of the file, those that are there
 * @param evidence with its places; none without the file
 * @param register published policies with their places; none without the file
 * @param files what was read, in order, with hashes
 */
record PackFiles(
    CityFolder folder,
    Map<String, Yaml.Mapping> maps,
    Optional<HolidayCalendar> holidays,
    Optional<List<Fact>> facts,
    List<EvidenceReader.Row> evidence,
    List<RegisterReader.Row> register,
    List<DataFile> files) {
  /** What makes a folder a pack: name, dates, and the pack that it extends. */
  static final String FRAME = "city.yaml";

  /** Parameters and paths of levers; a pack that extends another may put any of them in any. */
  static final List<String> OF_PARAMETERS =
      List.of("parameters.yaml", "capital.yaml", "policy.yaml");

  static final String TIERS = "tiers.yaml";
  static final String TARGETS = "targets.yaml";

  /** What published series count; a pack need not have it. */
  static final String SERIES = "series.yaml";

  static final String HOLIDAYS = "holidays.csv";
  static final String FACTS = "facts.csv";

  /** What studies found; a pack need not have it. */
  static final String EVIDENCE = "evidence.csv";

  /** Published policies; a pack need not have it. */
  static final String REGISTER = "policies.csv";

  PackFiles {
    maps = Map.copyOf(maps);
    evidence = List.copyOf(evidence);
    register = List.copyOf(register);
    files = List.copyOf(files);
  }

  /** The files in a folder, or nothing, and then the problems say why. */
  static Optional<PackFiles> in(CityFolder folder, Problems problems) {
    Reading reading = new Reading(folder, problems);
    PackFiles read = reading.all();
    return Optional.of(read).filter(files -> reading.isWhole);
  }

  Optional<Yaml.Mapping> map(String file) {
    return Optional.ofNullable(maps.get(file));
  }

  /** The map at the top of {@code city.yaml}, which every pack has. */
  Yaml.Mapping frame() {
    return map(FRAME).orElseThrow();
  }

  boolean has(String file) {
    return maps.containsKey(file)
        || (file.equals(HOLIDAYS) && holidays.isPresent())
        || (file.equals(FACTS) && facts.isPresent());
  }

  /** One time that the files are read. */
  private static final class Reading {
    private final CityFolder folder;
    private final Problems problems;
    private final Map<String, Yaml.Mapping> maps = new LinkedHashMap<>();
    private final List<DataFile> files = new ArrayList<>();
    private boolean isWhole = true; // also if some values in it are wrong

    Reading(CityFolder folder, Problems problems) {
      this.folder = folder;
      this.problems = problems;
    }

    PackFiles all() {
      text(FRAME).ifPresent(text -> parse(FRAME, text));
      OF_PARAMETERS.forEach(file -> find(file).ifPresent(text -> parse(file, text)));
      find(TIERS).ifPresent(text -> parse(TIERS, text));
      Optional<HolidayCalendar> holidays =
          find(HOLIDAYS).map(text -> HolidayReader.read(folder.nameOf(HOLIDAYS), text, problems));
      Optional<List<Fact>> facts =
          find(FACTS).map(text -> FactsReader.read(folder.nameOf(FACTS), text, problems));
      List<EvidenceReader.Row> evidence =
          find(EVIDENCE)
              .map(text -> EvidenceReader.read(folder.nameOf(EVIDENCE), text, problems))
              .orElse(List.of());
      List<RegisterReader.Row> register =
          find(REGISTER)
              .map(text -> RegisterReader.read(folder.nameOf(REGISTER), text, problems))
              .orElse(List.of());
      find(TARGETS).ifPresent(text -> parse(TARGETS, text));
      find(SERIES).ifPresent(text -> parse(SERIES, text));
      return new PackFiles(folder, maps, holidays, facts, evidence, register, files);
    }

    private void parse(String file, String text) {
      Optional<Yaml.Mapping> top = YamlParser.parse(folder.nameOf(file), text, problems);
      top.ifPresent(map -> maps.put(file, map));
      isWhole &= top.isPresent();
    }

    private Optional<String> find(String file) {
      return folder.has(file) ? text(file) : Optional.empty();
    }

    private Optional<String> text(String file) {
      Optional<byte[]> bytes = folder.read(file, problems);
      bytes.ifPresent(found -> files.add(new DataFile(file, TextFile.sha256(found))));
      Optional<String> text =
          bytes.flatMap(found -> TextFile.decode(folder.nameOf(file), found, problems));
      isWhole &= text.isPresent();
      return text;
    }
  }
}
