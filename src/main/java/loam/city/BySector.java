package loam.city;

import java.util.List;
import loam.language.RefusedException;

/** One number for each sector of a city, in the order of its {@link Roster}. */
public record BySector(List<String> sectors, Numbers values) {
  public BySector {
    sectors = List.copyOf(sectors);
    if (values.size() != sectors.size()) {
      throw new RefusedException("a number for each sector is needed");
    }
  }

  /** Numbers for the sectors of a city that names none of its own. */
  public BySector(double... values) {
    this(Roster.STANDARD.sectorIds(), Numbers.of(values));
  }

  /** The number of a sector by its place. */
  public double of(int sector) {
    return values.get(sector);
  }

  /** Sum over all sectors, in their order. */
  public double sum() {
    double sum = 0;
    for (int sector = 0; sector < values.size(); sector++) {
      sum += values.get(sector);
    }
    return sum;
  }

  /** The sector at which the running sum first exceeds a mark; the last if it never does. */
  public int at(double mark) {
    double sum = 0;
    for (int sector = 0; sector + 1 < values.size(); sector++) {
      sum += values.get(sector);
      if (mark < sum) {
        return sector;
      }
    }
    return values.size() - 1;
  }
}
