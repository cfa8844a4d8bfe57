package loam.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.store.CalibrationFolder;
import loam.store.CalibrationRuns;
import loam.store.Json;
import loam.store.Sha256;
import picocli.CommandLine;

/**
 * Makes a published calibration or backtest anew: points that were simulated are taken for it, but
 * for some that really are again.
 *
 * @param folder of the results
 * @param inputs what they say they follow from
 */
record CalibrationRehearsal(Path folder, Map<String, Object> inputs) {
  /** Whether a folder holds such results. */
  static boolean isFor(Path folder) {
    return Files.isRegularFile(folder.resolve(CalibrationFolder.INPUTS));
  }

  /**
   * Reads what a folder says of itself.
   *
   * @throws RefusedException if that is damaged, or its targets are not there
   */
  static CalibrationRehearsal of(Path folder) {
    try {
      Map<String, Object> inputs =
          Json.parse(Files.readString(folder.resolve(CalibrationFolder.INPUTS)));
      Path targets = folder.resolve(CalibrationFolder.TARGETS);
      if (!Files.isRegularFile(targets)) {
        throw new RefusedException(
            "there is no %s, as of a city in a folder of its own or of another Loam; to check the results, give the command again with another --out",
            targets);
      }
      return new CalibrationRehearsal(folder, inputs);
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException("the manifest of %s is damaged", folder);
    }
  }

  /** What the folder says made it: version and commit. */
  String loam() {
    return String.valueOf(inputs.get("loam"));
  }

  /** The points that were simulated, each a line. */
  List<String> points() {
    return CalibrationRuns.lines(folder.resolve(CalibrationFolder.RUNS));
  }

  /**
   * Makes it.
   *
   * @param again points that are simulated
   * @param scratch an empty folder
   * @param allFiles whether this Loam wrote the results, so that pages have the same bytes, too
   * @return all that is otherwise
   */
  List<Phrase> differences(
      Collection<String> again, Path scratch, int threads, boolean allFiles, Terminal told) {
    Path made = scratch.resolve("made");
    Path targets = scratch.resolve(CalibrationFolder.TARGETS);
    Path known = scratch.resolve(CalibrationFolder.RUNS);
    List<Phrase> differences = new ArrayList<>();
    try {
      Files.copy(folder.resolve(CalibrationFolder.TARGETS), targets);
      if (!Sha256.of(Files.readString(targets)).equals(inputs.get("targets"))) {
        differences.add(Phrase.of("%s differs", CalibrationFolder.TARGETS));
      }
      Set<String> left = new HashSet<>(again);
      Files.write(known, points().stream().filter(point -> !left.contains(point)).toList());
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write into %s", scratch);
    }
    CommandLine command =
        Main.command(SameFiles.language(folder.resolve(SameFiles.PAGE)).orElse(told.language()));
    List<String> arguments = new ArrayList<>(question());
    arguments.addAll(
        List.of("--out=" + made, "--threads=" + threads, "--rehearse=" + known, "" + targets));
    if (again.size() < points().size()) {
      arguments.add("--quiet"); // a sample takes seconds, and progress would count all
    }
    command.setOut(new PrintWriter(Writer.nullWriter())).setErr(told.err());
    int code = command.execute(arguments.toArray(String[]::new));
    if (code != ExitCode.DONE) {
      differences.add(Phrase.of("the study cannot be made here: it ends with %s", code));
      return differences;
    }
    Set<String> here = new HashSet<>(CalibrationRuns.lines(made.resolve(CalibrationFolder.RUNS)));
    again.stream()
        .filter(point -> !here.contains(point))
        .map(point -> point.replaceFirst(":.*", ""))
        .map(point -> Phrase.of("the simulated point %s comes out differently here", point))
        .forEach(differences::add);
    differences.addAll(
        new SameFiles(folder, made).differences(name -> allFiles || name.endsWith(".csv")));
    return differences;
  }

  private List<String> question() {
    Object backtest = inputs.get("backtest");
    if (backtest != null) {
      return List.of("backtest", "--as-of=" + backtest);
    }
    String asOf = String.valueOf(inputs.getOrDefault("asOf", ""));
    return asOf.isEmpty() ? List.of("calibrate") : List.of("calibrate", "--as-of=" + asOf);
  }
}
