package loam.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.store.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was committed is there again, or known not to be. */
class JournalTest {
  private static final int MONTHS = 2;
  private static final int VALUES = Metric.all().size() * MONTHS;

  private final Path file;

  JournalTest(@TempDir Path directory) {
    this.file = directory.resolve("journal");
  }

  private Journal open(List<Metric> metrics) {
    return Journal.open(file, 2, metrics, MONTHS);
  }

  private static Trajectory trajectory(int replication) {
    double[] values =
        IntStream.range(0, VALUES).mapToDouble(place -> 1000 * replication + place).toArray();
    values[0] = Double.NaN;
    values[1] = -0.0;
    return new Trajectory(replication, MONTHS, values, 77L * replication);
  }

  @Test
  void blocks_come_in_any_order_and_are_there_for_the_next_process() {
    try (Journal journal = open(Metric.all())) {
      journal.commit(1, trajectory(5));
      journal.commit(0, trajectory(2));
    }

    try (Journal again = open(Metric.all())) {
      assertThat(again.size()).isEqualTo(2);
      assertThat(again.damaged()).isZero();
      assertThat(again.recall(0, 1)).isEmpty();
      assertThat(again.recall(0, 5)).isEmpty();
      assertThat(again.recall(1, 5)).contains(trajectory(5));
      assertThat(again.recall(1, 5).orElseThrow().events()).isEqualTo(385);
      assertThat(again.hash(0, 2)).contains(Sha256.of(trajectory(2).values()));
    }
  }

  @Test
  void where_only_some_metrics_are_kept_the_hash_is_still_that_of_all() {
    try (Journal journal = open(List.of(Metric.UNICORNS))) {
      journal.commit(0, trajectory(1));

      assertThat(journal.hash(0, 1)).contains(Sha256.of(trajectory(1).values()));
      assertThat(journal.values(0, 1))
          .containsExactly(
              trajectory(1).at(Metric.UNICORNS, 0), trajectory(1).at(Metric.UNICORNS, 1));
      assertThat(journal.recall(0, 1).orElseThrow().metrics().all())
          .containsExactly(Metric.UNICORNS);
    }
  }

  @Test
  void a_file_cut_off_anywhere_loses_the_last_block_only() throws IOException {
    byte[] whole = three();
    int block = whole.length / 3;
    for (int length : List.of(2 * block + 1, 2 * block + 8, 3 * block - 33, 3 * block - 1)) {
      Files.write(file, Arrays.copyOf(whole, length));

      try (Journal cut = Journal.open(file, 1, Metric.all(), MONTHS)) {
        assertThat(cut.size()).as("%s bytes", length).isEqualTo(2);
        assertThat(cut.damaged()).isEqualTo(1);
        cut.commit(0, trajectory(3));
      }
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void a_flipped_bit_loses_its_block_only_wherever_it_is() throws IOException {
    byte[] whole = three();
    int block = whole.length / 3;
    Random random = new Random(9);
    for (int tries = 0; tries < 300; tries++) {
      byte[] flipped = whole.clone();
      int place = tries < block ? block + tries : random.nextInt(whole.length);
      flipped[place] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, flipped);

      try (Journal journal = Journal.open(file, 1, Metric.all(), MONTHS)) {
        assertThat(journal.size()).as("byte %s", place).isEqualTo(2);
        assertThat(journal.damaged()).isEqualTo(1);
        assertThat(journal.recall(0, 1 + place / block)).isEmpty();
      }
    }
  }

  private byte[] three() throws IOException {
    try (Journal journal = Journal.open(file, 1, Metric.all(), MONTHS)) {
      for (int replication = 1; replication <= 3; replication++) {
        journal.commit(0, trajectory(replication));
      }
    }
    return Files.readAllBytes(file);
  }

  @Test
  void threads_that_are_interrupted_do_no_harm_to_others() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Journal journal = open(Metric.all())) {
      for (int replication = 1; replication <= 40; replication++) {
        int number = replication;
        threads.execute(
            () -> {
              if (number % 2 == 0) {
                Thread.currentThread().interrupt();
              }
              journal.commit(number % 2, trajectory(number));
            });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.MINUTES)).isTrue();

      assertThat(journal.size()).isEqualTo(40);
      assertThat(journal.recall(1, 39)).contains(trajectory(39));
    }
  }
}
