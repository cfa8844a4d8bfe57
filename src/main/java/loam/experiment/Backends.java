package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The kinds of backends on other machines that a build profile brought along. */
public final class Backends {
  private Backends() {}

  /** The service that knows an address. */
  public static Optional<BackendService> at(String address) {
    return services().stream().filter(service -> service.knows(address)).findFirst();
  }

  /** One whose library is missing is as good as not there: leftovers of another build. */
  private static List<BackendService> services() {
    List<BackendService> found = new ArrayList<>();
    Iterator<BackendService> all = ServiceLoader.load(BackendService.class).iterator();
    try {
      while (all.hasNext()) {
        found.add(all.next());
      }
    } catch (ServiceConfigurationError | NoClassDefFoundError e) {
      System.getLogger(Backends.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
    return found;
  }
}
