package loam.experiment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import loam.ecosystem.Metric;

/** Trajectories written down by hand: the same for every metric, a row for each replication. */
record HandMade(List<LocalDate> dates, double[][] rows) implements Trajectories {
  /** Month ends from the end of a month on. */
  static HandMade from(LocalDate first, double[]... rows) {
    List<LocalDate> dates =
        Stream.iterate(first, date -> date.plusDays(1).plusMonths(1).minusDays(1))
            .limit(rows[0].length)
            .toList();
    return new HandMade(dates, rows);
  }

  @Override
  public int replications() {
    return rows.length;
  }

  @Override
  public double[][] values(Metric metric) {
    return rows;
  }
}
