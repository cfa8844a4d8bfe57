package loam.ecosystem;

import java.util.ArrayList;
import java.util.List;
import loam.city.City;
import loam.policy.Policy;

/** The ecosystem that is being built, as its submodels see it. */
public final class World {
  /** Hears of a firm that will begin. */
  interface Founding {
    void firm(long key, double time);
  }

  private final City city;
  private final Policy policy;
  private final Horizon horizon;
  private final Observations observations;
  private final FirmEvents lives;
  private final Founding founding;
  private final Parts parts;
  private final List<Mechanism> mechanisms = new ArrayList<>();

  /** State that the mechanisms of the model as it ships share. */
  record Parts(
      Register register,
      Flows flows,
      YearEnd yearEnd,
      TitleHolders titles,
      CapitalMarket market,
      FiscalAccount fiscal) {}

  World(
      City city,
      Policy policy,
      Horizon horizon,
      Observations observations,
      FirmEvents lives,
      Founding founding,
      Parts parts) {
    this.city = city;
    this.policy = policy;
    this.horizon = horizon;
    this.observations = observations;
    this.lives = lives;
    this.founding = founding;
    this.parts = parts;
  }

  public City city() {
    return city;
  }

  /** A value for every lever at every date. */
  public Policy policy() {
    return policy;
  }

  /** Number of months of the run; they are counted from 0. */
  public int months() {
    return horizon.months();
  }

  /** Model time at which a month begins, in days; for {@link #months()}, the end of the run. */
  public double startOfMonth(int month) {
    return horizon.startOfMonth(month);
  }

  /** What was observed of a submodel listed before, in a month that has been closed. */
  public double observed(Metric metric, int month) {
    return observations.at(metric, month);
  }

  /** From now on calls a mechanism at its moments, in the order in which mechanisms were added. */
  public void run(Mechanism mechanism) {
    mechanisms.add(mechanism);
  }

  /** Tells a listener what happens to firms in every replication. */
  public void listen(FirmListener listener) {
    lives.listen(listener);
  }

  /**
   * A substantive firm will begin: one that a submodel brings in, beside the stream of
   * registrations. To be called in a replication only.
   *
   * @param month in which it is said, from 0
   * @param index which of the firms of that month, from 0; the same in every scenario
   * @param time when it begins, in days, not before now; nothing happens after the end of the run
   */
  public void found(int month, int index, double time) {
    founding.firm(FirmKeys.brought(month, index), time);
  }

  List<Mechanism> mechanisms() {
    return mechanisms;
  }

  Horizon horizon() {
    return horizon;
  }

  Observations observations() {
    return observations;
  }

  Parts parts() {
    return parts;
  }
}
