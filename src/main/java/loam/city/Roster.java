package loam.city;

import java.util.List;

/**
 * The lists of a city after which families of metrics and levers are called. What has a place in
 * one of them is a number in the order of the list while a replication runs.
 */
public record Roster(List<Sector> sectors, List<Tier> tiers, List<Fund> funds) {
  /** Sectors, titles and funds as in Beijing. */
  public static final Roster STANDARD =
      new Roster(List.of(Sector.values()), List.of(Tier.values()), List.of(Fund.values()));

  public Roster {
    sectors = List.copyOf(sectors);
    tiers = List.copyOf(tiers);
    funds = List.copyOf(funds);
  }
}
