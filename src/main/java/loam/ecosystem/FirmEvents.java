package loam.ecosystem;

/** Passes on to the chronicle of a replication what happens to firms. */
final class FirmEvents {
  private final Firms firms;
  private FirmListener submodels = FirmListener.SILENT;
  private FirmListener chronicle = FirmListener.SILENT;
  private boolean isHeard;

  FirmEvents(Firms firms) {
    this.firms = firms;
  }

  /** From now on there is somebody to tell. */
  void tell(FirmListener listener) {
    isHeard = true;
    chronicle = listener;
  }

  /** Tells a submodel, too, before anybody outside the model. */
  void listen(FirmListener listener) {
    isHeard = true;
    FirmListener before = submodels;
    submodels =
        (time, firm, event, amount, publicAmount) -> {
          before.happened(time, firm, event, amount, publicAmount);
          listener.happened(time, firm, event, amount, publicAmount);
        };
  }

  private void pass(double time, int slot, LifeEvent event, long amount, long publicAmount) {
    if (!isHeard) {
      return;
    }
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
