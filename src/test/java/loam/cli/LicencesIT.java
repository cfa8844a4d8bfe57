package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shipped has its licence beside it. */
class LicencesIT {
  private static final Path LIBRARIES = Processes.HOME.resolve("target/lib");

  @Test
  void every_library_is_in_the_list_that_lies_beside_it() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".jar"))
              .map(name -> name.replaceFirst("-\\d.*", ""))
              .toList();
    }
    assumeTrue(
        names.stream().noneMatch(name -> name.startsWith("spark-") || name.startsWith("JSL")),
        "what a profile adds is not shipped");
    List<String> listed =
        List.of(Files.readString(LIBRARIES.resolve("licences/README.md")).split("[|,\\s]+"));

    assertThat(names).isNotEmpty().isSubsetOf(listed);
    assertThat(LIBRARIES.resolve("licences"))
        .isDirectoryContaining("glob:**/LICENSE")
        .isDirectoryContaining("glob:**/LGPL-2.1.txt")
        .isDirectoryContaining("glob:**/DuckDB-MIT.txt");
  }
}
