package loam.scenariofile.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import loam.language.English;
import loam.language.Phrase;

/** Collects problems until all of the input has been read. */
public final class Problems {
  private static final int MOST = 1000; // who mends these will ask again

  private final List<Problem> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();
  private int more;

  /** Files are complained about in the order in which they were expected. */
  public void expect(String file) {
    files.add(file);
  }

  /** Notes a problem at the place of a value; {@code what} is a format for {@code arguments}. */
  public void add(Yaml at, @English String what, Object... arguments) {
    add(at.file(), at.line(), at.column(), what, arguments);
  }

  /** Notes a problem of a whole file. */
  public void add(String file, @English String what, Object... arguments) {
    add(file, 0, 0, what, arguments);
  }

  /** Notes a problem at a line and column, both from 1. */
  public void add(String file, int line, int column, @English String what, Object... arguments) {
    if (isFull()) {
      more++;
      return;
    }
    files.add(file);
    found.add(new Problem(file, line, column, Phrase.of(what, arguments).with(Plain::shown)));
  }

  /** Whether something was noted at the place of a value. */
  public boolean isNoted(Yaml at) {
    return found.stream()
        .anyMatch(
            problem ->
                problem.file().equals(at.file())
                    && problem.line() == at.line()
                    && problem.column() == at.column());
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public int count() {
    return found.size() + more;
  }

  /** A name that may be meant; nothing where nobody will read it, since it takes a while. */
  public Phrase suggestion(String wrong, Collection<String> names) {
    return isFull() ? Phrase.NOTHING : DidYouMean.suggest(wrong, names);
  }

  /** Whether there are so many that others are only counted. */
  public boolean isFull() {
    return found.size() >= MOST;
  }

  /** Throws if anything was noted, in order of file and line. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      List<String> inOrder = List.copyOf(files);
      throw new InvalidInputException(
          found.stream()
              .distinct()
              .sorted(
                  Comparator.comparing((Problem problem) -> inOrder.indexOf(problem.file()))
                      .thenComparing(Problem::line)
                      .thenComparing(Problem::column))
              .toList(),
          more);
    }
  }
}
