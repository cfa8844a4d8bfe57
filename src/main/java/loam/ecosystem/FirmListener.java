package loam.ecosystem;

/**
 * Hears what happens to the substantive firms of a replication, in the order of the clock. It
 * cannot change anything.
 */
@FunctionalInterface
public interface FirmListener {
  /** Keeps nothing. */
  FirmListener SILENT = (time, firm, event, amount, publicAmount) -> {};

  /**
   * Something happens.
   *
   * @param time in days since the start
   * @param firm key of the firm, the same in every scenario and replication
   * @param amount what the event says it is, 0 if it says nothing
   * @param publicAmount CNY of public money, 0 in all events but rounds
   */
  void happened(double time, long firm, LifeEvent event, long amount, long publicAmount);
}
