package loam.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.Replicator;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;

/**
 * One contestant in a process of its own: warms up, works, and prints a line of numbers. CPU time
 * is that of the process, so the garbage of a contestant is on its bill.
 */
public final class Heat {
  private static final double WARM_SECONDS = 1.5;
  private static final double WORK_SECONDS = 0.6;
  private static final double MODEL_WARM_SECONDS = 6;
  private static final double MODEL_WORK_SECONDS = 2;
  private static final int SHARED_SEEDS = 3;

  private Heat() {}

  /**
   * Arguments: hold NAME PENDING, firms NAME FIRST-SEED, model ENGINE PATH SCENARIO, world SCENARIO
   * SCALE, or forks SCENARIO SCENARIO ...
   */
  public static void main(String[] arguments) {
    System.out.println(
        switch (arguments[0]) {
          case "hold" -> hold(arguments[1], Integer.parseInt(arguments[2]));
          case "firms" -> firms(arguments[1], Long.parseLong(arguments[2]));
          case "model" -> model(arguments[1], OrdinaryPath.valueOf(arguments[2]), arguments[3]);
          case "world" -> Worlds.one(arguments[1], Double.parseDouble(arguments[2]));
          case "forks" -> Worlds.forks(List.of(arguments).subList(1, arguments.length));
          default -> throw new IllegalArgumentException(arguments[0]);
        });
  }

  /** Nanoseconds per event, and when a certain event happened. */
  private static String hold(String name, int pending) {
    Hold hold = Contestants.hold(name, pending);
    double step = 400_000.0 / pending;
    double time = step;
    hold.run(time);
    double first = hold.last();
    for (double start = cpu(); cpu() < start + WARM_SECONDS || time < 2; ) {
      time += step;
      hold.run(time);
    }
    long events = 0;
    double start = cpu();
    while (cpu() < start + WORK_SECONDS) {
      time += step;
      events += hold.run(time);
    }
    return "%s %s".formatted((cpu() - start) / events * 1e9, Double.toHexString(first));
  }

  /** Nanoseconds per replication, checksum of the first seeds, replications, sums of stocks. */
  private static String firms(String name, long firstSeed) {
    Contestant contestant = Contestants.firms(name);
    Census census = new Census();
    for (double start = cpu(); cpu() < start + WARM_SECONDS; ) {
      census.clear();
      contestant.replicate(new KeyedDraws(-1), census);
    }
    long[] stocks = new long[Lifecycle.STAGES * Lifecycle.YEARS];
    long checksum = 0;
    int replications = 0;
    double start = cpu();
    while (replications < SHARED_SEEDS || cpu() < start + WORK_SECONDS) {
      census.clear();
      contestant.replicate(new KeyedDraws(firstSeed + replications), census);
      checksum = replications < SHARED_SEEDS ? 31 * checksum + census.checksum() : checksum;
      replications++;
      add(census, stocks);
    }
    double nanos = (cpu() - start) / replications * 1e9;
    StringBuilder line = new StringBuilder("%s %x %d".formatted(nanos, checksum, replications));
    for (long stock : stocks) {
      line.append(' ').append(stock);
    }
    return line.toString();
  }

  private static void add(Census census, long[] stocks) {
    for (int cell = 0; cell < stocks.length; cell++) {
      stocks[cell] += census.stock(cell / Lifecycle.YEARS, cell % Lifecycle.YEARS);
    }
  }

  /** Nanoseconds per replication of a scenario; of the first a hash of its numbers, and events. */
  private static String model(String engine, OrdinaryPath path, String file) {
    Engine chosen = Engines.named(engine).orElseThrow();
    Scenario scenario = ScenarioReader.read(Path.of(file));
    Replicator replicator = chosen.replicators(path).apply(scenario);
    double start = cpu();
    Trajectory trajectory = replicator.run(1);
    int replications = 1;
    while (cpu() < start + MODEL_WARM_SECONDS) {
      replicator.run(++replications);
    }
    int warm = replications;
    start = cpu();
    do {
      replicator.run(++replications);
    } while (cpu() < start + MODEL_WORK_SECONDS);
    double nanos = (cpu() - start) / (replications - warm) * 1e9;
    return "%s %x %d".formatted(nanos, trajectory.hashCode(), trajectory.events());
  }

  /** Seconds. */
  private static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        * 1e-9;
  }
}
