package loam.ecosystem;

import java.util.Locale;

/**
 * What can happen to a substantive firm, as a {@link FirmListener} hears of it.
 *
 * @param title name of the title that is gained or lost; empty in all other events
 */
public record LifeEvent(Kind kind, String title) {
  /** What sort of thing happens. */
  public enum Kind {
    /** It was there when the simulation began. Amount: number of its sector. */
    PRESENT,
    /** It registers. Amount: number of its sector. */
    REGISTERED,
    /** It gains a title. Amount: yearly revenue in the city's currency. */
    TITLED,
    /** It loses a title. Amount: yearly revenue. */
    TITLE_LOST,
    /** A funding round closes. Amount: private money; public amount: that of a government fund. */
    ROUND,
    /** It is written down. Amount: its value. */
    DOWN_ROUND,
    /** It enters the roll of unicorns. Amount: its value. */
    UNICORN,
    /** It leaves the roll. Amount: its value. */
    UNICORN_LOST,
    /** It is listed. Amount: its value. */
    LISTED,
    /** It is bought, and its life as a firm of its own ends. Amount: its value. */
    ACQUIRED,
    /** It leaves the register. */
    CLOSED,
    /** It moves out of the city. */
    RELOCATED
  }

  public static final LifeEvent PRESENT = new LifeEvent(Kind.PRESENT, "");
  public static final LifeEvent REGISTERED = new LifeEvent(Kind.REGISTERED, "");
  public static final LifeEvent ROUND = new LifeEvent(Kind.ROUND, "");
  public static final LifeEvent DOWN_ROUND = new LifeEvent(Kind.DOWN_ROUND, "");
  public static final LifeEvent UNICORN = new LifeEvent(Kind.UNICORN, "");
  public static final LifeEvent UNICORN_LOST = new LifeEvent(Kind.UNICORN_LOST, "");
  public static final LifeEvent LISTED = new LifeEvent(Kind.LISTED, "");
  public static final LifeEvent ACQUIRED = new LifeEvent(Kind.ACQUIRED, "");
  public static final LifeEvent CLOSED = new LifeEvent(Kind.CLOSED, "");
  public static final LifeEvent RELOCATED = new LifeEvent(Kind.RELOCATED, "");

  /** A firm gains a title. */
  public static LifeEvent titled(String title) {
    return new LifeEvent(Kind.TITLED, title);
  }

  /** A firm loses a title. */
  public static LifeEvent lost(String title) {
    return new LifeEvent(Kind.TITLE_LOST, title);
  }

  /** The name used in files, such as {@code little_giant_lost}. */
  public String name() {
    String of = title.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    return switch (kind) {
      case TITLED -> of.toLowerCase(Locale.ROOT);
      case TITLE_LOST -> of.toLowerCase(Locale.ROOT) + "_lost";
      case PRESENT,
          REGISTERED,
          ROUND,
          DOWN_ROUND,
          UNICORN,
          UNICORN_LOST,
          LISTED,
          ACQUIRED,
          CLOSED,
          RELOCATED ->
          kind.name().toLowerCase(Locale.ROOT);
    };
  }
}
