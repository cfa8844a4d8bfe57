package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds, with a Maven and a Java that only note how they were called. */
class LauncherIT {
  private static final String BUILDING = "loam: building (the first time takes a minute";

  private final Path checkout;
  private final Path calls;
  private final Path source;

  LauncherIT(@TempDir Path directory) {
    this.checkout = directory.resolve("my checkout");
    this.calls = directory.resolve("calls");
    this.source = checkout.resolve("src/main/Source.java");
  }

  @BeforeEach
  void a_fresh_checkout() throws IOException {
    Files.createDirectories(source.resolveSibling(""));
    Files.writeString(source, "");
    Files.writeString(checkout.resolve("pom.xml"), "");
    Files.copy(Path.of(Processes.LAUNCHER), checkout.resolve("loam"));
    java("17.0.1");
    maven("mkdir -p target/lib && touch target/loam.jar target/lib/.complete");
  }

  @Test
  void the_first_start_builds_with_one_line_and_the_second_does_not() throws IOException {
    Processes.Outcome first = start("run", "a b.yaml");
    Processes.Outcome second = start("run", "a b.yaml");

    assertThat(first.exit()).as(first.toString()).isZero();
    assertThat(first.err()).startsWith(BUILDING);
    assertThat(first.err().lines()).hasSize(1);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out()).endsWith("[run] [a b.yaml]\n");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_source_that_changed_is_built() throws IOException {
    start();
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

    Processes.Outcome outcome = start();

    assertThat(outcome.err()).startsWith(BUILDING);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void a_build_that_was_not_finished_is_done_again() throws IOException {
    start();
    Files.delete(checkout.resolve("target/lib/.complete"));

    assertThat(start().err()).startsWith(BUILDING);
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void two_starts_at_once_build_once() throws IOException, InterruptedException {
    maven(
        "until [ -e go ]; do sleep 0.05; done",
        "mkdir -p target/lib && touch target/loam.jar target/lib/.complete");
    List<Process> both = new ArrayList<>();
    for (int launcher = 0; launcher < 2; launcher++) {
      both.add(
          Processes.prepare(checkout, environment(), List.of("./loam", "--version"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    Files.writeString(checkout.resolve("go"), "");

    for (Process process : both) {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void a_build_that_fails_shows_the_errors_only() throws IOException {
    maven("echo '[INFO] chatter'", "echo '[ERROR] Source.java is wrong'", "exit 1");

    Processes.Outcome outcome = start("run");

    assertThat(outcome.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("[ERROR] Source.java is wrong", "loam: the build failed", "target/build.log")
        .doesNotContain("chatter");
  }

  @Test
  void a_java_that_is_too_old_or_missing_is_said_before_anything_is_built() throws IOException {
    java("11.0.2");
    Processes.Outcome old = start("--version");
    Files.delete(checkout.resolve("java/bin/java"));
    Processes.Outcome none = start("--version");

    assertThat(old.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(old.err()).contains("is Java 11.0.2; install a JDK 17 or later");
    assertThat(none.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(none.err())
        .isEqualTo("loam: no Java found; install a JDK 17 or later, or set JAVA_HOME\n");
    assertThat(calls).doesNotExist();
  }

  @Test
  void who_reads_chinese_is_told_in_chinese() throws IOException {
    assertThat(start("--version", "--lang", "zh").err()).startsWith("loam: 正在构建");
    java("11.0.2");
    assertThat(start("--lang", "zh").err()).contains("的版本为 Java 11.0.2；请安装 JDK 17 或更高版本");
    Files.delete(checkout.resolve("java/bin/java"));
    assertThat(start("run", "--lang", "zh").err())
        .isEqualTo("loam: 未找到 Java；请安装 JDK 17 或更高版本，或设置 JAVA_HOME\n");
  }

  @Test
  void it_can_be_called_from_anywhere_and_by_a_link() throws IOException {
    Path link = Files.createSymbolicLink(checkout.resolveSibling("link"), checkout.resolve("loam"));

    Processes.Outcome outcome =
        Processes.run(
            checkout.resolveSibling(""), environment(), List.of(link.toString(), "--version"));

    assertThat(outcome.exit()).as(outcome.toString()).isZero();
    assertThat(outcome.out())
        .contains("[%s]".formatted(checkout.toRealPath().resolve("target/loam.jar")))
        .endsWith("[--version]\n");
  }

  @Test
  void a_heap_that_java_would_refuse_is_refused_in_words_of_ours() throws IOException {
    for (String heap : List.of("24m", "63M", "40000k", "1000", "0")) {
      assertThat(withHeap(heap).err())
          .isEqualTo(
              "loam: LOAM_HEAP is %s, but Loam needs 64m to start, and most work needs 256m; 512m is usual%n"
                  .formatted(heap));
    }
    for (String heap : List.of("lots", "2gb", "-1m", "1.5g", "512 m")) {
      assertThat(withHeap(heap).exit()).isEqualTo(ExitCode.BAD_INPUT);
      assertThat(withHeap(heap).err())
          .isEqualTo(
              "loam: LOAM_HEAP is %s, but must be a size of memory such as 512m or 2g%n"
                  .formatted(heap));
    }
    for (String heap : List.of("64m", "08g", "2G", "1t", "67108864")) {
      assertThat(withHeap(heap).out()).contains("[-Xmx%s]".formatted(heap));
    }
  }

  private Processes.Outcome withHeap(String heap) throws IOException {
    Map<String, String> environment = new HashMap<>(environment());
    environment.put("LOAM_HEAP", heap);
    Files.createDirectories(checkout.resolve("target/lib"));
    Files.writeString(checkout.resolve("target/loam.jar"), "");
    Files.writeString(checkout.resolve("target/lib/.complete"), "");
    return Processes.run(checkout, environment, List.of("./loam", "--version"));
  }

  /** Java then reads names of files as UTF-8; the language is asked of LOAM_LOCALE. */
  @Test
  void a_locale_that_the_machine_does_not_have_keeps_its_language_and_gets_utf_8()
      throws IOException {
    start();
    script(checkout.resolve("java/bin/java"), "echo \"${LC_ALL-unset} ${LOAM_LOCALE-unset}\"");

    assertThat(locale("zh_XX.UTF-8")).startsWith("C.").endsWith(" zh_XX.UTF-8\n");
    assertThat(locale("zh_CN.GB2312")).startsWith("C.").endsWith(" zh_CN.GB2312\n");
    assertThat(locale("C.UTF-8")).isEqualTo("unset C.UTF-8\n");
  }

  private String locale(String lang) {
    List<String> command = List.of("env", "-u", "LC_ALL", "LANG=" + lang, "./loam", "--version");
    return Processes.run(checkout, environment(), command).out();
  }

  private Processes.Outcome start(String... arguments) {
    List<String> command = new ArrayList<>(List.of("./loam"));
    command.addAll(List.of(arguments));
    return Processes.run(checkout, environment(), command);
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        checkout.resolve("java").toString(),
        "PATH",
        checkout.resolve("bin") + ":" + System.getenv("PATH"));
  }

  private long builds() throws IOException {
    return Files.readAllLines(calls).size();
  }

  private void maven(String... lines) throws IOException {
    String noting = "echo \"$@\" >> '%s'%n".formatted(calls);
    script(checkout.resolve("bin/mvn"), noting + String.join("\n", lines));
  }

  private void java(String version) throws IOException {
    Path java = checkout.resolve("java/bin/java");
    script(java, "for word; do printf '[%s] ' \"$word\"; done | sed 's/ $//'; echo");
    Files.writeString(checkout.resolve("java/release"), "JAVA_VERSION=\"%s\"%n".formatted(version));
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
