package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loam.store.file.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results and files that were made to do harm are refused with a reason, and hang nothing. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // only so that what hangs has an end
@Tag("system")
class HostileResultsTest {
  private static final String BEGIN = "<script type=\"application/json\" id=\"manifest\">";
  private static final String SCENARIO =
      "name: x\ncity: beijing\nrun: {end: 2015-12-31, replications: 4}\n";

  private final Path directory;

  HostileResultsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Map<String, Object> manifest(List<String> hashes) {
    return Map.of(
        "format",
        2,
        "kind",
        "run",
        "language",
        "en",
        "question",
        Map.of("files", List.of("scenario.resolved.yaml"), "options", Map.of()),
        "replicationSha256",
        hashes);
  }

  private Path page(String scenario, List<String> hashes) throws IOException {
    Map<String, Object> manifest = new java.util.HashMap<>(manifest(hashes));
    manifest.put("texts", Map.of("scenario.resolved.yaml", scenario));
    return Files.writeString(
        directory.resolve("page.html"), BEGIN + Json.pretty(manifest) + "</script>");
  }

  private Path folder(String manifest) throws IOException {
    Files.writeString(directory.resolve("scenario.resolved.yaml"), SCENARIO);
    Files.writeString(directory.resolve("manifest.json"), manifest);
    return directory;
  }

  private static void refused(Path place, String because) {
    Typed typed = Typed.loam("verify", place.toString());
    assertThat(typed.exit()).as(typed.out()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err()).contains(because).doesNotContain("\tat ").hasSizeLessThan(2000);
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void a_page_in_which_the_manifest_begins_and_begins() throws IOException {
    Path page =
        Files.writeString(directory.resolve("page.html"), (BEGIN + "x").repeat(60_000)); // 3 MB

    refused(page, "there is no manifest in it");
  }

  @Test
  void a_page_that_vouches_for_a_hundred_thousand_replications_of_four() throws IOException {
    Path page = page(SCENARIO, Collections.nCopies(100_000, "0".repeat(64))); // 7 MB

    Typed typed = Typed.loam("verify", page.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(typed.out()).startsWith("NOT certified").contains("4 replications of 1 scenario,");
  }

  @Test
  void a_page_that_asks_for_a_thousand_million_replications() throws IOException {
    refused(page(SCENARIO.replace("4}", "1000000000}"), List.of("0")), "must lie in 1 to 1000000");
  }

  @Test
  void a_page_that_asks_for_a_million_replications_and_vouches_for_one() throws IOException {
    Path page = page(SCENARIO.replace("4}", "1000000}"), List.of("0".repeat(64)));

    for (String all : List.of("--sample=3", "--all")) {
      Typed typed = Typed.loam("verify", page.toString(), all);
      assertThat(typed.exit()).isEqualTo(ExitCode.FAILURE);
      assertThat(typed.out()).startsWith("NOT certified").contains("1000000 replications");
    }
  }

  @Test
  void a_manifest_that_is_nested_deeply() throws IOException {
    refused(folder("{\"format\": " + "[".repeat(1_000_000)), "is damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/hostname", "/etc/hostname", "a/b/c", "..", "x\u0000y"})
  void a_manifest_that_names_files_elsewhere(String name) throws IOException {
    String manifest = Json.pretty(manifest(List.of("0")));
    refused(
        folder(manifest.replace("scenario.resolved.yaml", name.replace("\u0000", "\\u0000"))),
        "rests on a file that is not in it");
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 200_000})
  void a_manifest_that_names_a_file_longer_than_any(int dots) throws IOException {
    refused(
        folder(
            Json.pretty(manifest(List.of("0")))
                .replace("scenario.resolved.yaml", "a" + ".a".repeat(dots))),
        "rests on a file that is not in it");
  }

  @Test
  void a_manifest_that_names_a_file_twice() throws IOException {
    String once = "\"scenario.resolved.yaml\"";
    refused(
        folder(Json.pretty(manifest(List.of("0"))).replace(once, once + "," + once)),
        "the manifest of " + directory + " is damaged");
  }

  @Test
  void a_manifest_of_two_million_lists() throws IOException {
    refused(folder("{\"format\": 2, \"x\": [" + "[],".repeat(2 << 20) + "0]}"), "is damaged");
  }

  @Test
  void a_page_whose_scenario_is_larger_than_any() throws IOException {
    refused(page(SCENARIO + "#".repeat(17 << 20), List.of("0")), "have more than 16 MiB");
  }

  /** The scenario says how many there are, and it has been held against the hashes. */
  @ParameterizedTest
  @ValueSource(strings = {"run", "compare", "sweep"})
  void a_manifest_that_asks_for_other_replications_than_its_scenario(String kind)
      throws IOException {
    Map<String, Object> manifest = new java.util.HashMap<>(manifest(List.of("0", "1", "2", "3")));
    manifest.put("kind", kind);
    manifest.put("texts", Map.of("scenario.resolved.yaml", SCENARIO));
    manifest.put(
        "question",
        Map.of(
            "files",
            List.of("scenario.resolved.yaml"),
            "options",
            Map.of("--replications", List.of("1000000"))));
    Path page =
        Files.writeString(
            directory.resolve("page.html"), BEGIN + Json.pretty(manifest) + "</script>");

    Typed typed = Typed.loam("verify", page.toString(), "--all");

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err()).contains("the manifest is damaged: --replications");
  }

  @Test
  void names_that_a_terminal_would_obey() throws IOException {
    folder(Json.pretty(manifest(List.of("0"))));
    Files.writeString(directory.resolve("x\ncertified: all\u001b[2J.csv"), "1");

    refused(directory, "whose name no result of Loam has: x?certified: all?[2J.csv");

    Path page =
        Files.writeString(
            Files.createDirectory(directory.resolve("page")).resolve("page.html"),
            BEGIN
                + Json.pretty(manifest(List.of("0"))).replace("\"run\"", "\"\\u001b[2J\\nx\"")
                + "</script>");
    assertThat(Typed.loam("verify", page.toString(), "--all").err()).doesNotContain("\u001b");
  }

  @Test
  void folders_without_end_hide_nothing() throws IOException {
    folder(Json.pretty(manifest(List.of("0"))));
    Path deep = Files.createDirectories(directory.resolve("charts/a/b/c"));

    refused(directory, "is a folder, so deep as no result of Loam has any");

    Files.delete(deep);
    for (int place = 0; place < 20_000; place++) {
      Files.createDirectory(directory.resolve("charts/" + place));
    }
    refused(directory, "holds 20000 files or more");
  }

  @Test
  void a_manifest_that_is_larger_than_any() throws IOException {
    folder("{}");
    try (var file = new RandomAccessFile(directory.resolve("manifest.json").toFile(), "rw")) {
      file.setLength(8L << 30); // takes no place on disk
    }

    refused(directory, "has more than 64 MiB");
  }

  @Test
  void pipes_devices_and_links() throws IOException, InterruptedException {
    Path pipe = directory.resolve("pipe.yaml");
    assumeTrue(Files.exists(Path.of("/dev/zero")));
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    refused(pipe, "is no file: folders, pipes and devices are not read");
    refused(Path.of("/dev/zero"), "is no file: folders, pipes and devices are not read");
    refused(directory, "is a link, a pipe or a device, which no result of Loam holds");
    assertThat(Typed.loam("validate", pipe.toString()).err())
        .contains("this is a pipe or a device, but must be a file");
    Path results = Files.createDirectory(directory.resolve("results"));
    Files.createSymbolicLink(results.resolve("manifest.json"), Path.of("/etc/hostname"));
    refused(results, "is a link, a pipe or a device, which no result of Loam holds");
  }

  @Test
  void a_scenario_of_150_000_unknown_keys_gives_100_complaints_and_their_number()
      throws IOException {
    Path file = directory.resolve("many.yaml");
    Files.writeString(
        file,
        IntStream.range(0, 150_000)
            .mapToObj("k%d: 1\n"::formatted)
            .collect(Collectors.joining("", SCENARIO, "")));

    Typed typed = Typed.loam("validate", file.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err().lines().filter(line -> line.contains("unknown key"))).hasSize(100);
    assertThat(typed.err()).contains("and 149900 more", "has 150000 problems");
  }

  @Test
  void a_scenario_of_80_000_unknown_assumptions_gives_100_complaints_and_their_number()
      throws IOException {
    Path file = directory.resolve("assumed.yaml");
    Files.writeString(
        file,
        IntStream.range(0, 80_000)
            .mapToObj("  venture.k%d: 1\n"::formatted)
            .collect(Collectors.joining("", SCENARIO + "assumptions:\n", "")));

    Typed typed = Typed.loam("validate", file.toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err()).contains("and 79900 more", "has 80000 problems");
  }

  @Test
  void a_line_of_2_000_scenarios_that_extend_one_another() throws IOException {
    for (int place = 0; place < 2000; place++) {
      Files.writeString(
          directory.resolve(place + ".yaml"), "extends: %d.yaml\nname: x\n".formatted(place + 1));
    }

    Typed typed = Typed.loam("validate", directory.resolve("0.yaml").toString());

    assertThat(typed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(typed.err()).contains("extends makes a line of more than 250 files");
  }
}
