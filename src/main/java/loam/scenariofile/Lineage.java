package loam.scenariofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A scenario's own file, then the one that it extends, and so on to the last. */
final class Lineage {
  private final Problems problems;
  private final Values values;
  private final Path first;
  private final Map<Path, String> seen = new LinkedHashMap<>();
  private final List<Yaml.Mapping> files = new ArrayList<>();
  private boolean complete = true;

  private Lineage(Path first, Problems problems) {
    this.first = first;
    this.problems = problems;
    this.values = new Values(problems);
  }

  /** All files that can be read; problems say why others cannot. */
  static Lineage read(Path first, Problems problems) {
    Lineage lineage = new Lineage(first, problems);
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
    Optional<Path> next = Optional.of(first);
    while (next.isPresent()) {
      Path file = next.get();
      problems.expect(file.toString());
      real(file).ifPresent(path -> seen.put(path, file.toString()));
      Optional<Yaml.Mapping> top =
          TextFile.read(file, problems)
              .flatMap(bytes -> TextFile.decode(file.toString(), bytes, problems))
              .flatMap(text -> YamlParser.parse(file.toString(), text, problems));
      top.ifPresent(files::add);
      boolean hasParent = top.isPresent() && top.get().has("extends");
      next = hasParent ? parent(file, top.orElseThrow().get("extends")) : Optional.empty();
      complete = top.isPresent() && next.isPresent() == hasParent;
    }
  }

  private Optional<Path> parent(Path child, Yaml at) {
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
      return checked(child, folderOf(child).resolve(wanted).normalize(), name, at);
    } catch (InvalidPathException e) {
      problems.add(at, "extends is \"%s\", but must name a file", name);
      return Optional.empty();
    }
  }

  private Optional<Path> checked(Path child, Path target, String name, Yaml at) {
    if (!absolute(target).startsWith(absolute(folderOf(first)))) {
      problems.add(
          at,
          "extends is \"%s\", which leaves the folder of %s; a parent must be in that folder or below it",
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
    if (!real(folderOf(first)).map(real.get()::startsWith).orElse(false)) {
      problems.add(
          at,
          "extends is \"%s\", a symbolic link that leaves the folder of %s; put the file itself there",
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
    return Optional.of(target);
  }

  /** Names of the files in the folder of a file. */
  private static List<String> neighbours(Path file) {
    try (Stream<Path> all = Files.list(absolute(folderOf(file)))) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> !name.equals(String.valueOf(file.getFileName())))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  static Path folderOf(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
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
