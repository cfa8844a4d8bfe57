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
import org.jspecify.annotations.Nullable;

/**
 * Formats English: where the number before a noun is 1, noun and verb are singular. Texts are
 * written for many; what is inside an argument stays as it is.
 */
final class EnglishText {
  /** Stands around arguments that are 1 until all is in place; no text has it. */
  private static final char ONE = '\uFDD0';

  private static final List<String> REGULAR =
      List.of(
          "alternatives",
          "blocks",
          "bundles",
          "candidates",
          "cells",
          "changes",
          "characters",
          "charts",
          "combinations",
          "days",
          "differences",
          "ends",
          "estimates",
          "factors",
          "figures",
          "files",
          "firms",
          "hours",
          "inputs",
          "levels",
          "levers",
          "metrics",
          "minutes",
          "months",
          "numbers",
          "outcomes",
          "pairs",
          "parameters",
          "paths",
          "points",
          "problems",
          "replications",
          "results",
          "rows",
          "runs",
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
      Map.ofEntries(
          Map.entry("are", "is"),
          Map.entry("come", "comes"),
          Map.entry("do", "does"),
          Map.entry("have", "has"),
          Map.entry("hold", "holds"),
          Map.entry("lie", "lies"),
          Map.entry("lower", "lowers"),
          Map.entry("raise", "raises"),
          Map.entry("were", "was"));

  /**
   * The number, words between it and the noun, the noun, and perhaps a verb; or the number and a
   * verb, with nothing or another number between them.
   */
  private static final Pattern COUNTED =
      Pattern.compile(
          ("(all |any of )?%1$s1%1$s(?:((?: (?:candidate|fitted|headline|later|model|more|parameter"
                  + "|published|simulated|structural|whole))* )(%2$s)\\b( (?:%3$s)\\b)?"
                  + "|( of %1$s?\\d+%1$s?)?( (?:%3$s))\\b)")
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
    String all = found.group(1);
    if (found.group(3) == null) {
      return empty(all) + "1" + empty(found.group(5)) + verb(found.group(6));
    }
    return (all == null ? "1" : "the one")
        + found.group(2)
        + SINGULAR.get(found.group(3))
        + verb(found.group(4));
  }

  private static String verb(@Nullable String word) {
    return word == null ? "" : " " + VERBS.get(word.strip());
  }

  private static String empty(@Nullable String part) {
    return part == null ? "" : part;
  }
}
