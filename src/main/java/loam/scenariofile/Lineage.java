package loam.scenariofile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loam.language.Phrase;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.TextFile;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.scenariofile.text.YamlParser;

/**
 * A scenario's own file, then the one that it extends, and so on to the last. Of a file with
 * several scenarios come the one that is meant, then what all of them share.
 */
final class Lineage {
  private static final int MOST_FILES = 250;
  private static final int MOST_NEIGHBOURS = 1000;
  private static final String SCENARIOS = "scenarios";

  private final Problems problems;
  private final Values values;
  private final ScenarioTarget target;
  private final Path first;
  private final Map<Path, String> seen = new LinkedHashMap<>();
  private final List<Yaml.Mapping> files = new ArrayList<>();
  private boolean complete = true;

  /** A file of the line, and which of its scenarios is meant by whom. */
  private record Step(ScenarioTarget target, Yaml askedAt) {}

  private Lineage(ScenarioTarget target, Problems problems) {
    this.target = target;
    this.first = target.file();
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** All files that can be read; problems say why others cannot. */
  static Lineage read(ScenarioTarget target, Problems problems) {
    Lineage lineage = new Lineage(target, problems);
    lineage.follow();
    return lineage;
  }

  /** The file itself first, its parent next; empty if the file itself cannot be read. */
  List<Yaml.Mapping> files() {
    return List.copyOf(files);
  }

  /** Whether no file is missing, so that a key that is nowhere has been forgotten. */
  boolean isComplete() {
    return complete;
  }

  private void follow() {
    Yaml asked = new Yaml.Scalar(first.toString(), 0, 0, first.toString(), false);
    Optional<Step> next = Optional.of(new Step(target, asked));
    while (next.isPresent()) {
      Step step = next.get();
      Path file = step.target().file();
      real(file).ifPresent(path -> seen.put(path, file.toString()));
      Optional<Yaml.Mapping> top = parse(file, problems);
      boolean isWhole = top.isPresent() && take(step, top.get());
      if (!isWhole && file.equals(first)) {
        files.clear(); // whatever else is wrong, it is not what was asked for
        return;
      }
      boolean hasParent = top.isPresent() && top.get().has("extends");
      next = hasParent ? parent(file, top.orElseThrow().get("extends")) : Optional.empty();
      complete &= isWhole && next.isPresent() == hasParent;
    }
  }

  /** The map at the top of a file, or nothing, and then a problem says why. */
  static Optional<Yaml.Mapping> parse(Path file, Problems problems) {
    problems.expect(file.toString());
    if (Files.notExists(file)) {
      problems.add(file.toString(), "there is no such file%s", suggestion(file));
      return Optional.empty();
    }
    return TextFile.read(file, problems)
        .flatMap(bytes -> TextFile.decode(file.toString(), bytes, problems))
        .flatMap(text -> YamlParser.parse(file.toString(), text, problems));
  }

  /** Adds what is meant of a file; false if that cannot be found in it. */
  private boolean take(Step step, Yaml.Mapping top) {
    Optional<Family> family = Family.of(step.target().file(), top, problems);
    Optional<String> name = step.target().member();
    if (family.isEmpty()) {
      files.add(top);
      name.ifPresent(
          wanted ->
              problems.add(
                  step.askedAt(),
                  "there is no scenario \"%s\" in %s, which is one scenario; leave out #%s",
                  wanted,
                  step.target().file().toString(),
                  wanted));
      return name.isEmpty();
    }
    family.get().check();
    List<String> names = family.get().names();
    if (name.isEmpty() && !names.isEmpty()) {
      problems.add(
          step.askedAt(),
          "%s holds %d scenarios: %s; name one, such as %s",
          step.target().file().toString(),
          names.size(),
          String.join(", ", names),
          ScenarioTarget.text(step.target().file(), names.get(0)));
    }
    Optional<Yaml.Mapping> member =
        name.flatMap(wanted -> family.get().member(wanted, step.askedAt()));
    member.ifPresent(files::add);
    files.add(family.get().shared());
    return member.isPresent();
  }

  private Optional<Step> parent(Path child, Yaml at) {
    Optional<String> text = values.text("extends", at);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String name = text.get();
    try {
      Path wanted = Path.of(name);
      if (wanted.isAbsolute()) {
        problems.add(at, "extends is \"%s\", but must be relative to this file", name);
        return Optional.empty();
      }
      ScenarioTarget parent =
          ScenarioTarget.of(TextFile.folderOf(child).resolve(wanted).normalize());
      return checked(child, parent.file(), name, at)
          .map(file -> new Step(new ScenarioTarget(file, parent.member()), at));
    } catch (InvalidPathException e) {
      problems.add(at, "extends is \"%s\", but must name a file", name);
      return Optional.empty();
    }
  }

  private Optional<Path> checked(Path child, Path target, String name, Yaml at) {
    if (!absolute(target).startsWith(absolute(TextFile.folderOf(first)))) {
      problems.add(
          at,
          "extends is \"%s\", which leaves the folder of %s; a parent must be in that folder or"
              + " below it",
          name,
          first.toString());
      return Optional.empty();
    }
    Optional<Path> real = real(target);
    if (real.isEmpty()) {
      problems.add(
          at,
          "extends is \"%s\", but there is no such file%s",
          name,
          DidYouMean.suggest(name, neighbours(child)));
      return Optional.empty();
    }
    if (!real(TextFile.folderOf(first)).map(real.get()::startsWith).orElse(false)) {
      problems.add(
          at,
          "extends is \"%s\", a symbolic link that leaves the folder of %s; put the file itself"
              + " there",
          name,
          first.toString());
      return Optional.empty();
    }
    if (!Files.isRegularFile(real.get())) {
      problems.add(at, "extends is \"%s\", which is not a file", name);
      return Optional.empty();
    }
    if (seen.containsKey(real.get())) {
      List<String> names = new ArrayList<>(seen.values());
      List<String> circle = names.subList(names.indexOf(seen.get(real.get())), names.size());
      problems.add(
          at, "extends goes round in a circle: %s → %s", String.join(" → ", circle), circle.get(0));
      return Optional.empty();
    }
    if (seen.size() >= MOST_FILES) {
      problems.add(at, "extends makes a line of more than %d files", MOST_FILES);
      return Optional.empty();
    }
    return Optional.of(target);
  }

  /** Names of the files in the folder of a file. */
  private static List<String> neighbours(Path file) {
    try (Stream<Path> all = Files.list(absolute(TextFile.folderOf(file)))) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !name.equals(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** A file of a name like it beside it, or in the folder of scenarios. */
  private static Phrase suggestion(Path path) {
    Path name = path.getFileName();
    if (name == null) {
      return Phrase.NOTHING;
    }
    Path folder = TextFile.folderOf(path);
    return Stream.of(folder, folder.resolve(SCENARIOS))
        .flatMap(place -> alike(place, name.toString()).stream())
        .findFirst()
        .map(found -> Phrase.of("; did you mean \"%s\"?", found))
        .orElse(Phrase.NOTHING);
  }

  private static Optional<Path> alike(Path folder, String name) {
    try (Stream<Path> all = Files.list(folder.toString().isEmpty() ? Path.of(".") : folder)) {
      List<String> names =
          all.filter(Files::isRegularFile)
              .map(file -> String.valueOf(file.getFileName()))
              .sorted()
              .limit(MOST_NEIGHBOURS)
              .toList();
      return Stream.of(name, name + ".yaml", name + ".yml")
          .filter(names::contains)
          .findFirst()
          .or(() -> DidYouMean.nearest(name, names))
          .map(folder::resolve);
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty(); // a suggestion is a kindness, no more
    }
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Optional<Path> real(Path path) {
    try {
      return Optional.of(path.toAbsolutePath().toRealPath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
