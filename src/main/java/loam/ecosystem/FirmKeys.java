package loam.ecosystem;

/**
 * Keys of firms: the same firm has the same key in every scenario, whatever policies do. Firms of
 * the initial stock have negative keys; −1 is the city itself.
 */
final class FirmKeys {
  /** Subject of the draws that belong to the whole city. */
  static final long CITY = -1;

  private static final int INDEX_BITS = 20;

  private FirmKeys() {}

  /** Candidate {@code index} of the dominating arrival process on a day. */
  static long registration(int day, int index) {
    return ((long) day << INDEX_BITS) | index;
  }

  /** Firm {@code index} of the initial stock. */
  static long initial(int index) {
    return -2L - index;
  }
}
