package loam.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.store.Assignment;
import loam.store.Journal;
import loam.store.Manifest;
import loam.store.ResultFolder;
import loam.store.file.Json;
import loam.store.table.TrajectorySource;
import loam.store.table.TrajectoryTable;

/** Small files of each kind, as Loam writes them. */
final class Samples {
  static final Assignment ASSIGNMENT =
      new Assignment(
          "1",
          "c",
          "run",
          List.of("--quiet", "--seed=3"),
          "hash",
          List.of(new Assignment.ScenarioCopy("/a/b.yaml", "name: x\n城市")),
          3);

  static final List<Trajectory> REPLICATIONS = List.of(replication(1), replication(2));

  private static final String RUN =
      """
      {"format": 2, "kind": "run", "language": "en",
       "question": {"files": ["scenario.resolved.yaml"], "options": {"--structure": []}},
       "loam": {"version": "1", "commit": "c"}, "scenario": {"name": "x", "sha256": "00"},
       "city": {"id": "beijing", "files": {"a": "b"}},
       "run": {"start": "2015-01-01", "end": "2015-12-31", "replications": 2, "seed": 1},
       "missing": [{"replication": 2, "moment": "m", "reason": "r"}],
       "replicationSha256": ["11", "22"]}
      """;
  private static final String COMPARISON =
      """
      {"format": 2, "kind": "compare", "language": "zh",
       "question": {"files": ["scenarios/0.resolved.yaml", "scenarios/1.resolved.yaml"],
        "options": {"--twins": ["3"]}},
       "comparison": {"metrics": ["unicorns"], "dates": ["2015-12-31"], "level": 0.95, "twins": 1},
       "scenarios": [{"scenario": {"name": "x"}}, {"scenario": {"name": "y"}}],
       "replicationSha256": [["11", "22"], ["33", "44"]]}
      """;
  private static final String SWEEP =
      """
      {"format": 2, "kind": "sweep", "language": "en",
       "question": {"files": ["scenarios/0.resolved.yaml", "design.csv"], "options": {"--from": ["design.csv"], "--as-design": ["grid"]}},
       "scenario": {"name": "x"}, "sweep": {"design": "grid", "points": 2, "metrics": "all"},
       "replicationSha256": [["11"], ["22"], ["33"]]}
      """;

  private static final Map<String, String> TEXTS =
      Stream.concat(
              Stream.of("scenario", "sweep", "scenarios/0", "scenarios/1")
                  .map("%s.resolved.yaml"::formatted),
              Stream.of("design.csv"))
          .collect(Collectors.toMap(name -> name, name -> "name: x\n"));

  private Samples() {}

  private static Trajectory replication(int number) {
    int metrics = Metric.all().size();
    return new Trajectory(
        number, 1, IntStream.range(0, metrics).mapToDouble(i -> i * number).toArray(), 3);
  }

  static List<byte[]> manifests() {
    return Stream.of(RUN, COMPARISON, SWEEP).map(InputFile::utf8).toList();
  }

  static List<byte[]> reports() {
    return Stream.of(RUN, COMPARISON, SWEEP)
        .map(manifest -> Manifest.withTexts(Json.parse(manifest), TEXTS))
        .map(
            "<html><script type=\"application/json\" id=\"manifest\">%s</script></html>"::formatted)
        .map(InputFile::utf8)
        .toList();
  }

  static byte[] text(Path file) {
    try {
      return Files.readString(file).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytesOf(Assignment assignment) {
    return made(
        folder -> {
          ResultFolder results = ResultFolder.begin(folder.resolve("out"), false);
          results.promise(assignment);
          byte[] written = Files.readAllBytes(folder.resolve("out.part/assignment.json"));
          results.abandon();
          return written;
        });
  }

  static byte[] journal() {
    return made(
        folder -> {
          Path file = folder.resolve("journal");
          try (Journal journal = Journal.open(file, 1, Metric.all(), 1)) {
            REPLICATIONS.forEach(replication -> journal.commit(0, replication));
          }
          return Files.readAllBytes(file);
        });
  }

  static byte[] parquet() {
    return made(
        folder -> {
          Path file = folder.resolve("trajectories.parquet");
          TrajectoryTable.write(file, source());
          return Files.readAllBytes(file);
        });
  }

  private static TrajectorySource source() {
    return new TrajectorySource() {
      @Override
      public String scenario() {
        return "x";
      }

      @Override
      public boolean backcast() {
        return false;
      }

      @Override
      public List<Metric> metrics() {
        return Metric.all();
      }

      @Override
      public List<LocalDate> dates() {
        return List.of(LocalDate.of(2015, 1, 31));
      }

      @Override
      public int replications() {
        return REPLICATIONS.size();
      }

      @Override
      public double[] replication(int index) {
        return REPLICATIONS.get(index).values();
      }
    };
  }

  /** What makes a file somewhere. */
  @FunctionalInterface
  private interface Making {
    byte[] in(Path folder) throws IOException;
  }

  private static byte[] made(Making making) {
    try {
      Path folder = folder();
      byte[] bytes = making.in(folder);
      remove(folder);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty folder, in memory where the system has it. */
  static Path folder() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "loam-fuzz")
        : Files.createTempDirectory("loam-fuzz");
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
