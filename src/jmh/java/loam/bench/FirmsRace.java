package loam.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The reference model: same draws, same checksum; and all agree with the closed form. */
final class FirmsRace implements Race {
  private static final String SIMPY = "SimPy callbacks";
  private static final List<String> OURS = List.of("Loam", "Loam, marked", "Loam, counted");

  /** Without a calendar, as models in arrays are written. */
  private static final List<String> ARRAYS =
      List.of("Java arrays, path at birth", "Java arrays, yearly steps");

  private static final String NUMPY = "NumPy";
  private static final List<String> NUMPY_FORMS = List.of("path at birth", "yearly steps");

  /** They have the law, but not the draws. */
  private static final List<String> OTHER_DRAWS =
      List.of("Loam, counted", "Java arrays, yearly steps");

  private static final int SEEDS_PER_ROUND = 100_000;
  private static final int CELLS = Lifecycle.STAGES * Lifecycle.YEARS;

  private final String script;
  private final boolean simPy = Child.pythonHas("simpy");
  private final boolean numPy = Child.pythonHas("numpy");
  private final List<Contestants.Library> libraries = Contestants.libraries();
  private final Times times = new Times();
  private final Map<String, long[]> stocks = new LinkedHashMap<>();
  private final Map<String, Integer> replications = new HashMap<>();

  FirmsRace(String script) {
    this.script = script;
  }

  @Override
  public String title() {
    return "Lives of firms: the reference model, ten years";
  }

  @Override
  public void round(int round) {
    String seed = Integer.toString(1 + round * SEEDS_PER_ROUND);
    String checksum = "";
    for (String name : names(round)) {
      String[] line = Child.heat("firms", name, seed);
      add(name, line);
      boolean sharesDraws = !OTHER_DRAWS.contains(name);
      checksum = checksum.isEmpty() ? line[1] : checksum;
      if (sharesDraws && !checksum.equals(line[1])) {
        throw new IllegalStateException("%s counts otherwise than Loam".formatted(name));
      }
    }
    if (simPy) {
      add(SIMPY, Child.python("simpy", script, seed));
    }
    if (numPy) {
      String columns = Path.of(script).resolveSibling("lifecycle_numpy.py").toString();
      for (String form : NUMPY_FORMS) {
        add(NUMPY + ", " + form, Child.python("numpy", columns, seed, form.split(" ")[0]));
      }
    }
  }

  private List<String> names(int round) {
    List<String> names = new ArrayList<>(OURS);
    names.addAll(ARRAYS);
    for (Contestants.Library library : libraries) {
      if (round > 0) {
        names.add(times.best(library.name()));
      } else {
        library.lists().forEach(list -> names.add(library.name() + " " + list));
      }
    }
    return names;
  }

  private void add(String name, String[] line) {
    times.add(name, Double.parseDouble(line[0]));
    replications.merge(name, Integer.parseInt(line[2]), Integer::sum);
    long[] sums = stocks.computeIfAbsent(name, any -> new long[CELLS]);
    for (int cell = 0; cell < CELLS; cell++) {
      sums[cell] += Long.parseLong(line[3 + cell]);
    }
  }

  /** Deviation of a mean stock from its expectation, in standard errors; stocks are Poisson. */
  private double z(String name, int stage, int year) {
    double expected = Lifecycle.expected(stage, year + 1) * replications.getOrDefault(name, 0);
    long[] sums = stocks.getOrDefault(name, new long[CELLS]);
    return (sums[stage * Lifecycle.YEARS + year] - expected) / Math.sqrt(expected);
  }

  private double largestZ(String name) {
    double largest = 0;
    for (int cell = 0; cell < CELLS; cell++) {
      largest =
          Math.max(largest, Math.abs(z(name, cell / Lifecycle.YEARS, cell % Lifecycle.YEARS)));
    }
    return largest;
  }

  @Override
  public List<String> table() {
    String peer =
        libraries.stream()
            .map(library -> times.best(library.name()))
            .min((one, other) -> Double.compare(times.median(one), times.median(other)))
            .orElseThrow();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| contestant | CPU ms per replication | best peer takes | z plain, certified, unicorn"
            + " | largest of 30 |");
    lines.add("|---|---|---|---|---|");
    for (String name : times.contestants()) {
      if (times.count(name) == times.count("Loam")) {
        lines.add(line(name, peer));
      }
    }
    if (!simPy) {
      lines.add("| SimPy | absent on this machine | | | |");
    }
    if (!numPy) {
      lines.add("| NumPy | absent on this machine | | | |");
    }
    return lines;
  }

  private String line(String name, String peer) {
    int last = Lifecycle.YEARS - 1;
    return String.format(
        Locale.ROOT,
        "| %s | %s | × %s | %.1f, %.1f, %.1f | %.1f |",
        name,
        times.spread(name, 1e6),
        times.ratio(peer, name),
        z(name, Lifecycle.PLAIN, last),
        z(name, Lifecycle.CERTIFIED, last),
        z(name, Lifecycle.UNICORN, last),
        largestZ(name));
  }
}
