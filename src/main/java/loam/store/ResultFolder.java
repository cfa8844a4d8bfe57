package loam.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import loam.language.English;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.Phrased;

/**
 * A folder of results that appears whole or not at all: files are written into a folder beside it,
 * which takes its name when all of them are there.
 */
public final class ResultFolder {
  private static final String MANIFEST = "manifest.json";

  /** All that a run puts into its folder; anything else is the user's, and is never deleted. */
  private static final Set<String> OURS =
      Set.of(
          MANIFEST,
          "comparison.csv",
          "comparison.txt",
          "comparison.zh.txt",
          "ledger.csv",
          "money.csv",
          "report.html",
          "rank.csv",
          "run.json",
          "scenarios",
          "scenario.resolved.yaml",
          "scoreboard.csv",
          "scoreboard.json",
          "scoreboard.md",
          "summary.csv",
          "sweep.csv",
          "sweep.parquet",
          "sweep.resolved.yaml",
          "tables.xlsx",
          "trajectories.parquet",
          "charts");

  private final Path target;
  private final Path partial;

  private ResultFolder(Path target, Path partial) {
    this.target = target;
    this.partial = partial;
  }

  /** Why a folder may not be written. */
  public static final class TakenException extends RuntimeException implements Phrased {
    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    TakenException(@English String format, Object... arguments) {
      this(Phrase.of(format, arguments));
    }

    private TakenException(Phrase phrase) {
      super(phrase.toString());
      this.phrase = phrase;
    }

    @Override
    public Phrase phrase() {
      return phrase;
    }
  }

  /**
   * Begins a folder.
   *
   * @param replace whether results that are there already may be replaced in the end
   * @throws TakenException if {@code target} is there and may not be replaced, or holds anything
   *     but results
   */
  public static ResultFolder begin(Path target, boolean replace) {
    refuseIfTaken(target, replace);
    try {
      Path parent = target.toAbsolutePath().normalize().resolveSibling("");
      Files.createDirectories(parent);
      Path partial = parent.resolve(".loam-%s.partial".formatted(UUID.randomUUID()));
      return new ResultFolder(target, Files.createDirectory(partial));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make a folder beside %s", target);
    }
  }

  private static void refuseIfTaken(Path target, boolean replace) {
    if (!Files.exists(target)) {
      return;
    }
    boolean results = Files.isRegularFile(target.resolve(MANIFEST));
    if (!results && !isEmptyFolder(target)) {
      throw new TakenException(
          "%s is there and holds no results of Loam; name another folder with --out", target);
    }
    if (results && !replace) {
      throw new TakenException(
          "%s is there already; look at it, name another folder with --out, or replace it with --force",
          target);
    }
    List<String> foreign = names(target).stream().filter(name -> !OURS.contains(name)).toList();
    if (!foreign.isEmpty()) {
      throw new TakenException(
          "%s also holds %s, which no run wrote; move that elsewhere, or name another folder with --out",
          target, Phrase.list(foreign));
    }
  }

  private static boolean isEmptyFolder(Path target) {
    return Files.isDirectory(target) && names(target).isEmpty();
  }

  private static List<String> names(Path target) {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", target);
    }
  }

  /** The name that the folder will have. */
  public Path target() {
    return target;
  }

  /** Where a file goes until the folder is complete. */
  public Path file(String name) {
    try {
      Path file = partial.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      return file;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make a folder for %s", name);
    }
  }

  /** Writes a text in UTF-8. */
  public void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", target.resolve(name));
    }
  }

  /** Writes bytes. */
  public void write(String name, byte[] bytes) {
    try {
      Files.write(file(name), bytes);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", target.resolve(name));
    }
  }

  /** Gives the folder its name; the last thing to do. */
  public Path complete() {
    try {
      Path place = target.toAbsolutePath().normalize(); // also where the target is "."
      if (Files.exists(place)) {
        Path old = partial.resolveSibling(partial.getFileName() + ".old");
        Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
      } else {
        Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
      }
      return target;
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot move the results to %s", target);
    }
  }

  /** Removes what was written so far; does nothing after {@link #complete}. */
  public void abandon() {
    delete(partial);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot remove %s", folder);
    }
  }
}
