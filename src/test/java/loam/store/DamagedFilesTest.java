package loam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.language.RefusedException;
import loam.store.file.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to the files of results, reading them gives what was written, or says that it
 * cannot. The profile {@code reliability} tries many more.
 */
class DamagedFilesTest {
  private static final int TRIES = Integer.getInteger("loam.reliability.mutations", 600);

  private static final String MANIFEST =
      """
      {"format": 2, "kind": "run", "language": "en",
       "question": {"files": ["scenario.resolved.yaml"], "options": {"--structure": []}},
       "loam": {"version": "1", "commit": "c"}, "scenario": {"name": "x", "sha256": "00"},
       "city": {"id": "beijing", "files": {"a": "b"}},
       "run": {"start": "2015-01-01", "end": "2015-12-31", "replications": 2, "seed": 1},
       "missing": [{"replication": 2, "moment": "m", "reason": "r"}],
       "replicationSha256": ["11", "22"]}
      """;

  private final Path directory;
  private final Random random = new Random(20261123);

  DamagedFilesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeEach
  void write_a_scenario() throws IOException {
    Files.writeString(directory.resolve("scenario.resolved.yaml"), "name: x\n");
  }

  @Test
  void of_a_manifest() throws IOException {
    for (int tried = 0; tried < TRIES; tried++) {
      Files.write(directory.resolve("manifest.json"), damaged(MANIFEST));

      checkResult(directory);
    }
  }

  @Test
  void of_a_report() throws IOException {
    String page =
        "<html><script type=\"application/json\" id=\"manifest\">%s</script></html>"
            .formatted(
                Manifest.withTexts(
                    Json.parse(MANIFEST), Map.of("scenario.resolved.yaml", "name: x\n")));
    for (int tried = 0; tried < TRIES; tried++) {
      checkResult(Files.write(directory.resolve("report.html"), damaged(page)));
    }
  }

  private static void checkResult(Path place) {
    try {
      PublishedResult result = PublishedResult.read(place);
      assertThat(result.texts()).hasSize(1);
      assertThat(result.replications()).doesNotContainNull();
      assertThat(result.missing()).doesNotContainNull();
    } catch (RefusedException e) {
      assertThat(e.phrase().toString()).isNotEmpty();
    }
  }

  @Test
  void of_an_assignment() throws IOException {
    Assignment written =
        new Assignment(
            "1",
            "c",
            "run",
            List.of("--quiet", "--seed=3"),
            "hash",
            List.of(new Assignment.ScenarioCopy("/a/b.yaml", "name: x\n城市")),
            3);
    written.write(directory);
    String text = Files.readString(directory.resolve("assignment.json"));
    Files.delete(directory.resolve("assignment.copy.json"));
    for (int tried = 0; tried < TRIES; tried++) {
      Files.write(directory.resolve("assignment.json"), damaged(text));

      Assignment.read(directory).ifPresent(read -> assertThat(read).isEqualTo(written));
    }
  }

  @Test
  void of_a_journal() throws IOException {
    Path file = directory.resolve("journal");
    Trajectory one = new Trajectory(1, 1, new double[Metric.all().size()], 3);
    try (Journal journal = Journal.passing(file, 1, Metric.all(), 1)) {
      journal.commit(0, one);
      journal.commit(0, new Trajectory(2, 1, new double[Metric.all().size()], 3));
    }
    byte[] whole = Files.readAllBytes(file);
    for (int tried = 0; tried < TRIES; tried++) {
      Files.write(file, damaged(whole));

      try (Journal journal = Journal.passing(file, 1, Metric.all(), 1)) {
        journal.recall(0, 1).ifPresent(read -> assertThat(read).isEqualTo(one));
        assertThat(journal.size()).isLessThanOrEqualTo(2);
      }
    }
  }

  private byte[] damaged(String text) {
    return damaged(text.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] damaged(byte[] bytes) {
    byte[] damaged = bytes.clone();
    int places = 1 + random.nextInt(3);
    for (int place = 0; place < places; place++) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> damaged[at] = (byte) "{}[]\",:0x\n".charAt(random.nextInt(10));
        case 2 -> damaged = Arrays.copyOf(damaged, Math.max(1, at));
        default -> {
          int length = Math.min(1 + random.nextInt(30), damaged.length - at);
          System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), damaged, at, length);
        }
      }
    }
    return damaged;
  }
}
