package loam.laboratory;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loam.city.City;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.pack.Cities;

/**
 * What a study asks.
 *
 * @param name after which its folder is called
 * @param inputs from which the answer follows: nothing in it depends on machine or time
 * @param scenarios that are simulated, a reference first
 * @param read the same as they were read
 * @param copies texts that the question rests on, by their names in the folder
 * @param cityFolders where the cities lie that do not ship with Loam, by their names
 * @param isBeside whether the last scenario is named first, and the first by {@code --vs}
 * @param effort how much is simulated for it
 */
public record Subject(
    String name,
    Map<String, Object> inputs,
    List<Scenario> scenarios,
    List<ReadScenario> read,
    Map<String, String> copies,
    Map<String, Path> cityFolders,
    boolean isBeside,
    Effort effort) {
  /**
   * How much is simulated.
   *
   * @param simulations number of model runs
   * @param bound what that number is
   * @param places how many series of replications are kept
   * @param metrics that are kept
   * @param end last day of each
   * @param width how many numbers are kept of each where no trajectories are; else 0
   */
  public record Effort(
      int simulations, Bound bound, int places, List<Metric> metrics, LocalDate end, int width) {
    public Effort {
      metrics = List.copyOf(metrics);
    }

    /** Simulations of which trajectories are kept. */
    public Effort(int simulations, Bound bound, int places, List<Metric> metrics, LocalDate end) {
      this(simulations, bound, places, metrics, end, 0);
    }

    /** Simulations of which so many numbers are kept each. */
    public static Effort ofRows(int simulations, Bound bound, int width, LocalDate end) {
      return new Effort(simulations, bound, 1, List.of(), end, width);
    }
  }

  /** What a number of simulations is. */
  public enum Bound {
    /** So many there will be. */
    EXACT,
    /** There may be fewer. */
    AT_MOST,
    /** There will be far fewer as a rule, so that nobody should wait for it. */
    LIMIT
  }

  public Subject {
    scenarios = List.copyOf(scenarios);
    read = List.copyOf(read);
  }

  /** A question that is about the cities of its scenarios and no others. */
  public Subject(
      String name,
      Map<String, Object> inputs,
      List<Scenario> scenarios,
      List<ReadScenario> read,
      Map<String, String> copies,
      boolean isBeside,
      Effort effort) {
    this(
        name,
        inputs,
        scenarios,
        read,
        copies,
        foldersOf(scenarios.stream().map(Scenario::city).toList()),
        isBeside,
        effort);
  }

  /** Where those of some cities lie that do not ship with Loam, by their names. */
  public static Map<String, Path> foldersOf(List<City> cities) {
    Map<String, Path> folders = new TreeMap<>();
    cities.forEach(
        city -> Cities.folderOf(city).ifPresent(folder -> folders.put(city.id(), folder)));
    return folders;
  }

  /**
   * A question about scenarios that are simulated.
   *
   * @param key of the question in a manifest, such as {@code ranking}
   * @param question names and values
   */
  public static Subject of(
      String key,
      String name,
      Map<String, Object> question,
      List<Scenario> scenarios,
      List<ReadScenario> read,
      boolean isBeside,
      Effort effort) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(key, question);
    inputs.put("scenarios", scenarios.stream().map(Resolved::inputs).toList());
    return new Subject(
        name, inputs, scenarios, read, Resolved.copies(scenarios, read), isBeside, effort);
  }

  /** A question about files, for which nothing is simulated. */
  public static Subject ofFiles(
      String key, String name, Map<String, Object> question, Map<String, String> files) {
    Map<String, Object> inputs = new LinkedHashMap<>();
    inputs.put(key, question);
    inputs.put("loam", BuildInfo.load().toMap());
    Effort none = new Effort(0, Bound.LIMIT, 0, List.of(), LocalDate.MIN);
    return new Subject(name, inputs, List.of(), List.of(), files, false, none);
  }

  /** Whether anything is simulated. */
  public boolean simulates() {
    return effort.simulations() > 0;
  }

  /** What people call the scenarios. */
  public List<String> names(Language language) {
    return read.stream().map(one -> one.title(language).name()).toList();
  }

  /** The scenarios in the order in which they were named. */
  public List<ReadScenario> named() {
    List<ReadScenario> named = new ArrayList<>(read);
    if (isBeside) {
      Collections.reverse(named);
    }
    return named;
  }
}
