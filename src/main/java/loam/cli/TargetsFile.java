package loam.cli;

import java.nio.file.Path;
import java.util.Map;
import loam.scenariofile.Cities;
import loam.scenariofile.ReadCalibration;
import loam.store.CalibrationFolder;
import loam.store.Manifest;

/**
 * What a city is calibrated to.
 *
 * @param path of a file, a pack or a city, as it was typed
 * @param read what is in it
 */
record TargetsFile(Path path, ReadCalibration read) {
  /**
   * Keeps a copy beside the results, but where it would not find a city that lies beside the file.
   *
   * @return how to call it in the folder
   */
  String keepIn(CalibrationFolder folder) {
    return isPortable() ? folder.keep(read.text()) : path.toString();
  }

  /**
   * A manifest for a page that stands alone: with the targets inside, if they need no other file.
   */
  String manifest(Map<String, Object> manifest) {
    return Manifest.withTexts(
        manifest, isPortable() ? Map.of(CalibrationFolder.TARGETS, read.text()) : Map.of());
  }

  private boolean isPortable() {
    return Cities.names().contains(read.city().id());
  }
}
