package loam.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import loam.kernel.BucketCalendar;
import loam.kernel.EventCalendar;
import loam.kernel.SsjCalendar;
import loam.kernel.SubjectKeys;

/** Who keeps the clock and the event list. The results are the same to the bit. */
public enum Engine {
  /** Loam's own bucketed calendar. */
  LOAM {
    @Override
    public EventCalendar calendar(SubjectKeys keys) {
      return new BucketCalendar(keys, BUCKET_DAYS);
    }
  },
  /** The simulator and event list of SSJ (Université de Montréal). */
  SSJ {
    @Override
    public EventCalendar calendar(SubjectKeys keys) {
      return new SsjCalendar(keys);
    }
  };

  private static final double BUCKET_DAYS = 0.5;

  /** The engine with a given name, in lower case. */
  public static Optional<Engine> named(String name) {
    return Arrays.stream(values()).filter(engine -> engine.id().equals(name)).findFirst();
  }

  /** The name that options use. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An empty calendar for subjects with these keys. */
  public abstract EventCalendar calendar(SubjectKeys keys);
}
