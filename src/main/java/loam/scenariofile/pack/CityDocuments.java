package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import loam.city.City.DataFile;
import loam.city.Fact;
import loam.city.HolidayCalendar;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Yaml;

/**
 * What the files of a city say, and those of the packs that it extends where it says nothing,
 * before anybody asks what the values are.
 *
 * @param series what published series count
 * @param evidence the city's own first
 * @param register published policies, the city's own first
 * @param fitted ids of the figures that the vectors of the first pack that has some were fitted to
 * @param files what was read, in order, with hashes; of a pack that is extended with its name
 * @param packs the city's own first
 */
record CityDocuments(
    Yaml.Mapping frame,
    Yaml.Mapping parameters,
    Yaml.Mapping capital,
    Yaml.Mapping policy,
    Yaml.Mapping tiers,
    HolidayCalendar holidays,
    List<Fact> facts,
    List<EvidenceReader.Row> evidence,
    List<RegisterReader.Row> register,
    Yaml.Mapping targets,
    Yaml.Mapping series,
    Set<String> fitted,
    List<DataFile> files,
    Packs packs) {
  CityDocuments {
    facts = List.copyOf(facts);
    evidence = List.copyOf(evidence);
    register = List.copyOf(register);
    fitted = Set.copyOf(fitted);
    files = List.copyOf(files);
  }

  /** The documents in a folder, or nothing, and then the problems say why. */
  static Optional<CityDocuments> in(CityFolder folder, Problems problems) {
    return PackLine.from(folder, problems)
        .filter(line -> isWhole(line, problems))
        .map(line -> of(line, problems));
  }

  /** Of each kind of file there must be one, here or in a pack that is extended. */
  private static boolean isWhole(List<PackFiles> line, Problems problems) {
    int before = problems.count();
    CityFolder own = line.get(0).folder();
    Stream.of(
            PackFiles.OF_PARAMETERS.stream(),
            Stream.of(PackFiles.TIERS, PackFiles.HOLIDAYS, PackFiles.FACTS, PackFiles.TARGETS))
        .flatMap(Function.identity())
        .filter(file -> line.stream().noneMatch(pack -> pack.has(file)))
        .filter(file -> !(file.equals(PackFiles.HOLIDAYS) && hasNone(line.get(0).frame())))
        .filter(file -> line.size() == 1 || !file.equals(PackFiles.TARGETS))
        .forEach(file -> own.read(file, problems));
    return problems.count() == before;
  }

  /** Whether a city says that its weeks are all there is. */
  private static boolean hasNone(Yaml.Mapping frame) {
    return frame.has("holidays");
  }

  private static CityDocuments of(List<PackFiles> line, Problems problems) {
    Inheritance inherited = new Inheritance(line, problems);
    Map<String, Yaml.Mapping> parameters = inherited.parameters();
    return new CityDocuments(
        inherited.frame(),
        parameters.getOrDefault("parameters.yaml", nothing(line.get(0).frame())),
        parameters.getOrDefault("capital.yaml", nothing(line.get(0).frame())),
        parameters.getOrDefault("policy.yaml", nothing(line.get(0).frame())),
        inherited.tiers(),
        line.stream()
            .flatMap(pack -> pack.holidays().stream())
            .findFirst()
            .orElse(new HolidayCalendar(Map.of())),
        inherited.facts(),
        inherited.evidence(),
        inherited.register(),
        line.get(0).map(PackFiles.TARGETS).orElse(nothing(line.get(0).frame())),
        inherited.series(),
        line.stream()
            .map(PackFiles::folder)
            .filter(pack -> pack.has(PosteriorReader.FILE))
            .findFirst()
            .map(pack -> new StandingReader(pack).fitted())
            .orElse(Set.of()),
        files(line),
        Packs.of(line));
  }

  /** Rows of the city's own file. */
  List<EvidenceReader.Row> ownEvidence() {
    String own = packs.line().get(0).nameOf(PackFiles.EVIDENCE);
    return evidence.stream().filter(row -> row.file().equals(own)).toList();
  }

  /** What figures are to another city's simulation says nothing about this one. */
  private static Yaml.Mapping nothing(Yaml.Mapping place) {
    return new Yaml.Mapping(place.file(), place.line(), place.column(), Map.of(), Map.of());
  }

  private static List<DataFile> files(List<PackFiles> line) {
    List<DataFile> all = new ArrayList<>(line.get(0).files());
    for (PackFiles parent : line.subList(1, line.size())) {
      parent.files().stream()
          .filter(file -> !file.name().equals(PackFiles.TARGETS))
          .map(file -> new DataFile(parent.folder().pack() + "/" + file.name(), file.sha256()))
          .forEach(all::add);
    }
    return all;
  }
}
