package loam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.Phrase;

/**
 * Results that were published beside the same made here: what differs that should not.
 *
 * @param published a folder of results
 * @param here another
 */
record SameFiles(Path published, Path here) {
  /** The page of every result. */
  static final String PAGE = "report.html";

  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([a-z]+)\"");
  private static final Set<String> OF_THE_MACHINE = Set.of("run.json", "runs.txt");

  /** The language of a page: its bytes are the same in no other. */
  static Optional<Language> language(Path page) {
    try {
      Matcher matcher = LANGUAGE.matcher(Files.readString(page));
      return matcher.find() ? Language.named(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // that it is missing is told as a difference
    }
  }

  /** What differs, in files of some names that either folder holds. */
  List<Phrase> differences(Predicate<String> counts) {
    TreeSet<String> names = new TreeSet<>(files(published));
    names.addAll(files(here));
    List<Phrase> differences = new ArrayList<>();
    for (String name : names) {
      if (counts.test(name)) {
        difference(published.resolve(name), here.resolve(name), name).ifPresent(differences::add);
      }
    }
    return differences;
  }

  /** All that has the same bytes wherever it is made. */
  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !OF_THE_MACHINE.contains(name) && !name.endsWith(".png"))
          .toList();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", folder);
    }
  }

  /** Whether a file differs from the one that was published. */
  static Optional<Phrase> difference(Path published, Path here) {
    return difference(published, here, String.valueOf(published.getFileName()));
  }

  private static Optional<Phrase> difference(Path published, Path here, String name) {
    try {
      if (!Files.exists(published)) {
        return Optional.of(Phrase.of("%s is missing", name));
      }
      if (!Files.exists(here)) {
        return Optional.of(Phrase.of("%s is there, but the study gives no such file", name));
      }
      if (name.endsWith(".csv")) {
        return line(Files.readAllLines(published), Files.readAllLines(here))
            .map(line -> Phrase.of("%s differs, first in line %s", name, line));
      }
      return Files.mismatch(published, here) < 0
          ? Optional.empty()
          : Optional.of(Phrase.of("%s differs", name));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", published);
    }
  }

  /** Number of the first line that differs, from 1; remarks may, since they say who wrote it. */
  private static Optional<Integer> line(List<String> published, List<String> here) {
    int longer = Math.max(published.size(), here.size());
    return IntStream.range(0, longer)
        .filter(at -> !text(published, at).equals(text(here, at)))
        .mapToObj(at -> at + 1)
        .findFirst();
  }

  private static String text(List<String> lines, int at) {
    String line = at < lines.size() ? lines.get(at) : "no line";
    return line.startsWith("#") ? "#" : line;
  }
}
