package loam.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loam.ecosystem.Metric;
import loam.scenario.Scenario;
import loam.scenariofile.ReadScenario;

/**
 * What a study asks.
 *
 * @param key of the question in a manifest, such as {@code ranking}
 * @param name after which its folder is called
 * @param question names and values: nothing in it depends on machine or time
 * @param scenarios that are simulated, a reference first
 * @param read the same as they were read
 * @param files texts that the question rests on, by their names in the folder, where it rests on no
 *     scenarios
 * @param isBeside whether the last scenario is named first, and the first by {@code --vs}
 * @param effort how much is simulated for it
 */
public record Subject(
    String key,
    String name,
    Map<String, Object> question,
    List<Scenario> scenarios,
    List<ReadScenario> read,
    Map<String, String> files,
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
   */
  public record Effort(
      int simulations, Bound bound, int places, List<Metric> metrics, LocalDate end) {
    public Effort {
      metrics = List.copyOf(metrics);
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

  /** A question about scenarios that are simulated. */
  public Subject(
      String key,
      String name,
      Map<String, Object> question,
      List<Scenario> scenarios,
      List<ReadScenario> read,
      boolean isBeside,
      Effort effort) {
    this(key, name, question, scenarios, read, Map.of(), isBeside, effort);
  }

  /** A question about files, for which nothing is simulated. */
  public static Subject ofFiles(
      String key, String name, Map<String, Object> question, Map<String, String> files) {
    Effort none = new Effort(0, Bound.LIMIT, 0, List.of(), LocalDate.MIN);
    return new Subject(key, name, question, List.of(), List.of(), files, false, none);
  }

  /** Whether anything is simulated. */
  public boolean simulates() {
    return effort.simulations() > 0;
  }

  public Subject {
    scenarios = List.copyOf(scenarios);
    read = List.copyOf(read);
  }
}
