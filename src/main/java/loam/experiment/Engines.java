package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import loam.kernel.BucketCalendar;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.kernel.SsjCalendar;

/** The engines of this build: two of its own, and those that a build profile brought along. */
public final class Engines {
  private static final double BUCKET_DAYS = 0.5;

  static final Engine OWN = new CalendarEngine("loam", Engines::ownCalendar);
  static final Engine SSJ = new CalendarEngine("ssj", SsjCalendar::new);

  private Engines() {}

  /** An empty calendar of Loam's own, for who watches an ecosystem closely. */
  public static EventCalendar ownCalendar(EntityKeys keys) {
    return new BucketCalendar(keys, BUCKET_DAYS);
  }

  /** All engines, Loam's own first. */
  public static List<Engine> all() {
    List<Engine> engines = new ArrayList<>(List.of(OWN, SSJ));
    Iterator<Engine> services = ServiceLoader.load(Engine.class).iterator();
    while (services.hasNext()) {
      addNext(services, engines);
    }
    return engines;
  }

  /** The engine with a given name, in lower case. */
  public static Optional<Engine> named(String name) {
    return all().stream().filter(engine -> engine.id().equals(name)).findFirst();
  }

  /** One whose library is missing is as good as not there: leftovers of another build. */
  private static void addNext(Iterator<Engine> services, List<Engine> engines) {
    try {
      engines.add(services.next());
    } catch (ServiceConfigurationError e) {
      System.getLogger(Engines.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
  }
}
