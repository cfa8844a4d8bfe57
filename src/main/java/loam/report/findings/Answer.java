package loam.report.findings;

import java.util.List;
import loam.ecosystem.Metric;
import loam.language.Language;

/**
 * What a policy does, for whoever reads nothing else: the question, a few numbers, what one more
 * outcome costs, on what it all rests, and what would change it.
 *
 * @param question in the words of the scenario
 * @param numbers the most important outcomes, at most five
 * @param costs a sentence for each outcome that public money buys more of
 * @param rests on what the numbers rest
 * @param change what would change them
 * @param told the outcome that a picture shows: the first but public money that is significant,
 *     else unicorns or the first
 */
public record Answer(
    String question,
    List<Headline> numbers,
    List<String> costs,
    String rests,
    String change,
    Metric told) {
  /**
   * One outcome.
   *
   * @param label of the metric
   * @param value mean difference, signed, with its unit
   * @param range its simultaneous interval, or why there is none
   * @param verdict that of all other places
   * @param strength how far it is assumed
   * @param anchor of its row
   */
  public record Headline(
      String label, String value, String range, String verdict, String strength, String anchor) {}

  /** A title of the picture with the verdict behind it, so that it is no surer than the number. */
  public String titled(String title, Language language) {
    return numbers.stream()
        .filter(number -> number.label().equals(told.label(language)))
        .findFirst()
        .map(number -> language.say("%s (%s)", title, number.verdict()))
        .orElse(title);
  }

  public Answer {
    numbers = List.copyOf(numbers);
    costs = List.copyOf(costs);
  }
}
