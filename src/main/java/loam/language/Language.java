package loam.language;

import java.util.Arrays;
import java.util.Optional;

/** A language in which Loam speaks to people. Files for machines are the same in all of them. */
public enum Language {
  ENGLISH("en"),
  CHINESE("zh");

  private final String id;

  Language(String id) {
    this.id = id;
  }

  /** The name that options use. */
  public String id() {
    return id;
  }

  /** The language with a given name. */
  public static Optional<Language> named(String id) {
    return Arrays.stream(values()).filter(language -> language.id.equals(id)).findFirst();
  }

  /**
   * The language of a locale as POSIX writes it, such as {@code zh_CN.UTF-8}; {@code C} and all
   * that we do not speak is English.
   */
  public static Language ofLocale(String locale) {
    return locale.matches("(?i)zh([-_.@].*)?") ? CHINESE : ENGLISH;
  }

  /** A phrase in this language. */
  public String say(Phrase phrase) {
    return phrase.in(this);
  }

  /** A format of {@link String#format} with its arguments, in this language. */
  public String say(@English String format, Object... arguments) {
    return Phrase.of(format, arguments).in(this);
  }

  /**
   * A name or sentence that was given elsewhere and has no arguments; itself if we know no other.
   */
  public String name(String english) {
    return translated(english);
  }

  /** The text of the catalogue in the place of an English one. */
  String translated(String english) {
    return switch (this) {
      case ENGLISH -> english;
      case CHINESE -> Catalogue.chinese().getOrDefault(english, english);
    };
  }
}
