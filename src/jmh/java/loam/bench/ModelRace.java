package loam.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.experiment.Engine;
import loam.experiment.Engines;

/**
 * One replication of the baseline on each engine, as it is by default and with every firm on the
 * calendar. What is on the same path must give the same numbers.
 */
final class ModelRace implements Race {
  private final String scenario;
  private final Times times = new Times();
  private final Map<OrdinaryPath, String> hashes = new EnumMap<>(OrdinaryPath.class);

  ModelRace(String scenario) {
    this.scenario = scenario;
  }

  @Override
  public String title() {
    return "The whole model: the baseline to 2035";
  }

  @Override
  public void round(int round) {
    for (Engine engine : Engines.all()) {
      run(engine.id(), engine.id(), OrdinaryPath.COUNTED);
    }
    for (Engine engine : List.of(Engine.LOAM, Engine.SSJ)) {
      run(engine.id() + ", every firm on the list", engine.id(), OrdinaryPath.ON_CALENDAR);
    }
  }

  private void run(String name, String engine, OrdinaryPath path) {
    String[] line = Child.heat("model", engine, path.name(), scenario);
    times.add(name, Double.parseDouble(line[0]));
    String hash = hashes.computeIfAbsent(path, any -> line[1]);
    if (!hash.equals(line[1])) {
      throw new IllegalStateException("%s gives other numbers".formatted(name));
    }
  }

  @Override
  public List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add("| engine | CPU s per replication | times that of loam |");
    lines.add("|---|---|---|");
    for (String name : times.contestants()) {
      lines.add(
          "| %s | %s | %s |".formatted(name, times.spread(name, 1e9), times.ratio(name, "loam")));
    }
    return lines;
  }
}
