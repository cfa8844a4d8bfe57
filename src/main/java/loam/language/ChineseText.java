package loam.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Formats Chinese: no space stands between Chinese characters, though the translation has one for
 * arguments that are names or numbers. What is inside an argument stays as it is.
 */
final class ChineseText {
  /** Characters that no text has stand around arguments until all is in place. */
  private static final char BEGIN = '\uFDD0';

  private static final char END = '\uFDD1';
  private static final String CHINESE = "\\p{IsHan}，。；：、（）“”";

  private static final Pattern NEEDLESS =
      Pattern.compile(
          "(?<=[%1$s]) (?=%2$s+[%1$s])|(?<=[%1$s]%3$s{1,9}) (?=%2$s*[%1$s])"
              .formatted(CHINESE, BEGIN, END));
  private static final Pattern MARKS = Pattern.compile("[" + BEGIN + END + "]");

  private ChineseText() {}

  static String format(String words, Object[] arguments) {
    Object[] marked =
        Arrays.stream(arguments)
            .map(
                argument ->
                    argument instanceof Number
                        ? argument
                        : "%s%s%s".formatted(BEGIN, argument, END))
            .toArray();
    String text = String.format(Locale.ROOT, words, marked);
    return MARKS.matcher(NEEDLESS.matcher(text).replaceAll("")).replaceAll("");
  }
}
