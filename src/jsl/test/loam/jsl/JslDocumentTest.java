package loam.jsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page about JSL shows a program that runs, and what it prints; nobody's folders are littered.
 */
class JslDocumentTest {
  private static final Path PAGE = Path.of("src/docs/jsl.md");
  private static final Path PROGRAM = Path.of("src/jsl/test/loam/jsl/HelpDesk.java");
  private static final Path BASELINE = Path.of("scenarios/baseline.yaml").toAbsolutePath();

  @TempDir private Path work = Path.of("");

  private String java(String... arguments) throws IOException, InterruptedException {
    Path folder = Files.createDirectory(work.resolve("folder"));
    Path temporary = Files.createDirectory(work.resolve("temporary"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    Path out = work.resolve("out");
    Path err = work.resolve("err");

    int exit =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();

    assertThat(exit).as(Files.readString(err)).isZero();
    assertThat(Files.readString(err)).isEmpty();
    return Files.readString(out);
  }

  private List<String> below(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(work.resolve(folder))) {
      return files.skip(1).map(file -> work.relativize(file).toString()).sorted().toList();
    }
  }

  @Test
  void the_page_shows_the_very_program() throws IOException {
    assertThat(Files.readString(PAGE)).contains("```java\n" + Files.readString(PROGRAM) + "```");
  }

  @Test
  void the_page_shows_the_rows_that_the_program_prints() throws IOException, InterruptedException {
    String out = java("loam.jsl.HelpDesk", BASELINE.toString(), work.resolve("written").toString());

    assertThat(rows(out)).contains("city:specialised", "calls for help");
    assertThat(rows(Files.readString(PAGE))).isEqualTo(rows(out));
    assertThat(below("folder")).isEmpty();
  }

  /** The names in the rows; their numbers move whenever the model does. */
  private static List<String> rows(String text) {
    return text.lines()
        .dropWhile(line -> !line.startsWith("Name "))
        .takeWhile(line -> !line.equals("```"))
        .map(line -> line.replaceAll("\\s\\s.*", "").strip())
        .filter(name -> !name.startsWith("---") && !name.isEmpty())
        .toList();
  }

  @Test
  void a_run_on_jsl_leaves_nothing_but_its_results() throws IOException, InterruptedException {
    java(
        "loam.cli.Main",
        "run",
        BASELINE.toString(),
        "--engine",
        "jsl",
        "--end",
        "2016-12-31",
        "--replications",
        "2",
        "--quiet",
        "--out",
        work.resolve("results").toString());

    assertThat(below("folder")).isEmpty();
    assertThat(below("temporary")).noneMatch(name -> name.contains("jsl"));
  }
}
