package loam.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the engine aims at, and whether it is there: CPU of a replication over that of the commit
 * from which the aims are counted, what common pasts save, garbage, and what a firm-year costs in a
 * city ten times as large. Aims of whole commands on a quiet machine are in performance.md.
 */
final class GoalsRace implements Race {
  private static final double LARGE = 10;
  private static final List<String> OTHERS =
      List.of("double-funds", "reforms-stalled", "rd-deduction-cut", "tilt-ai");

  private record Goal(String name, String measured, String aim, String reached, String floor) {
    String line() {
      return "| %s | %s | %s | %s | %s |".formatted(name, measured, aim, reached, floor);
    }
  }

  private final String scenario;
  private final Optional<String> yardstick;
  private final Times times = new Times();
  private double garbage;
  private double firmYears;
  private double firmYearsOfLarge;

  /**
   * @param yardstick folder with the classes of the commit that the first aim is counted from
   */
  GoalsRace(String scenario, Optional<String> yardstick) {
    this.scenario = scenario;
    this.yardstick = yardstick;
  }

  @Override
  public String title() {
    return "Aims of the engine: the baseline to 2035 in one world, one thread";
  }

  @Override
  public void round(int round) {
    String[] now = Child.heat("world", scenario, "1");
    times.add("now", Double.parseDouble(now[0]));
    garbage = Double.parseDouble(now[1]);
    firmYears = Double.parseDouble(now[2]);
    yardstick.ifPresent(
        classes ->
            times.add(
                "yardstick", Double.parseDouble(Child.heatOn(classes, "world", scenario, "1")[0])));
    String[] large = Child.heat("world", scenario, String.valueOf(LARGE));
    times.add("large", Double.parseDouble(large[0]));
    firmYearsOfLarge = Double.parseDouble(large[2]);
    times.add("forks", Double.parseDouble(Child.heat(forks())[0]));
  }

  private String[] forks() {
    Path folder = Path.of(scenario).toAbsolutePath().getParent();
    return Stream.concat(
            Stream.of("forks", scenario),
            OTHERS.stream().map(name -> folder.resolve(name + ".yaml").toString()))
        .toArray(String[]::new);
  }

  @Override
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| aim | measured | at most | reached | floor |");
    lines.add("|---|---|---|---|---|");
    lines.add(
        yardstick
            .map(
                any ->
                    goal(
                        "1. CPU of a replication, times that of the yardstick",
                        times.median("now") / times.median("yardstick"),
                        0.35,
                        times.ratio("now", "yardstick"),
                        "0.3 to 0.4, plain Java: performance.md, Limit"))
            .orElseGet(
                () ->
                    new Goal(
                        "1. CPU of a replication",
                        times.spread("now", 1e6) + " ms",
                        "0.35 of the yardstick",
                        "not measured: -Dbench.yardstick=CLASSES",
                        "0.3 to 0.4, plain Java: performance.md, Limit"))
            .line());
    lines.add(
        goal(
                "3. five scenarios from 2027, times the CPU without a common past",
                times.median("forks"),
                0.7,
                times.spread("forks", 1),
                "0.73: years before 2027 are a third of the work, four of five are saved")
            .line());
    lines.add(
        goal(
                "4. garbage of a replication, MB",
                garbage / 1e6,
                1,
                Times.number(garbage / 1e6),
                "0.2, the trajectory")
            .line());
    double perFirmYear =
        times.median("large") / firmYearsOfLarge / (times.median("now") / firmYears);
    lines.add(
        goal(
                "5. a firm-year in a city with ten times the firms, times the usual",
                perFirmYear,
                1.2,
                "%s (%s ns)"
                    .formatted(
                        Times.number(perFirmYear), Times.number(times.median("now") / firmYears)),
                "1")
            .line());
    return lines;
  }

  private static Goal goal(String name, double value, double most, String measured, String floor) {
    return new Goal(name, measured, String.valueOf(most), value <= most ? "met" : "not met", floor);
  }
}
