package loam.city;

import java.util.List;

/**
 * One of the other ways in which a city's model may be built that published figures do not rule
 * out: a named alternative to one choice of its structure.
 *
 * @param choice what is chosen, a short name such as {@code entry}
 * @param name of the alternative, a short name such as {@code growing}
 * @param label what it is, in English
 * @param reason why it may be so, in English
 * @param sets full names of the parameters, or of levers whose published path it replaces
 */
public record Structure(
    String choice, String name, String label, String reason, List<String> sets) {
  public Structure {
    sets = List.copyOf(sets);
  }

  /** What tables call it. */
  public String id() {
    return choice + ": " + name;
  }
}
