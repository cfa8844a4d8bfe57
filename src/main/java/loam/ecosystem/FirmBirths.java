package loam.ecosystem;

import loam.city.City;
import loam.city.FirmParameters;
import loam.city.RevenueParameters;
import loam.city.TalentParameters;
import loam.city.TierParameters;
import loam.city.Timescale;
import loam.random.Draws;
import loam.random.Elementary;
import loam.random.Purpose;

/** What a substantive firm is when it registers, and what the firms of the initial stock are. */
final class FirmBirths {
  private final Horizon horizon;
  private final double logEntryMedian;
  private final Firms firms;
  private final FirmParameters firm;
  private final RevenueParameters revenue;
  private final TierParameters tiers;
  private final TalentParameters talent;
  private final int arrivals;

  FirmBirths(City city, Horizon horizon, Firms firms) {
    this.horizon = horizon;
    this.logEntryMedian = Elementary.log(city.revenue().entryMedian());
    this.firms = firms;
    this.firm = city.firm();
    this.revenue = city.revenue();
    this.tiers = city.tiers();
    this.talent = city.capital().talent();
    this.arrivals = SpaceArrivals.sector(city);
  }

  /** A firm that registers at {@code time}. */
  void enter(Draws draws, int slot, double time) {
    long key = firms.key(slot);
    double sectorMark = draws.uniform(Purpose.SECTOR, key, 0);
    enter(draws, slot, time, sectorOfEntrant(key, sectorMark, time));
    if (FirmKeys.isGraduate(key)) {
      firms.quality(slot, firms.quality(slot) + talent.founderQuality());
    }
    firms.logRevenue(
        slot, logEntryMedian + revenue.entrySigma() * draws.normal(Purpose.ENTRY_REVENUE, key, 0));
  }

  /** A firm of the initial stock; its age follows an exponential law, cut at the cap. */
  void enterInitial(Draws draws, int slot) {
    long key = firms.key(slot);
    double years =
        Math.min(
            firm.initialAgeCap(),
            firm.initialMeanAge() * draws.exponential(Purpose.INITIAL_AGE, key, 0));
    double sectorMark = draws.uniform(Purpose.SECTOR, key, 0);
    enter(
        draws,
        slot,
        horizon.start() - years * Timescale.DAYS_PER_YEAR,
        firm.initialSectorShare().at(sectorMark));
    double ageScale =
        Math.min(
            firm.initialAgeScale().get(2),
            firm.initialAgeScale().get(0) + years / firm.initialAgeScale().get(1));
    firms.logRevenue(
        slot,
        Elementary.log(firm.initialRevenueMedian() * ageScale)
            + firm.initialRevenueSigma() * draws.normal(Purpose.ENTRY_REVENUE, key, 0)
            + firm.initialRevenueQuality() * firms.quality(slot));
    firms.revenue(slot, Math.max(1, Math.round(Elementary.exp(firms.logRevenue(slot)))));
  }

  private void enter(Draws draws, int slot, double birth, int sector) {
    long key = firms.key(slot);
    firms.alive[slot] = true;
    firms.birth(slot, birth);
    firms.sector[slot] = (byte) sector;
    firms.quality(slot, draws.normal(Purpose.QUALITY, key, 0));
    firms.rdShare(
        slot,
        Math.min(
            revenue.rdCap(),
            revenue.rdMedian()
                * Elementary.exp(revenue.rdSigma() * draws.normal(Purpose.RD_SHARE, key, 0))));
    firms.willing[slot] = draws.uniform(Purpose.WILLING, key, 0) < tiers.willingShare();
  }

  private int sectorOfEntrant(long key, double mark, double time) {
    if (FirmKeys.isSpaceArrival(key)) {
      return arrivals;
    }
    return FirmKeys.isGraduate(key) ? talent.founderSector().at(mark) : firm.share().at(mark, time);
  }
}
