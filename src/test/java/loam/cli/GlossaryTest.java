package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loam.language.Entries;
import org.junit.jupiter.api.Test;

/** One term for one thing: src/docs/glossary.md holds for what users read, and for our names. */
class GlossaryTest {
  /** What is typed or is a name of something, not prose. */
  private static final Pattern TYPED =
      Pattern.compile(
          "loam [a-z-]+|--[\\w-]+|\\S+\\.(csv|yaml|parquet|md|html|json|xlsx|svg)"
              + "|\"[^\"]*\"|\\b[A-Z]{3,}\\b|\\b\\w+\\.\\w+\\b|\\w+: |\\w+=\\S+");

  private record Term(String english, List<String> chinese, List<String> not, List<String> never) {
    boolean isIn(String sentence) {
      return word(english).matcher(sentence).find();
    }
  }

  private static Pattern word(String term) {
    return Pattern.compile(
        "(?<![a-zA-Z])%s(?:e?s)?(?![a-zA-Z])".formatted(Pattern.quote(term)),
        Pattern.CASE_INSENSITIVE);
  }

  private static List<Term> terms() throws IOException {
    List<Term> terms = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/docs/glossary.md"))) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 8 && !cells[1].isBlank() && !cells[1].contains("---")) {
        terms.add(
            new Term(
                cells[1].trim(), list(cells[2], "、"), list(cells[5], ","), list(cells[6], ",")));
      }
    }
    terms.removeIf(term -> term.english().equals("English"));
    return terms;
  }

  private static List<String> list(String cell, String between) {
    return Arrays.stream(cell.split(between)).map(String::trim).filter(s -> !s.isEmpty()).toList();
  }

  private static String prose(String sentence) {
    return TYPED.matcher(sentence).replaceAll(" ");
  }

  /** English and Chinese of everything that the program says. */
  private static Map<String, String> said() {
    return Entries.all();
  }

  @Test
  void the_glossary_has_terms() throws IOException {
    assertThat(terms()).hasSizeGreaterThan(35).extracting(Term::english).doesNotHaveDuplicates();
  }

  @Test
  void each_term_is_said_in_chinese_as_the_glossary_has_it() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Term> terms = terms();
    terms.sort(Comparator.comparing(term -> -term.english().length()));
    said()
        .forEach(
            (english, chinese) -> {
              String rest = prose(english);
              for (Term term : terms) {
                if (term.isIn(rest)) {
                  rest = word(term.english()).matcher(rest).replaceAll(" ");
                  if (!term.isIn(chinese) && term.chinese().stream().noneMatch(chinese::contains)) {
                    wrong.add("%s: %s | %s".formatted(term.english(), english, chinese));
                  }
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_other_word_for_a_term_is_said() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Term term : terms()) {
      said()
          .forEach(
              (english, chinese) -> {
                term.not().stream()
                    .filter(word -> word(word).matcher(prose(english)).find())
                    .forEach(word -> wrong.add(word + ": " + english));
                term.never().stream()
                    .filter(chinese::contains)
                    .forEach(word -> wrong.add(word + ": " + chinese));
              });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void no_other_word_for_a_term_stands_in_a_document_or_a_name() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : read()) {
      String text = Files.readString(file);
      for (Term term : terms()) {
        for (String word : term.not()) {
          boolean isName = file.toString().endsWith(".java") && !word.contains(" ");
          if (word(word).matcher(text).find() || (isName && inName(word).matcher(text).find())) {
            wrong.add("%s: %s".formatted(file, word));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A word as a part of a name in camel case. */
  private static Pattern inName(String word) {
    String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
    return Pattern.compile("(?<=[a-z])" + title + "(?![a-z])|\\b" + title + "(?=[A-Z])");
  }

  private static List<Path> read() throws IOException {
    try (Stream<Path> documents = Files.list(Path.of("src/docs"));
        Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
      List<Path> files =
          Stream.concat(documents, code)
              .filter(file -> file.toString().matches(".*\\.(md|java)"))
              .filter(file -> !file.endsWith("glossary.md"))
              .collect(Collectors.toCollection(ArrayList::new));
      files.add(Path.of("README.md"));
      return files;
    }
  }
}
