package loam.cluster;

/** How many jobs travel together, and how many blocks, from what jobs have taken so far. */
final class BlockSize {
  private static final double SECONDS = 3;
  private static final int MOST = 256;
  private static final double WEIGHT = 0.5; // of the last block: the first ones are slow
  private static final double MEMORY_SHARE = 0.25;
  private static final int ROUNDS = 3; // of blocks that may be begun

  private double secondsPerJob = Double.NaN;
  private double bytesPerJob = 1 << 18;

  /**
   * Learns from a block that has come back.
   *
   * @param bytes of its results
   */
  synchronized void learn(TaskReport report, long bytes) {
    int jobs = report.results().size();
    double seconds = report.nanos() / 1e9 / jobs;
    secondsPerJob =
        Double.isNaN(secondsPerJob) ? seconds : WEIGHT * seconds + (1 - WEIGHT) * secondsPerJob;
    bytesPerJob = Math.max(bytesPerJob, (double) bytes / jobs);
  }

  /** Jobs that keep a core busy for some seconds; one where nothing is known. */
  synchronized int now() {
    return Double.isNaN(secondsPerJob)
        ? 1
        : (int) Math.max(1, Math.min(MOST, Math.round(SECONDS / secondsPerJob)));
  }

  /** Jobs of the next block: fewer when few are left, so that all cores end together. */
  int of(int waiting, int cores) {
    return Math.max(1, Math.min(now(), waiting / (2 * cores)));
  }

  /** Blocks with the executors that are few enough to send more: some wait for the next core. */
  static int few(int cores) {
    return cores + Math.max(1, cores / 4);
  }

  /** Blocks with the executors that are enough. */
  static int enough(int cores) {
    return cores + Math.max(2, cores / 2);
  }

  /** Jobs that may be begun before the first has been taken; their results share our memory. */
  synchronized int ahead(int cores) {
    double fit = MEMORY_SHARE * Runtime.getRuntime().maxMemory() / bytesPerJob;
    return (int) Math.max(1, Math.min(fit, (double) ROUNDS * enough(cores) * now()));
  }

  /** Seconds that some jobs should take. */
  synchronized double seconds(int jobs) {
    return Double.isNaN(secondsPerJob) ? SECONDS : jobs * secondsPerJob;
  }
}
