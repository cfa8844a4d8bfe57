package loam.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.store.file.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrajectorySpoolTest {
  private static final int METRICS = Metric.all().size();
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2015, 1, 31), LocalDate.of(2015, 2, 28));

  private final Path file;

  TrajectorySpoolTest(@TempDir Path directory) {
    this.file = directory.resolve("spool");
  }

  @Test
  void what_was_added_is_read_back_by_replication_and_by_metric() {
    try (TrajectorySpool spool = TrajectorySpool.create(file, "base", true, DATES)) {
      spool.add(trajectory(1));
      spool.add(trajectory(2));

      assertThat(spool.replications()).isEqualTo(2);
      assertThat(spool.replication(1)).isEqualTo(trajectory(2).values());
      assertThat(spool.values(Metric.ACTIVE))
          .isEqualTo(new double[][] {{1004, 1005}, {2004, 2005}});
      assertThat(spool.scenario()).isEqualTo("base");
      assertThat(spool.backcast()).isTrue();
      assertThat(spool.dates()).isEqualTo(DATES);
      assertThat(spool.metrics()).hasSize(METRICS).contains(Metric.SPECIALISED);
    }
  }

  @Test
  void every_bit_survives_also_of_numbers_that_are_none() {
    double[] odd = new double[METRICS * DATES.size()];
    odd[0] = Double.NaN;
    odd[1] = -0.0;
    odd[2] = Double.MIN_VALUE;
    odd[3] = Double.POSITIVE_INFINITY;
    try (TrajectorySpool spool = TrajectorySpool.create(file, "base", true, DATES)) {
      spool.add(new Trajectory(1, DATES.size(), odd, 0));

      double[] read = spool.replication(0);

      for (int place = 0; place < odd.length; place++) {
        assertThat(Double.doubleToRawLongBits(read[place]))
            .isEqualTo(Double.doubleToRawLongBits(odd[place]));
      }
    }
  }

  @Test
  void each_replication_has_the_hash_of_its_values() {
    try (TrajectorySpool spool = TrajectorySpool.create(file, "base", true, DATES)) {
      spool.add(trajectory(1));
      spool.add(trajectory(2));

      assertThat(spool.hashes())
          .containsExactly(Sha256.of(trajectory(1).values()), Sha256.of(trajectory(2).values()));
    }
  }

  @Test
  void replications_come_in_order() {
    try (TrajectorySpool spool = TrajectorySpool.create(file, "base", true, DATES)) {
      assertThatThrownBy(() -> spool.add(trajectory(2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("replication 2 follows 0");
    }
  }

  @Test
  void a_replication_that_failed_leaves_a_gap_in_the_numbers_only() {
    try (TrajectorySpool spool = TrajectorySpool.create(file, "base", true, DATES)) {
      spool.add(trajectory(1));
      spool.skip(2);
      spool.add(trajectory(3));

      assertThat(spool.numbers()).containsExactly(1, 3);
      assertThat(spool.replication(1)).isEqualTo(trajectory(3).values());
      assertThat(spool.hashes())
          .containsExactly(Sha256.of(trajectory(1).values()), Sha256.of(trajectory(3).values()));
    }
  }

  /** The value at place i is 1000 times the replication, plus i. */
  private static Trajectory trajectory(int replication) {
    double[] values =
        IntStream.range(0, METRICS * DATES.size())
            .mapToDouble(place -> 1000 * replication + place)
            .toArray();
    return new Trajectory(replication, DATES.size(), values, 0);
  }
}
