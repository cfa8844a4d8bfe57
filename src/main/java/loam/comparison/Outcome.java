package loam.comparison;

import java.util.List;
import loam.city.Roster;
import loam.ecosystem.LifeEvent;
import loam.language.English;

/** Something that a policy may want for a firm; each happens to a firm at most once. */
public enum Outcome {
  SPECIALISED("specialised", "certified as a specialised SME"),
  LITTLE_GIANT("littleGiant", "certified as a little giant"),
  UNICORN("unicorn", "became a unicorn"),
  LISTED("listed", "listed"),
  ROUND_1("round.1", "closed its first round"),
  ROUND_2("round.2", "closed its second round"),
  ROUND_3("round.3", "closed its third round"),
  ROUND_4("round.4", "closed its fourth round"),
  ROUND_5("round.5", "closed its fifth round"),
  ROUND_6("round.6", "closed its sixth round");

  private static final List<Outcome> ALL = List.of(values());

  /** Rounds that count; later ones of the same firm are left out. */
  static final int ROUNDS = 6;

  private final String id;
  private final String label;

  Outcome(String id, @English String label) {
    this.id = id;
    this.label = label;
  }

  public static List<Outcome> all() {
    return ALL;
  }

  /** Those that people ask for first. */
  public static List<Outcome> headline() {
    return List.of(SPECIALISED, LITTLE_GIANT, UNICORN, LISTED);
  }

  /** Those that firms of a city can reach: titles that it has, and whatever needs no title. */
  public static List<Outcome> all(Roster city) {
    return ALL.stream().filter(outcome -> outcome.isIn(city)).toList();
  }

  /** Of these, those that people ask for first. */
  public static List<Outcome> headline(Roster city) {
    return headline().stream().filter(outcome -> outcome.isIn(city)).toList();
  }

  private boolean isIn(Roster city) {
    return (this != SPECIALISED && this != LITTLE_GIANT) || city.tierIds().contains(id);
  }

  /** How much one firm with this outcome tells, next to others. */
  int weight() {
    return switch (this) {
      case UNICORN -> 8;
      case LISTED -> 6;
      case LITTLE_GIANT -> 4;
      case SPECIALISED -> 2;
      case ROUND_1, ROUND_2, ROUND_3, ROUND_4, ROUND_5, ROUND_6 -> 1;
    };
  }

  /** The name used in files. */
  public String id() {
    return id;
  }

  /** What the firm did, in a few words. */
  public String label() {
    return label;
  }

  /** The outcome of a firm's round. */
  static Outcome round(int number) {
    return ALL.get(ROUND_1.ordinal() + number - 1);
  }

  /** The outcome that an event brings, or nothing; rounds have their own count. */
  static int of(LifeEvent event) {
    return switch (event.kind()) {
      case TITLED ->
          event.title().equals(SPECIALISED.id)
              ? SPECIALISED.ordinal()
              : event.title().equals(LITTLE_GIANT.id) ? LITTLE_GIANT.ordinal() : NONE;
      case UNICORN -> UNICORN.ordinal();
      case LISTED -> LISTED.ordinal();
      case PRESENT,
          REGISTERED,
          TITLE_LOST,
          ROUND,
          DOWN_ROUND,
          UNICORN_LOST,
          ACQUIRED,
          CLOSED,
          RELOCATED ->
          NONE;
    };
  }

  static final int NONE = -1;
}
