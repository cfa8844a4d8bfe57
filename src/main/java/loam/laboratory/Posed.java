package loam.laboratory;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import loam.scenario.Scenario;

/**
 * A question that can be answered.
 *
 * @param worlds what it simulates
 * @param promised options with which it is gone on with, in place of those that were typed
 * @param replaced values of options in results, in place of those that were typed
 */
public record Posed(
    Study<?> study, Supplier<Worlds> worlds, List<String> promised, Map<String, String> replaced) {
  /** So many scenarios, each by its place. */
  public record Worlds(int size, IntFunction<Scenario> at) {}

  /** A question about the scenarios of its subject. */
  public Posed(Study<?> study) {
    this(study, () -> of(study.subject().scenarios()), List.of(), Map.of());
  }

  /** A question about those and more. */
  public Posed in(Supplier<List<Scenario>> scenarios) {
    return new Posed(study, () -> of(scenarios.get()), promised, replaced);
  }

  private static Worlds of(List<Scenario> scenarios) {
    return new Worlds(scenarios.size(), scenarios::get);
  }

  public Posed promising(List<String> options) {
    return new Posed(study, worlds, options, replaced);
  }

  /** How an option names the copy of a file of the question, by its place in the list, from 0. */
  public static String copy(int place) {
    return "@copy:%d".formatted(place);
  }
}
