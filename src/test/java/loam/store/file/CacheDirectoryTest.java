package loam.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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

  /** As after a power cut; the time of modification is as if nobody had written. */
  @Test
  void a_file_with_other_bytes_of_the_same_size_is_unpacked_again() throws IOException {
    var cache = CacheDirectory.at(directory);
    Path file = cache.file("a/b", 4, FOUR_BYTES);
    FileTime before = Files.getLastModifiedTime(file);
    Files.write(file, new byte[4]);
    Files.setLastModifiedTime(file, before);

    assertThat(cache.isDamaged("a/b", FOUR_BYTES)).isTrue();
    assertThat(cache.file("a/b", 4, FOUR_BYTES)).hasBinaryContent(new byte[] {1, 2, 3, 4});
    assertThat(cache.isDamaged("a/b", FOUR_BYTES)).isFalse();
  }

  @Test
  void a_whole_file_that_an_earlier_version_unpacked_is_kept() throws IOException {
    Path file = Files.write(directory.resolve("b"), new byte[] {1, 2, 3, 4});
    Object number = Files.readAttributes(file, BasicFileAttributes.class).fileKey();

    CacheDirectory.at(directory).file("b", 4, FOUR_BYTES);

    assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(number);
    assertThat(CacheDirectory.at(directory).file("b", 4, NEVER_ASKED)).isEqualTo(file);
  }

  @Test
  void what_others_could_write_is_compared_again_and_closed_to_them() throws IOException {
    var cache = CacheDirectory.at(directory);
    Path file = cache.file("a/b", 4, FOUR_BYTES);
    for (Path open : List.of(file, file.resolveSibling(""), directory)) {
      Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));

      assertThatThrownBy(() -> cache.file("a/b", 4, NEVER_ASKED))
          .hasRootCauseMessage("asked again");
      cache.file("a/b", 4, FOUR_BYTES);
      assertThat(Files.getPosixFilePermissions(open))
          .doesNotContain(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
      assertThat(cache.file("a/b", 4, NEVER_ASKED)).isEqualTo(file);
    }
  }

  @Test
  void a_link_to_somewhere_else_is_replaced_by_the_file() throws IOException {
    Path elsewhere = Files.write(directory.resolve("theirs"), new byte[] {1, 2, 3, 4});
    Path link = Files.createSymbolicLink(directory.resolve("b"), elsewhere);

    CacheDirectory.at(directory).file("b", 4, FOUR_BYTES);

    assertThat(Files.isSymbolicLink(link)).isFalse();
    assertThat(elsewhere).exists();
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
