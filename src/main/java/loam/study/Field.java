package loam.study;

import java.util.List;
import java.util.Optional;
import loam.language.English;
import loam.language.Language;
import loam.language.Phrase;

/**
 * One thing that is asked, described once: options of commands, keys of files, their schema, help
 * and documentation follow, in both languages.
 *
 * @param names by which it is asked, the present one first; the others are still understood
 * @param label of its value, such as {@code DATE}
 * @param usual the value if nobody says one
 * @param usually what holds if nobody says one, where that is no one value
 * @param times how often it may be said
 * @param isHidden whether it is asked by Loam itself only
 */
public record Field<T>(
    List<String> names,
    String label,
    FieldType<T> type,
    Phrase meaning,
    Optional<T> usual,
    Phrase usually,
    Times times,
    boolean isHidden) {
  /** How often a field is said. */
  public enum Times {
    /** Once, or never. */
    MAYBE,
    ONCE,
    /** As often as one likes. */
    ANY,
    /** By its place: the one file or name that a command is about. */
    PLACE,
    /** Likewise, but it may be left out. */
    MAYBE_PLACE,
    /** All that follow. */
    PLACES
  }

  /** A field that may be left out. */
  public static <T> Field<T> of(
      String name, String label, FieldType<T> type, @English String meaning) {
    return new Field<>(
        List.of(name),
        label,
        type,
        Phrase.name(meaning),
        Optional.empty(),
        Phrase.NOTHING,
        Times.MAYBE,
        false);
  }

  /** Something that is said or not. */
  public static Field<Boolean> flag(String name, @English String meaning) {
    return of(name, "", FieldType.FLAG, meaning);
  }

  /** The same with other words for what it means here. */
  public Field<T> meaning(@English String here) {
    return new Field<>(names, label, type, Phrase.name(here), usual, usually, times, isHidden);
  }

  /** With a value that holds where nothing is said. */
  public Field<T> usual(T value) {
    return new Field<>(
        names,
        label,
        type,
        meaning,
        Optional.of(value),
        Phrase.verbatim(String.valueOf(value)),
        times,
        isHidden);
  }

  /** With words for what holds where nothing is said. */
  public Field<T> usually(@English String what) {
    return new Field<>(names, label, type, meaning, usual, Phrase.name(what), times, isHidden);
  }

  public Field<T> formerly(String name) {
    return new Field<>(
        List.of(names.get(0), name), label, type, meaning, usual, usually, times, isHidden);
  }

  public Field<T> said(Times often) {
    return new Field<>(names, label, type, meaning, usual, usually, often, isHidden);
  }

  /** Asked by Loam itself only. */
  public Field<T> hidden() {
    return new Field<>(names, label, type, meaning, usual, usually, times, true);
  }

  public String name() {
    return names.get(0);
  }

  /** As it is typed. */
  public String option() {
    return "--" + name();
  }

  /** Whether it is said by its place and not by its name. */
  public boolean isPlaced() {
    return switch (times) {
      case PLACE, MAYBE_PLACE, PLACES -> true;
      case MAYBE, ONCE, ANY -> false;
    };
  }

  /** What it means, how often it may be said, and what holds if nobody says it. */
  public String help(Language language) {
    String text = meaning.in(language);
    if (times == Times.ANY) {
      text = language.say("%s; repeatable", text);
    }
    return usually.equals(Phrase.NOTHING)
        ? text
        : language.say("%s; default: %s", text, usually.in(language));
  }
}
