package loam.ecosystem;

import static loam.ecosystem.Metric.Kind.FLOW;
import static loam.ecosystem.Metric.Kind.RATE;
import static loam.ecosystem.Metric.Kind.STOCK;

import java.util.ArrayList;
import java.util.List;
import loam.city.Roster;
import loam.city.Sector;
import loam.language.Phrase;
import loam.random.Draws;

/** The firms on the register at the end of a month, and those that came and went in it. */
final class Register implements Mechanism {
  private final Horizon horizon;
  private final OrdinaryCounts ordinary;
  private final Flows substantive;
  private long ordinaryStock;
  private long dormantStock;

  Register(Horizon horizon, OrdinaryCounts ordinary, Flows substantive) {
    this.horizon = horizon;
    this.ordinary = ordinary;
    this.substantive = substantive;
  }

  static List<Measure<Register>> measures(Roster city) {
    List<Measure<Register>> all = new ArrayList<>();
    all.add(
        Measure.of(
            "registrationsPerDay",
            "Registrations per day",
            "firms/day",
            RATE,
            "newly registered technology firms, mean over the calendar days of the month",
            Register::registrationsPerDay));
    all.add(
        Measure.of(
            "registered",
            "Registered technology firms",
            "firms",
            STOCK,
            "technology firms on the register, ordinary and substantive, dormant ones included",
            (register, month) -> (double) register.registered()));
    all.add(
        Measure.of(
            "active",
            "Active technology firms",
            "firms",
            STOCK,
            "registered technology firms that opened for business",
            (register, month) -> (double) (register.registered() - register.dormantStock)));
    all.add(
        Measure.of(
            "exits",
            "Exits",
            "firms/month",
            FLOW,
            "technology firms that left the register in the month, relocations included",
            (register, month) ->
                register.ordinary.exits(month) + register.substantive.exits(month)));
    all.add(
        Measure.of(
            "substantive",
            "Substantive firms",
            "firms",
            STOCK,
            "R&D-performing firms set on growth, alive",
            (register, month) -> register.substantive.alive()));
    for (int sector = 0; sector < city.sectors().size(); sector++) {
      all.add(ofSector(sector, city.sectors().get(sector)));
    }
    all.add(
        Measure.of(
            "relocations",
            "Relocations out of the city",
            "firms/month",
            FLOW,
            "substantive firms that moved out of the city in the month",
            (register, month) -> register.substantive.relocations(month)));
    return all;
  }

  private static Measure<Register> ofSector(int place, Sector sector) {
    return Measure.of(
        new Metric(
            "substantive." + sector.id(),
            Phrase.of("%s firms", sector.title()),
            "firms",
            STOCK,
            Phrase.of("substantive firms in %s, alive", sector.label())),
        (register, month) -> register.substantive.alive(place));
  }

  /** Begins a replication with a stock of ordinary firms, some of them dormant. */
  void begin(long ordinaryFirms, long dormantFirms) {
    ordinaryStock = ordinaryFirms;
    dormantStock = dormantFirms;
  }

  void copyFrom(Register other) {
    ordinaryStock = other.ordinaryStock;
    dormantStock = other.dormantStock;
  }

  /** Adds what came and takes off what went. */
  @Override
  public void closeMonth(Draws draws, int month) {
    ordinaryStock += ordinary.births(month) - ordinary.exits(month);
    dormantStock += ordinary.dormantBirths(month) - ordinary.dormantExits(month);
  }

  private long registered() {
    return ordinaryStock + substantive.alive();
  }

  private double registrationsPerDay(int month) {
    return (double) (ordinary.births(month) + substantive.births(month)) / horizon.daysIn(month);
  }
}
