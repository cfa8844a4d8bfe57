package loam.ecosystem;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import loam.city.Roster;
import loam.policy.Lever;

/**
 * A mechanism of the model: what it shows, and how its state is made for an ecosystem. Whatever it
 * does, it does at the moments for which it asks its {@link World}.
 *
 * @param <S> its state in one ecosystem, which is used for one replication after the other
 */
public interface Submodel<S> {
  /** A name for messages. */
  String name();

  /** What it shows of a city, in the order of the columns. */
  List<Measure<S>> measures(Roster city);

  /** What can be set of it in a city; nothing if it does not say so. */
  default List<Lever> levers(Roster city) {
    return List.of();
  }

  /**
   * How all that changes of its state in a replication is copied, from one state to another, which
   * was built for another scenario and keeps what follows from that. Nothing if it does not say so:
   * scenarios with a common past are then simulated from the start, each.
   */
  default Optional<BiConsumer<S, S>> copying() {
    return Optional.empty();
  }

  /** Its state in an ecosystem that is being built. */
  S in(World world);
}
