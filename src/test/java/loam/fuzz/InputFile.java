package loam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.language.Language;
import loam.language.RefusedException;
import loam.scenariofile.CalibrationReader;
import loam.scenariofile.ReadScenario;
import loam.scenariofile.ScenarioReader;
import loam.scenariofile.text.InvalidInputException;
import loam.store.Journal;
import loam.store.PublishedResult;
import loam.store.ResultFolder;
import loam.store.table.StoredTrajectories;

/**
 * A file that comes from outside. Whatever its bytes are, it is read, or refused with reasons;
 * anything else that is thrown is a finding. Files are made in memory where the system has it.
 */
public enum InputFile {
  /** A scenario beside those that it may extend. */
  SCENARIO("mine.yaml") {
    @Override
    void readIn(Path folder) {
      List<ReadScenario> all = ScenarioReader.readAll(folder.resolve(file()), List.of());
      assertThat(all).isNotEmpty();
      all.forEach(read -> assertThat(read.scenario().policy()).isNotNull());
    }

    @Override
    List<byte[]> seeds() {
      return texts(
          "scenarios/baseline.yaml",
          "scenarios/high-quality-mix.yaml",
          "scenarios/size-of-funds.yaml",
          "scenarios/funds-in-winter.yaml",
          "src/test/resources/loam/scenariofile/rich.yaml");
    }

    @Override
    void prepare(Path folder) throws IOException {
      for (String parent : List.of("baseline.yaml", "venture-winter.yaml")) {
        Files.copy(Path.of("scenarios", parent), folder.resolve(parent));
      }
    }
  },

  /** What a calibration is to meet. */
  TARGETS("targets.yaml") {
    @Override
    void readIn(Path folder) {
      assertThat(CalibrationReader.read(folder.resolve(file())).plan().figures()).isNotEmpty();
    }

    @Override
    List<byte[]> seeds() {
      return texts("src/main/resources/loam/city/beijing/calibration.yaml");
    }
  },

  /** What results vouch for. */
  MANIFEST("manifest.json") {
    @Override
    void readIn(Path folder) {
      check(PublishedResult.read(folder));
    }

    @Override
    List<byte[]> seeds() {
      return Samples.manifests();
    }

    @Override
    void prepare(Path folder) throws IOException {
      Files.createDirectory(folder.resolve("scenarios"));
      for (String scenario : List.of("scenario", "sweep", "scenarios/0", "scenarios/1")) {
        Files.writeString(folder.resolve(scenario + ".resolved.yaml"), "name: x\n");
      }
      Files.writeString(folder.resolve("design.csv"), "funds.scale@2027-01-01\n2\n");
    }
  },

  /** The same inside a page. */
  REPORT("report.html") {
    @Override
    void readIn(Path folder) {
      check(PublishedResult.read(folder.resolve(file())));
    }

    @Override
    List<byte[]> seeds() {
      return Samples.reports();
    }
  },

  /** What a folder in the making was asked for. */
  ASSIGNMENT("out.part/assignment.json") {
    @Override
    void readIn(Path folder) {
      ResultFolder.assignment(folder.resolve("out"))
          .ifPresent(read -> assertThat(read).isEqualTo(Samples.ASSIGNMENT));
    }

    @Override
    List<byte[]> seeds() {
      return List.of(Samples.bytesOf(Samples.ASSIGNMENT));
    }
  },

  /** Replications that are finished: each comes back as it was, or not at all. */
  JOURNAL("replications.journal") {
    @Override
    void readIn(Path folder) {
      Path file = folder.resolve(file());
      try (Journal journal = Journal.open(file, 1, Metric.all(), 1)) {
        for (Trajectory written : Samples.REPLICATIONS) {
          journal
              .recall(0, written.replication())
              .ifPresent(read -> assertThat(read).isEqualTo(written));
        }
      }
    }

    @Override
    List<byte[]> seeds() {
      return List.of(Samples.journal());
    }
  },

  /** All values of a run, read by DuckDB. */
  PARQUET("trajectories.parquet") {
    @Override
    void readIn(Path folder) {
      try (StoredTrajectories values = StoredTrajectories.open(folder)) {
        assertThat(values.values(Metric.UNICORNS)).isNotNull();
      } catch (UncheckedIOException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }

    @Override
    List<byte[]> seeds() {
      return List.of(Samples.parquet());
    }
  };

  private final String file;

  InputFile(String file) {
    this.file = file;
  }

  /** Reads the file of its name in a folder. */
  abstract void readIn(Path folder);

  /** Files that are right. */
  abstract List<byte[]> seeds();

  /** Puts what must stand beside the file into an empty folder. */
  void prepare(Path folder) throws IOException {}

  final String file() {
    return file;
  }

  final String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads some bytes as such a file.
   *
   * @param folder that was prepared
   */
  final void read(Path folder, byte[] input) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.write(folder.resolve(file), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      readIn(folder);
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage()).hasSizeLessThan(500 * (e.problems().size() + 2));
      assertThat(e.phrase().in(Language.CHINESE)).isNotEmpty();
    } catch (RefusedException e) {
      assertThat(e.phrase().toString()).isNotEmpty();
    }
  }

  private static void check(PublishedResult result) {
    assertThat(result.texts()).isNotEmpty();
    assertThat(result.replications()).doesNotContainNull();
    assertThat(result.missing()).doesNotContainNull();
    assertThat(result.kind() + result.language() + result.loam()).isNotEmpty();
  }

  private static List<byte[]> texts(String... files) {
    return java.util.Arrays.stream(files).map(file -> Samples.text(Path.of(file))).toList();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
