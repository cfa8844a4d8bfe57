package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.city.City;
import loam.city.OtherWorlds;
import loam.city.ParameterChange;
import loam.city.ParameterNote;
import loam.city.Posterior;
import loam.city.Standing;
import loam.city.Structure;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;

/**
 * A city as a scenario reads it, to be read again with other values. Two of them are equal whatever
 * they hold: how a city can be changed is no part of what it is.
 *
 * @param assumptions that a scenario's files make
 * @param assumed what is assumed on top of them, in their order
 */
public record Variant(
    CityFolder folder,
    CityDocuments documents,
    String id,
    List<CityReader.Assumption> assumptions,
    List<ParameterChange> assumed,
    Knowledge knowledge,
    StructureReader.Alternative structure)
    implements OtherWorlds {
  static final String SCORECARD = "backtest.csv";

  public Variant {
    assumptions = List.copyOf(assumptions);
    assumed = List.copyOf(assumed);
  }

  /**
   * The city's own register of policies, which must fit the paths of levers; nothing where these
   * are not those of the files.
   */
  Optional<String> registerFile() {
    boolean isAsWritten =
        assumptions.isEmpty() && assumed.isEmpty() && knowledge.equals(Knowledge.ALL);
    return Optional.of(folder.nameOf(PackFiles.REGISTER)).filter(file -> isAsWritten);
  }

  @Override
  public City with(List<ParameterChange> changes) {
    Problems problems = new Problems();
    var city =
        new CityReader(problems)
            .read(this, changes.stream().filter(change -> !assumes(change.parameter())).toList());
    problems.throwIfAny();
    return city.orElseThrow();
  }

  @Override
  public City assuming(List<ParameterChange> changes) {
    List<ParameterChange> all = new ArrayList<>(assumed);
    all.addAll(changes);
    return new Variant(folder, documents, id, assumptions, all, knowledge, structure)
        .with(List.of());
  }

  @Override
  public Optional<Posterior> posterior() {
    Problems problems = new Problems();
    Optional<Posterior> posterior =
        documents.packs().line().stream()
            .filter(pack -> pack.has(PosteriorReader.FILE))
            .findFirst()
            .flatMap(pack -> posterior(pack, problems));
    problems.throwIfAny();
    return posterior;
  }

  private Optional<Posterior> posterior(CityFolder pack, Problems problems) {
    Optional<Posterior> own =
        pack.read(PosteriorReader.FILE, problems)
            .flatMap(
                bytes ->
                    new PosteriorReader(problems).read(pack.nameOf(PosteriorReader.FILE), bytes));
    return pack.isSameAs(documents.packs().line().get(0))
        ? own
        : own.flatMap(
            lent ->
                new CityReader(problems)
                    .read(pack, pack.pack(), List.of())
                    .map(
                        lender ->
                            BorrowedPosterior.of(
                                lent,
                                pack.pack() + "/" + PosteriorReader.FILE,
                                with(List.of()),
                                lender)));
  }

  @Override
  public Standing standing() {
    CityFolder own = documents.packs().line().get(0);
    if (own.has(PosteriorReader.FILE)) {
      return new StandingReader(own).read();
    }
    return Standing.sketch(
        documents.packs().line().stream()
            .filter(pack -> pack.has(PosteriorReader.FILE))
            .map(CityFolder::pack)
            .findFirst());
  }

  @Override
  public OptionalDouble leftOfRange(String parameter) {
    Problems problems = new Problems();
    String file = folder.nameOf(PosteriorReader.PARAMETERS);
    OptionalDouble left =
        folder
            .find(PosteriorReader.PARAMETERS, problems)
            .map(bytes -> new PosteriorReader(problems).leftOfRange(file, bytes, parameter))
            .orElse(OptionalDouble.empty());
    problems.throwIfAny();
    return left;
  }

  @Override
  public List<Structure> structures() {
    return alternatives().stream().map(StructureReader.Alternative::structure).toList();
  }

  @Override
  public City under(Structure other) {
    StructureReader.Alternative found =
        alternatives().stream()
            .filter(one -> one.structure().equals(other))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no structure " + other.id()));
    List<CityReader.Assumption> rest =
        assumptions.stream().filter(one -> !other.sets().contains(one.name())).toList();
    return new Variant(folder, documents, id, rest, assumed, knowledge, found).with(List.of());
  }

  @Override
  public boolean departs(String parameter) {
    Variant files = new Variant(folder, documents, id, List.of(), List.of(), knowledge, structure);
    return assumes(parameter)
        && !value(with(List.of()), parameter).equals(value(files.with(List.of()), parameter));
  }

  private static String value(City city, String parameter) {
    return city.notes().stream()
        .filter(note -> note.name().equals(parameter))
        .map(ParameterNote::value)
        .findFirst()
        .orElse("");
  }

  private List<StructureReader.Alternative> alternatives() {
    Problems problems = new Problems();
    List<StructureReader.Alternative> found = StructureReader.in(folder, problems);
    problems.throwIfAny();
    return found;
  }

  @Override
  public Optional<String> scorecard() {
    Problems problems = new Problems();
    Optional<String> text =
        folder
            .find(SCORECARD, problems)
            .flatMap(bytes -> TextFile.decode(folder.nameOf(SCORECARD), bytes, problems));
    problems.throwIfAny();
    return text;
  }

  @Override
  public boolean assumes(String parameter) {
    return assumptions.stream().anyMatch(assumption -> assumption.name().equals(parameter))
        || assumed.stream().anyMatch(change -> change.parameter().equals(parameter));
  }

  /** The same city with less known about it. */
  public City knowing(Knowledge less) {
    return new Variant(folder, documents, id, assumptions, assumed, less, structure)
        .with(List.of());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Variant;
  }

  @Override
  public int hashCode() {
    return Variant.class.hashCode();
  }
}
