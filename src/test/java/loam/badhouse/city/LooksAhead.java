package loam.badhouse.city;

import loam.badhouse.policy.ReadsFiles;

/** Uses a later room. */
final class LooksAhead {
  private LooksAhead() {}

  static long size() throws java.io.IOException {
    return ReadsFiles.size();
  }
}
