package loam.cli.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.cli.Refusal;
import loam.ecosystem.LeverCatalogue;
import loam.ecosystem.MetricCatalogue;
import loam.laboratory.sensitivity.SolveStudy;
import loam.laboratory.sensitivity.StudiedScenarios;
import loam.language.Phrase;
import loam.policy.Lever;
import loam.scenariofile.ParameterChoice;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.sensitivity.Factor;
import loam.sensitivity.Target;
import loam.sensitivity.VariedFactor;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What is to be reached, and by which lever. */
public final class SolveOptions {
  private static final int FEWEST = 20;
  private static final int MOST = 10_000;

  @Option(
      names = "--target",
      paramLabel = "TARGET",
      required = true,
      description = {
        "what is to be reached: METRIC@DATE >= LEVEL, or <=; \"unicorns@2030 >= 150\" is by the",
        "end of that year; flows count from the day of the lever; without @DATE by --end"
      })
  private String target = "";

  @Option(
      names = "--end",
      paramLabel = "DATE",
      description = "last day, such as 2030-12-31, or 2030; default: the day of the target")
  private Optional<LocalDate> end = Optional.empty();

  @Option(
      names = "--probability",
      paramLabel = "P",
      description = "with which it is to be reached, between 0 and 1; default: 0.8")
  private double probability = 0.8;

  @Option(
      names = "--lever",
      paramLabel = "NAME",
      required = true,
      description = "the lever that is to do it (loam levers lists all)")
  private String lever = "";

  @Option(
      names = "--between",
      paramLabel = "LOW..HIGH",
      description = "values to look among; default: the lever's range")
  private Optional<String> between = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      converter = FirstDay.class,
      description = {
        "first day of the lever's value, which takes the place of the file's changes of it;",
        "default: its first change in the file, or the first day of the projection"
      })
  private Optional<LocalDate> from = Optional.empty();

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "at each value that is tried, 20 at least; default: those of the file")
  private Optional<Integer> replications = Optional.empty();

  @Option(
      names = "--parameters",
      paramLabel = "CHOICE",
      description = {
        "posterior: the vectors that published figures do not rule out, two replications",
        "each, so that the probability is over chance and what is not known of the parameters;",
        "baseline: one value for each; default: posterior, if the city has one"
      })
  private Optional<ParameterChoice> parameters = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "seed of all draws, any whole number")
  private Optional<Long> seed = Optional.empty();

  public Optional<ParameterChoice> parameters() {
    return parameters;
  }

  public double probability() {
    return probability;
  }

  public long seed(long ofScenario) {
    return seed.orElse(ofScenario);
  }

  public int replications(int ofScenario) {
    return replications.orElse(ofScenario);
  }

  /** The last day of the runs, which is that of the target unless another is asked for. */
  public LocalDate end(Target reached) {
    return end.orElse(reached.date());
  }

  /** The question; all that is wrong with the options is said at once. */
  public SolveStudy.Question question(StudiedScenarios studied, CommandLine command) {
    List<Phrase> problems = new ArrayList<>();
    LocalDate last = studied.scenario().city().horizonEnd();
    Optional<Target> read =
        TargetText.read(target, end, last, MetricCatalogue.of(studied.scenario().city()), problems);
    if (!(probability > 0 && probability < 1)) {
      problems.add(Phrase.of("--probability %s: must lie between 0 and 1", probability));
    }
    int runs = replications(studied.scenario().plan().replications());
    if (runs < FEWEST || runs > MOST) {
      problems.add(
          Phrase.of("--replications %d: a probability needs %d to %d", runs, FEWEST, MOST));
    }
    Optional<VariedFactor> varied = lever(studied, read, problems);
    if (!problems.isEmpty()) {
      throw new Refusal(command, Phrase.lines(problems));
    }
    return new SolveStudy.Question(read.orElseThrow(), varied.orElseThrow());
  }

  private Optional<VariedFactor> lever(
      StudiedScenarios studied, Optional<Target> read, List<Phrase> problems) {
    Optional<Lever> known = LeverCatalogue.of(studied.scenario().city()).named(lever);
    if (known.isEmpty()) {
      problems.add(
          Phrase.of(
              "--lever %s: unknown lever%s",
              lever,
              DidYouMean.suggest(lever, LeverCatalogue.of(studied.scenario().city()).ids())));
      return Optional.empty();
    }
    if (!known.get().type().isOrdered()) {
      problems.add(
          Phrase.of(
              "--lever %s: nothing lies between its values (%s); sweep or compare them",
              lever, known.get().range()));
      return Optional.empty();
    }
    LocalDate begin = from.orElseGet(() -> studied.from(known.get()));
    LocalDate calibration = studied.scenario().city().calibrationDate();
    if (!studied.scenario().backcast() && !begin.isAfter(calibration)) {
      problems.add(Phrase.of("--from %s: must lie after %s", begin, calibration));
    }
    if (read.isPresent() && !begin.isBefore(read.get().date())) {
      problems.add(
          Phrase.of(
              "--from %s: must lie before the day of the target, %s", begin, read.get().date()));
    }
    return Optional.of(ranged(known.get(), studied, begin, problems));
  }

  private VariedFactor ranged(
      Lever known, StudiedScenarios studied, LocalDate begin, List<Phrase> problems) {
    double low = known.min();
    double high = known.max();
    if (between.isPresent()) {
      String[] ends = between.get().split("\\.\\.", 2);
      low = OptionQuantity.read("--between", known.unit(), ends[0].strip());
      high =
          ends.length < 2 ? low : OptionQuantity.read("--between", known.unit(), ends[1].strip());
      if (!known.type().admits(low) || !known.type().admits(high)) {
        problems.add(
            Phrase.of("--between %s: %s takes whole numbers only", between.get(), known.id()));
      }
      if (!(low < high && low >= known.min() && high <= known.max())) {
        problems.add(
            Phrase.of(
                "--between %s: LOW..HIGH must ascend and lie in %s", between.get(), known.range()));
        low = known.min();
        high = known.max();
      }
    }
    return VariedFactor.of(known, Factor.Kind.POLICY, low, high, studied.usual(known), begin);
  }
}
