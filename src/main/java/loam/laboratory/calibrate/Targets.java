package loam.laboratory.calibrate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.calibration.Calibrated;
import loam.calibration.Calibration;
import loam.calibration.CalibrationFailedException;
import loam.calibration.CalibrationPlan;
import loam.calibration.CitySimulator;
import loam.calibration.Listener;
import loam.city.City;
import loam.city.City.DataFile;
import loam.laboratory.Bench;
import loam.laboratory.BuildInfo;
import loam.laboratory.Subject;
import loam.laboratory.Subject.Bound;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.ReadCalibration;
import loam.scenariofile.pack.Cities;
import loam.store.CalibrationJournal;

/**
 * What a city is calibrated to.
 *
 * @param city as it is known
 * @param plan what is fitted to what
 */
record Targets(ReadCalibration read, City city, CalibrationPlan plan) {
  private static final String FILE = "targets.yaml";

  static Targets of(ReadCalibration read) {
    return new Targets(read, read.city(), read.plan());
  }

  /** What was known, and published, by a day. */
  static Targets asOf(ReadCalibration read, LocalDate day) {
    return new Targets(read, read.cityAsOf(day), read.planAsOf(day));
  }

  /**
   * What is asked.
   *
   * @param more to say of it
   */
  Subject subject(String name, Map<String, Object> more) {
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("targets", read.sha256());
    asked.putAll(more);
    asked.put("figures", plan.figures().size());
    Map<String, Object> files = new LinkedHashMap<>();
    for (DataFile data : city.files()) {
      files.put(data.name(), data.sha256());
    }
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put("loam", BuildInfo.load().toMap());
    inputs.put("calibration", asked);
    inputs.put("city", files);
    return new Subject(
        name,
        inputs,
        List.of(),
        List.of(),
        copies(),
        Subject.foldersOf(List.of(city)),
        false,
        Subject.Effort.ofRows(
            Math.toIntExact(plan.simulations()), Bound.AT_MOST, plan.figures().size(), plan.end()));
  }

  /** A copy finds a city that ships, or that it names: else there is none. */
  private Map<String, String> copies() {
    boolean names = read.text().lines().anyMatch(line -> line.startsWith("city:"));
    return names || Cities.names().contains(read.city().id())
        ? Map.of(FILE, read.text())
        : Map.of();
  }

  /** The line that makes it again in the folder of results. */
  String line(String command) {
    return "loam %s %s".formatted(command, FILE);
  }

  /** Calibrates. */
  Calibrated calibrate(Bench bench) throws InterruptedException {
    var simulator = new CitySimulator(city, plan.parameters(), plan.figures(), plan.seed());
    try {
      return new Calibration(
              plan,
              simulator,
              bench.place(),
              new CalibrationJournal(bench.journal()),
              new Told(bench))
          .run();
    } catch (CalibrationFailedException e) {
      throw new RefusedException("%s", Phrase.of(e));
    }
  }

  /** Says which stage it is at. */
  private record Told(Bench bench) implements Listener {
    @Override
    public void begins(Stage stage, String block, int points) {
      bench.say(List.of(text(stage, block, points, bench.language())));
    }

    private static String text(Stage stage, String block, int points, Language language) {
      return switch (stage) {
        case SEARCH -> language.say("search in block %s: %d points", block, points);
        case FIRST_WAVE -> language.say("history matching, first wave: %d points", points);
        case SECOND_WAVE -> language.say("history matching, second wave: %d points", points);
        case SELECTION -> language.say("approximate Bayesian step: %d candidates", points);
      };
    }

    @Override
    public void ended(int replications) {
      bench.ended(replications);
    }
  }
}
