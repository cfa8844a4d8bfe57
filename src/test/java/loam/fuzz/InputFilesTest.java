package loam.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files from outside are read or refused, whatever happens to them; {@code FuzzIT} tries more. */
@Tag("system")
class InputFilesTest {
  private static final Path KEPT = Path.of("src/test/resources/loam/fuzz");

  private Path folder = Path.of("");

  @BeforeEach
  void make_a_folder() throws IOException {
    folder = Samples.folder();
  }

  @AfterEach
  void remove_it() throws IOException {
    Samples.remove(folder);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_right_is_read(InputFile file) throws IOException {
    file.prepare(folder);

    for (byte[] seed : file.seeds()) {
      Files.createDirectories(folder.resolve(file.file()).getParent());
      Files.write(folder.resolve(file.file()), seed);
      file.readIn(folder);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_changed_at_random_is_read_or_refused(InputFile file) throws IOException {
    assertReadOrRefused(file, 0, 50);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void what_was_changed_at_random_more_often_is_read_or_refused(InputFile file) throws IOException {
    assertReadOrRefused(file, 50, 400);
  }

  private void assertReadOrRefused(InputFile file, int from, int until) throws IOException {
    List<byte[]> seeds = file.seeds();
    file.prepare(folder);
    for (int tried = from; tried < until; tried++) {
      byte[] input = Mutations.of(seeds.get(tried % seeds.size()), new Random(tried));
      try {
        file.read(folder, input);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("mutation %s fails".formatted(tried), e);
      }
    }
  }

  /** What a fuzzer found lies in a folder for each file, and stays there. */
  @ParameterizedTest
  @EnumSource
  void what_once_was_a_finding_is_read_or_refused(InputFile file) throws IOException {
    file.prepare(folder);
    Path kept = KEPT.resolve(file.id());
    try (Stream<Path> findings = Files.isDirectory(kept) ? Files.list(kept) : Stream.empty()) {
      for (Path finding : findings.sorted().toList()) {
        file.read(folder, Files.readAllBytes(finding));
      }
    }
  }
}
