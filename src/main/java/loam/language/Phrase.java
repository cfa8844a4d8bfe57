package loam.language;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * Words that can be said in any language.
 *
 * @param english a format of {@link String#format}, or a name if it is none
 * @param arguments what the specifiers of the format stand for; phrases among them are said in the
 *     language of the whole
 * @param isFormat whether {@code english} is a format
 */
public record Phrase(String english, List<Object> arguments, boolean isFormat)
    implements Serializable {
  /** Says nothing. */
  public static final Phrase NOTHING = new Phrase("", List.of(), false);

  public Phrase {
    arguments = List.copyOf(arguments);
  }

  /** A format with its arguments. */
  public static Phrase of(@English String format, Object... arguments) {
    return new Phrase(format, Arrays.asList(arguments), true);
  }

  /** A name or sentence that was given elsewhere, which is said as it is if we know no other. */
  public static Phrase name(String english) {
    return new Phrase(english, List.of(), false);
  }

  /** A name that comes with its translation. */
  public static Phrase named(String english, String chinese) {
    return new Phrase("%s", List.of(new Translated(english, chinese)), true);
  }

  /** Words that are the same in every language. */
  public static Phrase verbatim(String text) {
    return of("%s", text);
  }

  /** What an exception has to say: its phrase, or else its message as it is. */
  public static Phrase of(Throwable failure) {
    return failure instanceof Phrased phrased
        ? phrased.phrase()
        : verbatim(String.valueOf(failure.getMessage()));
  }

  /** Items with commas between them; nothing if there are none. */
  public static Phrase list(Iterable<?> items) {
    return joined(items, (all, next) -> of("%s, %s", all, next));
  }

  /** One item below the other; deep nesting is avoided, since there may be thousands. */
  public static Phrase lines(List<Phrase> lines) {
    return new Phrase(
        String.join("\n", Collections.nCopies(lines.size(), "%s")), List.copyOf(lines), true);
  }

  /** Several complaints, one after the other. */
  public static Phrase sentences(List<Phrase> items) {
    return joined(items, (all, next) -> of("%s; %s", all, next));
  }

  /** Items with "or" between them; nothing if there are none. */
  public static Phrase either(Iterable<?> items) {
    return joined(items, (all, next) -> of("%s or %s", all, next));
  }

  private static Phrase joined(Iterable<?> items, BinaryOperator<Object> two) {
    List<Object> all = new ArrayList<>();
    items.forEach(all::add);
    return of("%s", all.isEmpty() ? "" : joined(all, two));
  }

  /** In halves, since there may be thousands, and words within words within words end a thread. */
  private static Object joined(List<Object> items, BinaryOperator<Object> two) {
    int half = items.size() / 2;
    return half == 0
        ? items.get(0)
        : two.apply(
            joined(items.subList(0, half), two), joined(items.subList(half, items.size()), two));
  }

  /** The same with another text in the place of each text among the arguments, however deep. */
  public Phrase with(UnaryOperator<String> change) {
    List<Object> changed =
        arguments.stream()
            .map(
                argument ->
                    argument instanceof String text
                        ? change.apply(text)
                        : argument instanceof Phrase phrase ? phrase.with(change) : argument)
            .toList();
    return new Phrase(english, changed, isFormat);
  }

  /** The phrase in a language. */
  public String in(Language language) {
    String words = language.translated(english);
    if (!isFormat) {
      return words;
    }
    Object[] said = arguments.stream().map(argument -> said(argument, language)).toArray();
    return switch (language) {
      case ENGLISH -> EnglishText.format(words, said);
      case CHINESE -> ChineseText.format(words, said);
    };
  }

  private static Object said(Object argument, Language language) {
    if (argument instanceof Translated name) {
      return name.in(language);
    }
    return argument instanceof Phrase phrase ? phrase.in(language) : argument;
  }

  /** The phrase in English. */
  @Override
  public String toString() {
    return in(Language.ENGLISH);
  }
}
