package loam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.language.Language;
import loam.scenariofile.pack.WhereItLay;

/** What happened in a run, for {@code run.json}: the only file that tells of machine and time. */
public final class RunLog {
  private final Engine engine;
  private final int threads;
  private final Instant started = Instant.now();
  private final long start = System.nanoTime();
  private long simulatedNanos;
  private final Set<String> recalled = ConcurrentHashMap.newKeySet();
  private int replications;
  private long events;
  private double firmYears;

  public RunLog(Engine engine, int threads) {
    this.engine = engine;
    this.threads = threads;
  }

  /** The same checkpoint; what is committed is counted, what was there is not. */
  public Checkpoint counting(Checkpoint checkpoint) {
    return new Checkpoint() {
      @Override
      public Optional<Trajectory> recall(int scenario, int replication) {
        Optional<Trajectory> there = checkpoint.recall(scenario, replication);
        if (there.isPresent()) {
          recalled.add("%s/%s".formatted(scenario, replication));
        }
        return there;
      }

      @Override
      public void commit(int scenario, Trajectory trajectory) {
        checkpoint.commit(scenario, trajectory);
        add(trajectory);
      }
    };
  }

  /** Counts a replication. */
  public synchronized void add(Trajectory trajectory) {
    replications++;
    events += trajectory.events();
    for (int month = 0; month < trajectory.months(); month++) {
      firmYears += trajectory.at(Metric.REGISTERED, month) / 12;
    }
  }

  /** Number of replications that earlier processes have left. */
  public int recalled() {
    return recalled.size();
  }

  /**
   * What it took.
   *
   * @param all number of simulations, those of earlier processes among them
   */
  public String effort(int all, Language language) {
    long seconds = Math.round(simulatedNanos / 1e9);
    return recalled.isEmpty()
        ? language.say("%d model runs in %s s.", all, seconds)
        : language.say(
            "%d model runs, %d of them by earlier processes, the others in %s s.",
            all, recalled.size(), seconds);
  }

  /** The simulation is over; what follows is writing. */
  public void simulated() {
    simulatedNanos = System.nanoTime() - start;
  }

  /**
   * All that happened.
   *
   * @param cities folders of those that do not ship with Loam, by their names
   */
  public synchronized Map<String, Object> toMap(Map<String, Path> cities) {
    Map<String, Object> map = toMap();
    Map<String, Object> places = new TreeMap<>();
    cities.forEach((name, folder) -> places.put(name, folder.toString()));
    if (!places.isEmpty()) {
      map.put(WhereItLay.KEY, places);
    }
    return map;
  }

  private Map<String, Object> toMap() {
    double seconds = simulatedNanos / 1e9;
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("started", started.toString());
    map.put("wallSeconds", rounded((System.nanoTime() - start) / 1e9));
    map.put("simulationSeconds", rounded(seconds));
    map.put("replications", replications);
    map.put("replicationsOfEarlierProcesses", recalled.size());
    map.put("events", events);
    map.put("firmYearsPerSecond", Math.round(firmYears / seconds));
    map.put("engine", engine.id());
    map.put("threads", threads);
    map.put("peakMemoryMiB", peakMemoryMebibytes());
    map.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    map.put("processors", Runtime.getRuntime().availableProcessors());
    map.put("java", System.getProperty("java.vendor") + " " + Runtime.version());
    return map;
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /** Largest resident size of this process as Linux saw it, −1 elsewhere. */
  private static long peakMemoryMebibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(-1L);
    } catch (IOException e) {
      return -1;
    }
  }
}
