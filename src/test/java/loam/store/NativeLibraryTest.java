package loam.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import loam.store.file.Sha256;
import loam.store.table.DuckDb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In processes of their own, because a JVM loads a native library only once. */
class NativeLibraryTest {
  private final Path directory;

  NativeLibraryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void two_processes_may_unpack_the_native_library_at_once() throws Exception {
    List<Process> both =
        List.of(start(directory.resolve("cache")), start(directory.resolve("cache")));

    assertThat(both).allSatisfy(process -> assertThat(answer(process)).isEqualTo("42"));
    assertThat(filesIn("cache")).hasSize(1);
    assertThat(filesIn("tmp")).as("unpacked for one process only").isEmpty();
  }

  @Test
  void a_truncated_native_library_is_replaced_and_a_whole_one_kept() throws Exception {
    assertThat(answer(start(directory.resolve("cache")))).isEqualTo("42");
    Path library = filesIn("cache").get(0);
    Files.write(library, new byte[1000]);

    assertThat(answer(start(directory.resolve("cache")))).isEqualTo("42");

    var unpacked = Files.getLastModifiedTime(library);
    assertThat(Files.size(library)).isGreaterThan(1_000_000);
    assertThat(answer(start(directory.resolve("cache")))).isEqualTo("42");
    assertThat(Files.getLastModifiedTime(library)).isEqualTo(unpacked);
  }

  /** Four megabytes of zeros: DuckDB would die of them, and the JVM with it. */
  @Test
  void a_native_library_with_holes_is_replaced_before_it_is_loaded() throws Exception {
    assertThat(answer(start(directory.resolve("cache")))).isEqualTo("42");
    Path library = filesIn("cache").get(0);
    String whole = sha256(library);
    try (FileChannel channel = FileChannel.open(library, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(4 << 20), 8 << 20);
    }

    assertThat(answer(start(directory.resolve("cache")))).isEqualTo("42");
    assertThat(sha256(library)).isEqualTo(whole);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    }
  }

  @Test
  void without_a_writable_home_the_library_goes_to_a_temporary_directory_of_our_own()
      throws Exception {
    Path file = Files.createFile(directory.resolve("not-a-directory"));

    assertThat(answer(start(file))).isEqualTo("42");
    assertThat(filesIn("tmp")).singleElement().asString().contains("loam-");
  }

  /** Opens DuckDB once; its exit code is 0 and its output the answer of a query. */
  public static void main(String[] args) {
    try (DuckDb database = DuckDb.open(Path.of(args[0]))) {
      database.query("SELECT 6 * 7", row -> row.getInt(1)).forEach(System.out::println);
    }
  }

  private Process start(Path cacheHome) throws IOException {
    Path temporary = Files.createDirectories(directory.resolve("tmp"));
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-Djava.io.tmpdir=" + temporary,
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            NativeLibraryTest.class.getName(),
            directory.toString());
    builder.environment().put("XDG_CACHE_HOME", cacheHome.toString());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    return builder.start();
  }

  private static String answer(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return output;
  }

  private List<Path> filesIn(String name) throws IOException {
    try (Stream<Path> found = Files.walk(directory.resolve(name))) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".checked"))
          .toList();
    }
  }
}
