package loam.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckDbTest {
  private final Path directory;

  DuckDbTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void a_query_takes_parameters_and_gives_rows_in_order() {
    try (DuckDb database = DuckDb.open(directory)) {
      assertThat(
              database.query(
                  "SELECT range FROM range(?) ORDER BY range DESC", row -> row.getInt(1), 3))
          .containsExactly(2, 1, 0);
    }
  }

  @Test
  void a_table_larger_than_the_memory_is_spilled_into_the_directory_and_leaves_no_trace() {
    try (DuckDb database = DuckDb.open(directory, 1)) {
      database.execute("SET memory_limit = '30MB'");
      database.execute("CREATE TABLE noise AS SELECT random() AS x FROM range(10_000_000)");

      assertThat(directory).isDirectoryRecursivelyContaining("glob:**/.duckdb-*/*");
      assertThat(database.query("SELECT count(*) FROM noise", row -> row.getInt(1)))
          .containsExactly(10_000_000);
    }
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void a_file_whose_decoder_has_a_hole_is_not_read() {
    try (DuckDb database = DuckDb.open(directory)) {
      for (String codec : List.of("zstd", "snappy", "brotli")) {
        database.execute(
            "COPY (SELECT range FROM range(9000)) TO '%s' (FORMAT parquet, COMPRESSION %s)"
                .formatted(directory.resolve(codec), codec));
      }

      assertThat(database.parquet(directory.resolve("zstd"))).startsWith("read_parquet(");
      assertThat(database.parquet(directory.resolve("snappy"))).startsWith("read_parquet(");
      assertThatThrownBy(() -> database.parquet(directory.resolve("brotli")))
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .hasMessageContaining("BROTLI");
    }
  }

  @Test
  void memory_and_network_are_limited() {
    try (DuckDb database = DuckDb.open(directory, 2)) {
      assertThat(
              database.query(
                  "SELECT current_setting('memory_limit') || ' ' || current_setting('threads')",
                  row -> row.getString(1)))
          .containsExactly("244.1 MiB 2");
      assertThat(
              database.query(
                  "SELECT current_setting('autoinstall_known_extensions')",
                  row -> row.getBoolean(1)))
          .containsExactly(false);
    }
  }

  @Test
  void a_wrong_statement_is_named_in_the_complaint() {
    try (DuckDb database = DuckDb.open(directory)) {
      assertThatThrownBy(() -> database.execute("SELEKT 1"))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageStartingWith("cannot run SELEKT 1: Parser Error");
      assertThatThrownBy(() -> database.query("SELECT x FROM nowhere", row -> row.getInt(1)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("nowhere");
    }
  }
}
