package loam.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.store.file.FolderLock;

/** Tells what a command put into a folder of results from what is the user's, at any depth. */
final class OwnFiles {
  private static final String OLD_CALIBRATION = "calibration.json"; // of earlier versions
  private static final String OLD_RUNS = "runs.txt";
  private static final Set<String> FOLDERS = Set.of("", "charts", "scenarios");
  private static final Set<String> NAMES =
      Set.of(
          "manifest.json",
          "answer.docx",
          "answer.pdf",
          "answer.pptx",
          "comparison.csv",
          "comparison.parquet",
          "comparison.txt",
          "comparison.zh.txt",
          "datapackage.json",
          "ends.csv",
          "indices.csv",
          "ledger.csv",
          "money.csv",
          "names.json",
          "report.html",
          "rank.csv",
          "replications.journal",
          "run.json",
          "scenario.resolved.yaml",
          "scoreboard.csv",
          "scoreboard.json",
          "scoreboard.md",
          "screening.csv",
          "search.csv",
          "structure.csv",
          "structure.parquet",
          "summary.csv",
          "sweep.csv",
          "sweep.parquet",
          "sweep.resolved.yaml",
          "tables.xlsx",
          "trajectories.parquet",
          "twins.json",
          "variance.csv",
          "weakened.parquet");

  /** Names that others would give their own files: Loam's are these beside a calibration only. */
  private static final Set<String> OF_CALIBRATIONS =
      Set.of(
          OLD_CALIBRATION,
          OLD_RUNS,
          "targets.yaml",
          "backtest.csv",
          "best.txt",
          "figures.csv",
          "manifest.json",
          "parameters.csv",
          "posterior.csv",
          "report.html",
          "tables.xlsx");

  private static final Pattern COPY = Pattern.compile("scenarios/\\d+\\.resolved\\.yaml");
  private static final Pattern CHART = Pattern.compile("(charts/[^/]+)\\.(svg|png)");

  private static final Set<String> IN_THE_MAKING =
      Set.of(
          Leftovers.OLD,
          Leftovers.RESULT,
          ResultFolder.JOURNAL,
          ResultFolder.TWINS,
          ResultFolder.COPIES,
          OLD_CALIBRATION,
          OLD_RUNS);

  private OwnFiles() {}

  /** Whether a calibration was begun in a folder, or completed, by an earlier version. */
  static boolean isOldCalibration(Path folder) {
    return Files.exists(folder.resolve(OLD_CALIBRATION));
  }

  /** All in a folder in the making that is not of those that a command writes there, sorted. */
  static List<String> foreignInTheMaking(Path part) throws IOException {
    try (Stream<Path> files = Files.list(part)) {
      return files
          .filter(file -> !FolderLock.isOfTheLock(file))
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !IN_THE_MAKING.contains(name))
          .filter(name -> !Assignment.isOne(name) && !Replacement.isMark(name))
          .sorted()
          .toList();
    }
  }

  /**
   * All that no command wrote, sorted, as paths with slashes; of a folder that is foreign itself
   * only its name. The manifest says what a command wrote; where it lists no files, since it is of
   * an earlier version or damaged, their names do. A chart is known by its two forms then: an SVG
   * or PNG alone is taken for the user's.
   *
   * @throws IOException if the folder cannot be looked into
   */
  static List<String> foreign(Path folder) throws IOException {
    List<String> foreign = new ArrayList<>();
    Set<String> listed = Manifest.listed(folder);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
            if (FOLDERS.contains(name(folder, place))) {
              return FileVisitResult.CONTINUE;
            }
            foreign.add(name(folder, place));
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!attributes.isRegularFile() || !isOurs(folder, listed, name(folder, file))) {
              foreign.add(name(folder, file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return foreign.stream().sorted().toList();
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isOurs(Path folder, Set<String> listed, String name) {
    if (!listed.isEmpty()) {
      return Manifest.vouchesFor(name)
          ? listed.contains(name) || name.equals(Manifest.FILE)
          : name.equals(Manifest.OF_THE_MACHINE)
              || listed.contains(name.replaceFirst("\\.png$", ".svg"));
    }
    if (isOldCalibration(folder)) {
      return OF_CALIBRATIONS.contains(name);
    }
    Matcher chart = CHART.matcher(name);
    return chart.matches()
        ? Files.isRegularFile(folder.resolve(chart.group(1) + ".svg"))
            && Files.isRegularFile(folder.resolve(chart.group(1) + ".png"))
        : NAMES.contains(name) || COPY.matcher(name).matches();
  }
}
