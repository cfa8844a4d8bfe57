package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.language.EnglishTexts;
import loam.language.Entries;
import loam.language.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whatever Loam says to people it can say in Chinese too. */
class CatalogueTest {
  private static final Pattern SPECIFIER =
      Pattern.compile("%(?:(\\d+)\\$)?([-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z])");
  private static final EnglishTexts SOURCES = EnglishTexts.in(Path.of("src/main/java"));
  private static final Map<String, String> ENTRIES = Entries.all();

  @Test
  void every_text_in_the_sources_is_a_constant() {
    assertThat(SOURCES.texts()).hasSizeGreaterThan(200);
    assertThat(SOURCES.unclear()).isEmpty();
  }

  @Test
  void every_text_has_a_translation() {
    Set<String> missing = new TreeSet<>(texts());
    missing.removeIf(text -> !hasWords(text));
    missing.removeAll(ENTRIES.keySet());

    assertThat(missing).isEmpty();
  }

  @Test
  void no_translation_is_dead() {
    Set<String> dead = new TreeSet<>(ENTRIES.keySet());
    dead.removeAll(texts());

    assertThat(dead).isEmpty();
  }

  @Test
  void a_translation_takes_the_same_arguments() {
    for (EnglishTexts.Text text : SOURCES.texts()) {
      String chinese = ENTRIES.getOrDefault(text.english(), text.english());
      if (text.isFormat()) {
        assertThat(specifiers(chinese)).as(text.english()).isEqualTo(specifiers(text.english()));
      }
    }
  }

  /** What the sources, the help and the data of the cities say. */
  private static Set<String> texts() {
    Set<String> all =
        SOURCES.texts().stream()
            .map(EnglishTexts.Text::english)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    all.addAll(help());
    all.addAll(Data.texts());
    return all;
  }

  private static Set<String> help() {
    Set<String> texts = new LinkedHashSet<>();
    HelpText.change(
        new CommandLine(new LoamCommand(Language.ENGLISH)),
        text -> {
          texts.add(text);
          return text;
        });
    return texts;
  }

  /** Whether anything but specifiers, numbers and signs is said. */
  private static boolean hasWords(String text) {
    return SPECIFIER.matcher(text).replaceAll("").matches("(?s).*\\p{L}{2}.*");
  }

  /** Conversions by the number of their argument. */
  private static Map<Integer, String> specifiers(String format) {
    Map<Integer, String> found = new LinkedHashMap<>();
    int next = 1;
    var matcher = SPECIFIER.matcher(format.replace("%%", "").replace("%n", ""));
    while (matcher.find()) {
      int number = matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1));
      found.put(number, matcher.group(2));
    }
    return found;
  }
}
