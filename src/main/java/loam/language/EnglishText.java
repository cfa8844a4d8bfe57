package loam.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formats English: where the number before a noun is 1, noun and verb are singular. Texts are
 * written for many; what is inside an argument stays as it is.
 */
final class EnglishText {
  /** Stands around arguments that are 1 until all is in place; no text has it. */
  private static final char ONE = '\uFDD0';

  private static final List<String> REGULAR =
      List.of(
          "bundles",
          "candidates",
          "charts",
          "days",
          "factors",
          "figures",
          "files",
          "firms",
          "hours",
          "inputs",
          "levers",
          "metrics",
          "minutes",
          "months",
          "pairs",
          "parameters",
          "paths",
          "points",
          "problems",
          "replications",
          "scenarios",
          "seconds",
          "structures",
          "values",
          "vectors",
          "years");

  private static final Map<String, String> SINGULAR =
      Stream.concat(
              REGULAR.stream().map(word -> Map.entry(word, word.substring(0, word.length() - 1))),
              Stream.of(Map.entry("trajectories", "trajectory"), Map.entry("cities", "city")))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Map<String, String> VERBS =
      Map.of("lie", "lies", "are", "is", "have", "has", "were", "was", "do", "does");

  /** The number, words between it and the noun, the noun, and perhaps a verb. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "%1$s1%1$s((?: (?:published|simulated|candidate|parameter|more))* )(%2$s)\\b( (?:%3$s)\\b)?"
              .formatted(
                  ONE, String.join("|", SINGULAR.keySet()), String.join("|", VERBS.keySet())));

  private static final Pattern MARKS = Pattern.compile(String.valueOf(ONE));

  private EnglishText() {}

  static String format(String words, Object[] arguments) {
    if (Arrays.stream(arguments).noneMatch(argument -> String.valueOf(argument).equals("1"))) {
      return String.format(Locale.ROOT, words, arguments);
    }
    String marked = words.replaceAll("(?<!%)((?:%%)*)(%(?:\\d+\\$)?[ds])", "$1" + ONE + "$2" + ONE);
    String text = String.format(Locale.ROOT, marked, arguments);
    Matcher found = COUNTED.matcher(text);
    StringBuilder counted = new StringBuilder();
    int last = 0;
    while (found.find()) {
      counted.append(text, last, found.start()).append(singular(found));
      last = found.end();
    }
    return MARKS.matcher(counted.append(text.substring(last))).replaceAll("");
  }

  private static String singular(MatchResult found) {
    String verb = found.group(3) == null ? "" : " " + VERBS.get(found.group(3).strip());
    return "1" + found.group(1) + SINGULAR.get(found.group(2)) + verb;
  }
}
