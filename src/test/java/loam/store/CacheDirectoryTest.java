package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheDirectoryTest {
  private static final CacheDirectory.Source FOUR_BYTES =
      () -> new ByteArrayInputStream(new byte[] {1, 2, 3, 4});
  private static final CacheDirectory.Source NEVER_ASKED =
      () -> {
        throw new IOException("asked again");
      };

  private final Path directory;

  CacheDirectoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_file_is_unpacked_once() {
    var cache = CacheDirectory.at(directory);

    Path first = cache.file("a/b", 4, FOUR_BYTES);

    assertThat(first).hasBinaryContent(new byte[] {1, 2, 3, 4});
    assertThat(cache.file("a/b", 4, NEVER_ASKED)).isEqualTo(first);
  }

  @Test
  void a_truncated_file_is_unpacked_again() throws IOException {
    var cache = CacheDirectory.at(directory);
    Files.write(directory.resolve("b"), new byte[] {1, 2});

    assertThat(cache.file("b", 4, FOUR_BYTES)).hasBinaryContent(new byte[] {1, 2, 3, 4});
  }

  @Test
  void a_source_of_another_size_is_refused_and_leaves_nothing_behind() {
    var cache = CacheDirectory.at(directory);

    assertThatThrownBy(() -> cache.file("b", 5, FOUR_BYTES))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot unpack")
        .hasRootCauseMessage("4 bytes instead of 5");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void the_cache_lies_where_the_desktop_convention_says() {
    Path home = Path.of("/home/someone");

    assertThat(CacheDirectory.below(Map.of(), home)).isEqualTo(home.resolve(".cache/loam"));
    assertThat(CacheDirectory.below(Map.of("XDG_CACHE_HOME", "not/absolute"), home))
        .isEqualTo(home.resolve(".cache/loam"));
    assertThat(CacheDirectory.below(Map.of("XDG_CACHE_HOME", "/caches"), home))
        .isEqualTo(Path.of("/caches/loam"));
  }
}
