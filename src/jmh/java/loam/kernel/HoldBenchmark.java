package loam.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The hold model: every event schedules the next one of its entity after an exponential delay of
 * mean 1, so that the number pending stays the same. The score counts events per microsecond, i.e.
 * millions per second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HoldBenchmark {
  /** Events expected in one call: as many units of time as hold these, at one per entity. */
  private static final int EVENTS = 200_000;

  private static final int STEPS = 1024;

  /** Which engine. */
  @Param({"bucket", "ssj"})
  public String engine = "";

  /** Entities, each with one event to come. */
  @Param({"1000", "100000", "1000000"})
  public int pending;

  private final double[] quantiles = new double[STEPS + 1];
  private long state;
  private EventCalendar calendar = new SsjCalendar(entity -> entity);

  /** Fills the calendar and runs it to its steady state. */
  @Setup(Level.Trial)
  public void fill() {
    state = 0x9E3779B97F4A7C15L;
    for (int step = 0; step <= STEPS; step++) {
      quantiles[step] = -Math.log1p(-Math.min(step, STEPS - 0.5) / STEPS);
    }
    calendar =
        switch (engine) {
          case "bucket" -> new BucketCalendar(entity -> entity, bucketWidth());
          case "ssj" -> new SsjCalendar(entity -> entity);
          default -> throw new IllegalArgumentException("engine " + engine);
        };
    for (int entity = 0; entity < pending; entity++) {
      calendar.schedule(delay(), 0, entity);
    }
    calendar.run(2, this::hold);
  }

  /** One call runs the calendar over some {@link #EVENTS} events. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public long hold() {
    calendar.run(calendar.now() + (double) EVENTS / pending, this::hold);
    return calendar.executed();
  }

  private void hold(int kind, int entity) {
    calendar.schedule(calendar.now() + delay(), kind, entity);
  }

  /** Some sixteen events to a bucket, but never so narrow that the buckets end before most do. */
  private double bucketWidth() {
    return Math.max(16.0 / pending, 8.0 / Window.BUCKETS);
  }

  /** Exponential of mean 1, by lines between its quantiles: a logarithm would be half the cost. */
  private double delay() {
    state ^= state << 13;
    state ^= state >>> 7;
    state ^= state << 17;
    int step = (int) (state >>> 54);
    double within = (state & 0xFFFF_FFFFL) * 0x1p-32;
    return quantiles[step] + within * (quantiles[step + 1] - quantiles[step]);
  }
}
