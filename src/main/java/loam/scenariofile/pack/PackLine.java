package loam.scenariofile.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;

/** A pack, then the one that it extends, and so on to the last. */
final class PackLine {
  /** Key of {@code city.yaml}: the pack on which this one is a difference. */
  static final String KEY = "extends";

  private static final int MOST_PACKS = 20;

  private final Problems problems;
  private final List<PackFiles> line = new ArrayList<>();
  private boolean isWhole = true;

  private PackLine(Problems problems) {
    this.problems = problems;
  }

  /**
   * The pack itself first; nothing if one of them cannot be read, and then the problems say why.
   */
  static Optional<List<PackFiles>> from(CityFolder folder, Problems problems) {
    PackLine packs = new PackLine(problems);
    packs.follow(folder);
    return Optional.of(packs.line).filter(line -> packs.isWhole);
  }

  private void follow(CityFolder first) {
    Optional<CityFolder> next = Optional.of(first);
    while (next.isPresent()) {
      CityFolder folder = next.get();
      Optional<PackFiles> files = folder.files(problems);
      files.ifPresent(line::add);
      next = files.flatMap(found -> parent(folder, found.frame()));
      isWhole &= files.isPresent() && files.get().frame().has(KEY) == next.isPresent();
    }
  }

  private Optional<CityFolder> parent(CityFolder child, Yaml.Mapping frame) {
    if (!frame.has(KEY)) {
      return Optional.empty();
    }
    Yaml at = frame.get(KEY);
    Optional<String> name = new Values(problems).text(KEY, at);
    Optional<CityFolder> parent = name.flatMap(child::beside);
    if (name.isPresent() && parent.isEmpty()) {
      problems.add(
          at,
          "extends is \"%s\", but must be %s, or a folder beside that of this pack%s",
          name.get(),
          Phrase.list(CityFolder.PACKS),
          DidYouMean.suggest(name.get(), CityFolder.PACKS));
      return Optional.empty();
    }
    return parent.filter(folder -> isNew(folder, at));
  }

  private boolean isNew(CityFolder parent, Yaml at) {
    List<String> names = new ArrayList<>(line.stream().map(one -> one.folder().pack()).toList());
    Optional<PackFiles> seen =
        line.stream().filter(one -> one.folder().isSameAs(parent)).findFirst();
    if (seen.isPresent()) {
      List<String> circle = names.subList(line.indexOf(seen.get()), names.size());
      problems.add(
          at, "extends goes round in a circle: %s → %s", String.join(" → ", circle), circle.get(0));
      return false;
    }
    if (line.size() >= MOST_PACKS) {
      problems.add(at, "extends makes a line of more than %d packs", MOST_PACKS);
      return false;
    }
    return true;
  }
}
