package loam.ecosystem;

/** Passes on to the chronicle of a replication what happens to firms. */
final class Lives {
  private final Firms firms;
  private Chronicle chronicle = Chronicle.SILENT;

  Lives(Firms firms) {
    this.firms = firms;
  }

  void tell(Chronicle listener) {
    chronicle = listener;
  }

  void happened(double time, int slot, LifeEvent event, long amount) {
    chronicle.happened(time, firms.key(slot), event, amount, 0);
  }

  void round(double time, int slot, long privateMoney, long publicMoney) {
    chronicle.happened(time, firms.key(slot), LifeEvent.ROUND, privateMoney, publicMoney);
  }
}
