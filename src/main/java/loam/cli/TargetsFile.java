package loam.cli;

import java.nio.file.Path;
import loam.scenariofile.Cities;
import loam.scenariofile.ReadCalibration;
import loam.store.CalibrationFolder;

/**
 * A file of targets.
 *
 * @param path as it was typed
 * @param read what is in it
 */
record TargetsFile(Path path, ReadCalibration read) {
  /**
   * Keeps a copy beside the results, but where it would not find a city that lies beside the file.
   *
   * @return how to call it in the folder
   */
  String keepIn(CalibrationFolder folder) {
    return Cities.names().contains(read.city().id()) ? folder.keep(path) : path.toString();
  }
}
