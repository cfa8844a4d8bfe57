package loam.bench;

import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.experiment.Engine;
import loam.experiment.Engines;

/** One replication of the baseline on each engine, and with every firm on SSJ's list. */
final class ModelRace implements Race {
  private static final String EVERY_FIRM = "ssj, every firm on the list";

  private final String scenario;
  private final Times times = new Times();
  private final List<String> hashes = new ArrayList<>();

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
      run(engine.id(), engine.id(), OrdinaryPath.AT_BIRTH);
    }
    run(EVERY_FIRM, "ssj", OrdinaryPath.ON_CALENDAR);
  }

  private void run(String name, String engine, OrdinaryPath path) {
    String[] line = Child.heat("model", engine, path.name(), scenario);
    times.add(name, Double.parseDouble(line[0]));
    hashes.add(line[1]);
    if (!hashes.get(0).equals(line[1])) {
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
