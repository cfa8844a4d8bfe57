package loam.cli.study;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import loam.cli.Replay;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** One replication of one of several scenarios, alone. */
public final class ReplayOptions {
  @Option(
      names = "--replay",
      paramLabel = "N",
      description = {
        "run replication N of one scenario alone, print all that happens to firms as CSV, and write",
        "no results: what a replication that failed was at"
      })
  private Optional<Integer> replay = Optional.empty();

  @Option(
      names = "--of",
      paramLabel = "PLACE",
      description = {
        "the scenario to replay: of a sweep the number of the point, 0 for none; of a comparison its",
        "place, 0 for the reference, then those without assumed strengths; default: 0"
      })
  private Optional<Integer> place = Optional.empty();

  /** Whether one is asked for. */
  public boolean isAsked(CommandSpec spec) {
    if (replay.isEmpty() && place.isPresent()) {
      throw Terminal.of(spec).refusal("--of is of use with --replay only");
    }
    return replay.isPresent();
  }

  /** Runs it. */
  public int run(List<Scenario> scenarios, WorkOptions work, CommandSpec spec) {
    return run(scenarios.size(), scenarios::get, work, spec);
  }

  /** Runs it, where scenarios are made when they are asked for. */
  public int run(int scenarios, IntFunction<Scenario> made, WorkOptions work, CommandSpec spec) {
    int of = place.orElse(0);
    if (of < 0 || of >= scenarios) {
      throw Terminal.of(spec).refusal("--of is %s, but must lie in 0 to %s", of, scenarios - 1);
    }
    Scenario scenario = made.apply(of);
    Terminal.of(spec).warn("replay of %s", scenario.name());
    return new Replay(scenario, work.engine(), Terminal.of(spec)).run(replay.orElse(1));
  }
}
