package loam.bench;

import java.util.List;

/** A discipline. */
interface Race {
  String title();

  /**
   * Runs every contestant once.
   *
   * @param round from 0; the first tells which list is the best of each library, later ones know it
   */
  void round(int round);

  /** What was measured, in Markdown. */
  List<String> table();
}
