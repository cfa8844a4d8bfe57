package loam.ecosystem;

/** Passes on to the chronicle of a replication what happens to firms. */
final class FirmEvents {
  private final Firms firms;
  private FirmListener submodels = FirmListener.SILENT;
  private FirmListener chronicle = FirmListener.SILENT;

  FirmEvents(Firms firms) {
    this.firms = firms;
  }

  void tell(FirmListener listener) {
    chronicle = listener;
  }

  /** Tells a submodel, too, before anybody outside the model. */
  void listen(FirmListener listener) {
    FirmListener before = submodels;
    submodels =
        (time, firm, event, amount, publicAmount) -> {
          before.happened(time, firm, event, amount, publicAmount);
          listener.happened(time, firm, event, amount, publicAmount);
        };
  }

  private void pass(double time, int slot, LifeEvent event, long amount, long publicAmount) {
    submodels.happened(time, firms.key(slot), event, amount, publicAmount);
    chronicle.happened(time, firms.key(slot), event, amount, publicAmount);
  }

  void happened(double time, int slot, LifeEvent event, long amount) {
    pass(time, slot, event, amount, 0);
  }

  void round(double time, int slot, long privateMoney, long publicMoney) {
    pass(time, slot, LifeEvent.ROUND, privateMoney, publicMoney);
  }
}
