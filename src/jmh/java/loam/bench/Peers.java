package loam.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loam beside its peers: runs every contestant in turns, in rounds, each time in a process of its
 * own on one thread, and prints tables in Markdown: median of the rounds, and the range.
 */
public final class Peers {
  private Peers() {}

  /**
   * Arguments: rounds, races (goals, hold, firms, model), a scenario, the SimPy script, a file, and
   * the classes of the yardstick's commit or nothing.
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    Set<String> wanted = Set.of(arguments[1].split(","));
    Map<String, Race> races = new LinkedHashMap<>();
    Optional<String> yardstick = Optional.of(arguments[5]).filter(folder -> !folder.isBlank());
    races.put("goals", new GoalsRace(arguments[2], yardstick));
    races.put("hold", new HoldRace());
    races.put("firms", new FirmsRace(arguments[3]));
    races.put("model", new ModelRace(arguments[2]));
    races.keySet().retainAll(wanted);
    for (int round = 0; round < rounds; round++) {
      for (Race race : races.values()) {
        race.round(round);
      }
      System.err.printf("round %d of %d done%n", round + 1, rounds);
    }

    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, %s %s, %d processors, medians of %d rounds [least, most]"
            .formatted(
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("java.vendor"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                rounds));
    for (Race race : races.values()) {
      lines.addAll(List.of("", race.title() + ":", ""));
      lines.addAll(race.table());
    }
    lines.forEach(System.out::println);
    Files.write(Path.of(arguments[4]), lines);
  }
}
