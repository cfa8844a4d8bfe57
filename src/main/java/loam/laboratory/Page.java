package loam.laboratory;

import java.util.Map;
import loam.report.page.Report;

/** A report that is composed once it is known how its results are made again. */
@FunctionalInterface
public interface Page {
  /**
   * The report.
   *
   * @param command as typed in the results folder, without options that all have
   * @param inputs of the manifest
   * @param manifest the whole of it, JSON
   */
  Report make(String command, Map<String, Object> inputs, String manifest);
}
