package loam.jsl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jsl.simulation.Executive;
import jsl.simulation.Simulation;

/**
 * A simulation of JSL that leaves nothing on the disk. JSL makes a folder with a file as soon as
 * there is a simulation, by default in the working directory; here it is a temporary one, which is
 * gone when the simulation has been made. Reports to files are not for such a simulation.
 *
 * <p>JSL counts simulations, elements and experiments in static fields without a lock, and a model
 * refuses two elements of one name: where several threads build models, they must take turns.
 */
public final class QuietSimulation {
  private QuietSimulation() {}

  /**
   * A simulation without a model.
   *
   * @throws UncheckedIOException if no temporary folder can be made
   */
  public static Simulation make(String name) {
    return make(name, new Executive());
  }

  /** As above, with an executive, and so an event calendar, of one's own. */
  public static Simulation make(String name, Executive executive) {
    try {
      Path folder = Files.createTempDirectory("loam-jsl");
      Simulation simulation = new Simulation(name, folder, executive);
      simulation.out().close();
      Files.delete(folder.resolve("jslOutput.txt"));
      Files.delete(folder);
      return simulation;
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for JSL", e);
    }
  }
}
