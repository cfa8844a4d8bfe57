package loam.ecosystem;

/**
 * Keys of firms: the same firm has the same key in every scenario, whatever policies do. Firms of
 * the initial stock have negative keys; −1 is the city itself.
 */
final class FirmKeys {
  /** Entity of the draws that belong to the whole city. */
  static final long CITY = -1;

  private static final int INDEX_BITS = 20;
  private static final long COHORTS = 1L << 58;
  private static final long ORDINARY = 1L << 59;
  private static final long GRADUATES = 1L << 60;
  private static final long SPACE_ARRIVALS = 1L << 61;

  private static final long BROUGHT = 1L << 62;

  private FirmKeys() {}

  /** Candidate {@code index} of the dominating arrival process of substantive firms on a day. */
  static long registration(int day, int index) {
    return ((long) day << INDEX_BITS) | index;
  }

  /** The same for ordinary firms, where they are followed one by one. */
  static long ordinary(int day, int index) {
    return ORDINARY | ((long) day << INDEX_BITS) | index;
  }

  /** The ordinary firms that register in a month and are dormant, or are not. */
  static long cohort(int month, boolean dormant) {
    return COHORTS | ((long) month << 1) | (dormant ? 1 : 0);
  }

  /** The same for the ordinary firms of the initial stock. */
  static long initialCohort(boolean dormant) {
    return COHORTS | (1L << INDEX_BITS) | (dormant ? 1 : 0);
  }

  /** Firm {@code index} of the initial stock. */
  static long initial(int index) {
    return -2L - index;
  }

  /** Graduate {@code index} of a cohort of the academy, who may found a firm. */
  static long graduate(int cohort, int index) {
    return GRADUATES | ((long) cohort << INDEX_BITS) | index;
  }

  static boolean isGraduate(long key) {
    return key >= GRADUATES && key < SPACE_ARRIVALS;
  }

  /** Candidate {@code index} among the space firms that may come from elsewhere in a month. */
  static long spaceArrival(int month, int index) {
    return SPACE_ARRIVALS | ((long) month << INDEX_BITS) | index;
  }

  static boolean isSpaceArrival(long key) {
    return key >= SPACE_ARRIVALS && key < BROUGHT;
  }

  /** Firm {@code index} of those that a submodel from elsewhere brings in, said in a month. */
  static long brought(int month, int index) {
    return BROUGHT | ((long) month << INDEX_BITS) | index;
  }
}
