package loam.city;

import java.util.List;
import java.util.stream.IntStream;
import loam.language.English;
import loam.language.Phrase;

/**
 * The lists of a city after which families of metrics and levers are called. What has a place in
 * one of them is a number in the order of the list while a replication runs.
 *
 * @param programmes for its sectors; the order is that of their levers
 * @param regimes of private capital, from the most ample to the scarcest; one is the usual one
 * @param listed place of the sector whose listed firms are followed, or {@link #NONE}
 * @param currency in which all its money is, such as {@code CNY}
 */
public record Roster(
    List<Sector> sectors,
    List<Tier> tiers,
    List<Fund> funds,
    List<Programme> programmes,
    List<Regime> regimes,
    int listed,
    String currency) {
  private static final String YUAN = "CNY";
  private static final List<Regime> REGIMES =
      List.of(
          Regime.of("boom", "boom"),
          Regime.of("normal", "normal").asUsual(),
          Regime.of("winter", "winter"));

  /** No sector. */
  public static final int NONE = -1;

  /** What holds for a city that says nothing of its own. */
  public static final Roster STANDARD =
      of(List.of(
              sector("AI", "AI", "artificial intelligence"),
              sector("HEALTH", "Health", "medicine and health"),
              sector("SPACE", "Commercial space", "commercial space"),
              sector(
                  "ADVMFG",
                  "Advanced manufacturing",
                  "advanced manufacturing: robots, vehicles, equipment, materials"),
              sector(
                  "INFO",
                  "Information technology",
                  "information technology and all other technology")))
          .titled(StandardLadder.TIERS)
          .with(
              List.of(
                  fund("HEALTH", "medicine and health fund"),
                  fund("AI", "artificial intelligence fund"),
                  fund("ROBOT", "robot fund"),
                  fund("INFOIND", "information industry fund"),
                  fund("SPACELOW", "commercial space and low altitude fund"),
                  fund("MATERIALS", "new materials fund"),
                  fund("SMARTMFG", "advanced manufacturing and smart equipment fund"),
                  fund("GREEN", "green energy and low carbon fund")));

  public Roster {
    sectors = List.copyOf(sectors);
    tiers = List.copyOf(tiers);
    funds = List.copyOf(funds);
    programmes = List.copyOf(programmes);
    regimes = List.copyOf(regimes);
    if (regimes.stream().filter(Regime::usual).count() != 1) {
      throw new IllegalArgumentException("one capital regime of a city is the usual one");
    }
  }

  /** A city with sectors of its own; a programme is for the sector that has its usual name. */
  public static Roster of(List<Sector> sectors) {
    List<String> ids = sectors.stream().map(Sector::id).toList();
    return new Roster(sectors, List.of(), List.of(), List.of(), REGIMES, NONE, YUAN)
        .withUsual(ids.indexOf("AI"), ids.indexOf("HEALTH"), ids.indexOf("SPACE"));
  }

  private static Fund fund(String id, @English String name) {
    return new Fund(id, Phrase.name(name));
  }

  private static Sector sector(String id, @English String title, @English String label) {
    return new Sector(id, Phrase.name(title), Phrase.name(label));
  }

  /**
   * The same lists and the usual programmes, each for one sector by its place, or {@link #NONE}.
   *
   * @param ai of the AI+ programme, and of listed firms that are followed
   * @param health of the health plan
   * @param space of the space programme
   */
  public Roster withUsual(int ai, int health, int space) {
    List<Programme> all =
        List.of(
            Programme.USUAL.get(0).in(places(ai)),
            Programme.USUAL.get(1).in(places(health)),
            Programme.USUAL.get(2).in(places(space)));
    return with(all, ai);
  }

  private static List<Integer> places(int sector) {
    return sector == NONE ? List.of() : List.of(sector);
  }

  /** The same lists, other programmes. */
  public Roster with(List<Programme> others, int followed) {
    return new Roster(sectors, tiers, funds, others, regimes, followed, currency);
  }

  /** The same lists, other funds. */
  public Roster with(List<Fund> others) {
    return new Roster(sectors, tiers, others, programmes, regimes, listed, currency);
  }

  /** The same lists, other titles. */
  public Roster titled(List<Tier> others) {
    return new Roster(sectors, others, funds, programmes, regimes, listed, currency);
  }

  /** The same lists, other capital regimes. */
  public Roster underRegimes(List<Regime> others) {
    return new Roster(sectors, tiers, funds, programmes, others, listed, currency);
  }

  /** The same lists in another currency. */
  public Roster paidIn(String other) {
    return new Roster(sectors, tiers, funds, programmes, regimes, listed, other);
  }

  /** A unit of the model, the money of which is in yuan, as this city has it. */
  public String unit(String ofModel) {
    return ofModel.startsWith(YUAN) ? currency + ofModel.substring(YUAN.length()) : ofModel;
  }

  /** Ids of the titles in their order. */
  public List<String> tierIds() {
    return tiers.stream().map(Tier::id).toList();
  }

  /** The place of the title whose holders are observed closely, or {@link #NONE}. */
  public int followed() {
    return tiers.stream().filter(Tier::followed).findFirst().map(tiers::indexOf).orElse(NONE);
  }

  /**
   * Marks by which holders of the title that is followed are counted; the usual ones if none is.
   */
  public Tier.Following following() {
    return tiers.stream()
        .flatMap(tier -> tier.following().stream())
        .findFirst()
        .orElse(Tier.Following.USUAL);
  }

  /** Ids of the funds in their order. */
  public List<String> fundIds() {
    return funds.stream().map(Fund::id).toList();
  }

  /** Ids of the capital regimes in their order. */
  public List<String> regimeIds() {
    return regimes.stream().map(Regime::id).toList();
  }

  /** The capital regimes with their numbers, as people read them. */
  public List<Phrase> numberedRegimes() {
    return IntStream.range(0, regimes.size())
        .mapToObj(place -> Phrase.of("%s %s", place, regimes.get(place).name()))
        .toList();
  }

  /** The place of the capital regime in which the market is as usual. */
  public int usualRegime() {
    return regimes.stream().filter(Regime::usual).findFirst().map(regimes::indexOf).orElseThrow();
  }

  /** Ids of the sectors in their order. */
  public List<String> sectorIds() {
    return sectors.stream().map(Sector::id).toList();
  }
}
