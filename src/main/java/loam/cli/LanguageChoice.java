package loam.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loam.language.Language;

/** Which language the user wants: that of {@code --lang}, else that of the locale. */
public final class LanguageChoice {
  public static final String OPTION = "--lang";

  /** The launcher keeps the locale in the first one, since it may change the others. */
  private static final List<String> VARIABLES =
      List.of("LOAM_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

  private LanguageChoice() {}

  /** What the environment asks for; {@code otherwise} is a locale as POSIX writes it. */
  public static Language ofEnvironment(Map<String, String> environment, String otherwise) {
    return VARIABLES.stream()
        .flatMap(name -> Stream.ofNullable(environment.get(name)))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .map(Language::ofLocale)
        .orElseGet(() -> Language.ofLocale(otherwise));
  }

  /**
   * What the arguments ask for. It is asked before they are parsed, so that complaints about them
   * come in the right language; the parser says it if the option has a wrong value.
   */
  public static Language ofArguments(Language usual, String... arguments) {
    Optional<Language> chosen = Optional.empty();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--")) {
        break;
      }
      if (arguments[i].startsWith(OPTION + "=")) {
        chosen = Language.named(arguments[i].substring(OPTION.length() + 1));
      } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        chosen = Language.named(arguments[i + 1]);
      }
    }
    return chosen.orElse(usual);
  }
}
