package loam.ecosystem;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loam.city.City;
import loam.city.Fund;
import loam.city.Roster;
import loam.language.Phrase;
import loam.policy.Lever;

/** All levers of a model in a city, in the order in which they are listed. */
public final class LeverCatalogue {
  /** The levers of the model as it ships, in a city that says nothing of its own. */
  public static final LeverCatalogue STANDARD = Model.STANDARD.levers(Roster.STANDARD);

  private final Map<String, Lever> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two levers have one name
   */
  public LeverCatalogue(List<Lever> levers) {
    for (Lever lever : levers) {
      if (byId.put(lever.id(), lever) != null) {
        throw new IllegalArgumentException("two levers are called " + lever.id());
      }
    }
  }

  /** The levers of a city in the model as it ships. */
  public static LeverCatalogue of(City city) {
    return Model.STANDARD.levers(city.roster());
  }

  /**
   * Whether a name is that of a lever in some city: one of the standard catalogue, or one that is
   * called after a fund.
   */
  public static boolean isLever(String id) {
    return anywhere(id).isPresent();
  }

  /** The lever that has a name in some city. */
  public static Optional<Lever> anywhere(String id) {
    return STANDARD.named(id).or(() -> ofFund(id));
  }

  private static Optional<Lever> ofFund(String id) {
    String[] parts = id.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    List<Fund> fund = List.of(new Fund(parts[2], Phrase.verbatim(parts[2])));
    return Model.STANDARD.levers(Roster.STANDARD.with(fund)).named(id);
  }

  public List<Lever> all() {
    return List.copyOf(byId.values());
  }

  /** Their names, in their order. */
  public List<String> ids() {
    return List.copyOf(byId.keySet());
  }

  public int size() {
    return byId.size();
  }

  /** The lever with a given name. */
  public Optional<Lever> named(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The lever with a name that must be there.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Lever get(String id) {
    return named(id).orElseThrow(() -> new IllegalArgumentException("no lever " + id));
  }

  /** In the order of this list; those that are not in it come last, by name. */
  public Comparator<Lever> order() {
    List<String> ids = ids();
    return Comparator.comparing((Lever lever) -> !byId.containsKey(lever.id()))
        .thenComparing(lever -> ids.indexOf(lever.id()))
        .thenComparing(Lever::id);
  }
}
