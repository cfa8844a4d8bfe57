package loam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import loam.language.FailedAccessException;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.InvalidInputException;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.store.PublishedResult;
import loam.store.ScratchFolder;
import loam.store.StudyRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam verify}: whether published results are what their inputs give. */
@Command(
    name = "verify",
    description = {
      "Runs a random sample of the replications of published results again and certifies that they",
      "are equal to the bit, or names the first difference. A report alone is enough."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private static final int MOST_NAMED = 20;

  @Parameters(paramLabel = "RESULT", description = "results folder, or a report.html")
  private Path place = Path.of("");

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "number of replications to run again, of a sweep of points; default: 3")
  private int sample = 3;

  @Option(names = "--all", description = "run all replications again")
  private boolean all;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "replications at the same time; default: one per processor")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    if (sample < 1) {
      throw terminal.refusal("--sample is %s, but must be at least 1", sample);
    }
    WorkOptions.checkThreads(threads, spec.commandLine());
    if (CalibrationRehearsal.isFor(place)) {
      return ofCalibration();
    }
    PublishedResult result = published();
    boolean isOfThisLoam = isOfThisLoam(result);
    Verification verification = new Verification(result, scenarios(result));
    verification.checkInputs();
    if (result.kind() == PublishedResult.Kind.STUDY) {
      return ofStudy(result, verification, isOfThisLoam);
    }
    verification.checkFile(isOfThisLoam);
    Set<Integer> chosen = new TreeSet<>(some(verification.choice()));
    verification.runAgain(chosen, threads);
    return say(result, verification, chosen);
  }

  private int ofStudy(PublishedResult result, Verification verification, boolean isOfThisLoam) {
    Terminal terminal = Terminal.of(spec);
    Rehearsal rehearsal = new Rehearsal(result, place, verification.lastScenario());
    List<Phrase> differences = new ArrayList<>(verification.differences());
    List<StudyRuns.Run> runs;
    try {
      runs = rehearsal.runs().map(StudyRuns::all).orElse(List.of());
    } catch (RefusedException e) {
      differences.add(Phrase.of(e));
      return verdict(Phrase.of("no model run"), differences);
    }
    try (ScratchFolder scratch = ScratchFolder.in(temporary())) {
      if (runs.isEmpty() && !all) {
        throw terminal.refusal(
            "the model runs of the study are not in %s: verify the folder with %s, or let all be run again by --all",
            place, "replications.journal");
      }
      List<StudyRuns.Run> again = some(runs);
      differences.addAll(
          rehearsal.differences(again, scratch.path(), threads, isOfThisLoam, terminal));
      Phrase what =
          again.size() == runs.size()
              ? Phrase.of("all model runs of the study, and what follows from them")
              : Phrase.of(
                  "%s of %s model runs of the study, and what follows from all",
                  again.size(), runs.size());
      return verdict(what, differences);
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  private int ofCalibration() {
    Terminal terminal = Terminal.of(spec);
    try (ScratchFolder scratch = ScratchFolder.in(temporary())) {
      CalibrationRehearsal rehearsal = CalibrationRehearsal.of(place);
      BuildInfo build = BuildInfo.load();
      boolean isOfThisLoam =
          isSaidToBeThis(rehearsal.loam().equals(build.both()), rehearsal.loam());
      List<String> points = rehearsal.points();
      List<String> again = some(points);
      Phrase what =
          again.size() == points.size()
              ? Phrase.of("all simulated points of the calibration, and what follows from them")
              : Phrase.of(
                  "%s of %s simulated points of the calibration, and what follows from all",
                  again.size(), points.size());
      return verdict(
          what, rehearsal.differences(again, scratch.path(), threads, isOfThisLoam, terminal));
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  /** A sample that nobody could foresee, or all. */
  private <T> List<T> some(List<T> of) {
    List<T> shuffled = new ArrayList<>(of);
    Collections.shuffle(shuffled, new SecureRandom());
    return all ? shuffled : shuffled.subList(0, Math.min(sample, shuffled.size()));
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  private PublishedResult published() {
    try {
      return PublishedResult.read(place);
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  /** By way of files, since that is how scenarios are read. */
  private List<ReadScenario> scenarios(PublishedResult result) {
    List<ReadScenario> scenarios = new ArrayList<>();
    try (ScratchFolder scratch = ScratchFolder.in(temporary())) {
      Path file = scratch.path().resolve("scenario.yaml");
      for (String text : result.scenarios()) {
        Files.writeString(file, text);
        scenarios.add(ScenarioReader.read(file, List.of()));
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the scenario of %s", place);
    } catch (InvalidInputException e) {
      throw Terminal.of(spec)
          .refusal("the scenario of %s is damaged or for another version: %s", place, Phrase.of(e));
    }
    return scenarios;
  }

  /** Says so where it is not. */
  private boolean isOfThisLoam(PublishedResult result) {
    BuildInfo build = BuildInfo.load();
    Object loam = result.inputs(0).get("loam");
    boolean same =
        loam instanceof Map<?, ?> said
            && build.version().equals(said.get("version"))
            && build.commit().equals(said.get("commit"));
    return isSaidToBeThis(same, String.valueOf(loam));
  }

  private boolean isSaidToBeThis(boolean same, String loam) {
    BuildInfo build = BuildInfo.load();
    if (!same) {
      Terminal.of(spec)
          .warn(
              "made by another Loam (%s) than this (%s, %s): a difference may come from that",
              loam, build.version(), build.commit());
    }
    return same;
  }

  private int say(PublishedResult result, Verification verification, Set<Integer> chosen) {
    Terminal terminal = Terminal.of(spec);
    int size = verification.choice().size();
    String which =
        chosen.size() == size
            ? terminal.language().say("all")
            : chosen.stream()
                .limit(MOST_NAMED)
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "", chosen.size() > MOST_NAMED ? ", …" : ""));
    Phrase what =
        result.kind() == PublishedResult.Kind.SWEEP
            ? Phrase.of("of %s points: %s", size, which)
            : Phrase.of("of %s replications: %s", size, which);
    int code = verdict(what, verification.differences());
    if (code == ExitCode.DONE && result.manifest().containsKey("missing")) {
      terminal.say("but the result is partial: replications that failed are missing");
      terminal.out().flush();
    }
    return code;
  }

  private int verdict(Phrase what, List<Phrase> differences) {
    Terminal terminal = Terminal.of(spec);
    if (differences.isEmpty()) {
      terminal.say("certified: run again and equal to the bit, %s", what);
    } else {
      terminal.say("NOT certified; run again, %s:", what);
      differences.forEach(
          difference -> terminal.out().println("  " + difference.in(terminal.language())));
    }
    terminal.out().flush();
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILURE;
  }
}
