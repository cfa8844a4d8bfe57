package loam.experiment;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The kinds of workplaces on other machines that a build profile brought along. */
public final class Workplaces {
  private Workplaces() {}

  /** The service that knows an address. */
  public static Optional<WorkplaceService> at(String address) {
    return services().stream().filter(service -> service.knows(address)).findFirst();
  }

  /** One whose library is missing is as good as not there: leftovers of another build. */
  private static List<WorkplaceService> services() {
    List<WorkplaceService> found = new ArrayList<>();
    Iterator<WorkplaceService> all = ServiceLoader.load(WorkplaceService.class).iterator();
    try {
      while (all.hasNext()) {
        found.add(all.next());
      }
    } catch (ServiceConfigurationError | NoClassDefFoundError e) {
      System.getLogger(Workplaces.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage());
    }
    return found;
  }
}
