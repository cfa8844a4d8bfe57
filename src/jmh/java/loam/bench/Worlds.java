package loam.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import loam.city.FirmParameters;
import loam.ecosystem.Beijing;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;

/** What replications cost in one world, whose arrays are used again: CPU of one thread, garbage. */
final class Worlds {
  private static final int WARM = 8;
  private static final int MEASURED = 8;
  private static final LocalDate PARTING = LocalDate.of(2027, 1, 1);
  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Worlds() {}

  /** Median nanoseconds and bytes of garbage of a replication, firm-years of the last one. */
  static String one(String file, double scale) {
    Ecosystem world = ecosystem(scaled(world(file), scale));
    int warm = (int) Math.ceil(WARM / scale); // the same number of firms
    double[] nanos = new double[scale == 1 ? MEASURED : 3];
    double[] bytes = new double[nanos.length];
    double firmYears = 0;
    for (int replication = 1; replication <= warm + nanos.length; replication++) {
      long before = THREAD.getCurrentThreadAllocatedBytes();
      long start = THREAD.getCurrentThreadCpuTime();
      Trajectory run = world.run(replication);
      if (replication > warm) {
        nanos[replication - warm - 1] = THREAD.getCurrentThreadCpuTime() - start;
        bytes[replication - warm - 1] = THREAD.getCurrentThreadAllocatedBytes() - before;
        firmYears = firmYears(run);
      }
    }
    return "%s %s %s".formatted(median(nanos), median(bytes), firmYears);
  }

  /** CPU of scenarios that go on from the first one's past, over that of each from its start. */
  static String forks(List<String> files) {
    List<Ecosystem> worlds = files.stream().map(file -> ecosystem(world(file))).toList();
    double[] ratios = new double[MEASURED];
    for (int replication = 1; replication <= 2 + MEASURED; replication++) {
      long start = THREAD.getCurrentThreadCpuTime();
      worlds.get(0).begin(replication);
      worlds.get(0).runUpTo(PARTING);
      for (Ecosystem branch : worlds.subList(1, worlds.size())) {
        branch.goOnFrom(worlds.get(0));
        branch.runToEnd(replication);
      }
      worlds.get(0).runToEnd(replication);
      long middle = THREAD.getCurrentThreadCpuTime();
      for (Ecosystem one : worlds) {
        one.run(replication);
      }
      if (replication > 2) {
        double apart = THREAD.getCurrentThreadCpuTime() - middle;
        ratios[replication - 3] = (middle - start) / apart;
      }
    }
    return String.valueOf(median(ratios));
  }

  private static Scenario world(String file) {
    return ScenarioReader.read(Path.of(file)).inReplication(1);
  }

  /** The same with so many times as many substantive firms, which no range of a pack allows. */
  private static Scenario scaled(Scenario world, double scale) {
    if (scale == 1) {
      return world;
    }
    FirmParameters firm = world.city().firm();
    return world.in(
        Beijing.with(
            world.city(),
            Map.of(
                "firm.substantiveShare", scale * firm.substantiveShare(),
                "firm.initialSubstantive", scale * firm.initialSubstantive())));
  }

  private static Ecosystem ecosystem(Scenario world) {
    return new Ecosystem(world, keys -> new BucketCalendar(keys, 1), OrdinaryPath.COUNTED);
  }

  private static double firmYears(Trajectory run) {
    Metric substantive = run.metrics().get("substantive");
    double sum = 0;
    for (int month = 0; month < run.months(); month++) {
      double firms = run.at(substantive, month);
      sum += Double.isNaN(firms) ? 0 : firms / 12; // NaN before the city's start
    }
    return sum;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
