package loam.experiment;

import java.util.ArrayList;
import java.util.List;
import loam.city.Structure;

/**
 * A run beside the same run under each of some structural alternatives, with the same parameter
 * vectors and common random numbers, replication by replication.
 *
 * @param published the run itself
 * @param alternatives at least one
 * @param theirs one run for each alternative, of the same replications
 */
public record StructuredRun(
    Trajectories published, List<Structure> alternatives, List<Trajectories> theirs) {
  public StructuredRun {
    alternatives = List.copyOf(alternatives);
    theirs = List.copyOf(theirs);
    List<Integer> numbers = published.numbers();
    if (alternatives.isEmpty()
        || alternatives.size() != theirs.size()
        || theirs.stream().anyMatch(run -> !run.numbers().equals(numbers))) {
      throw new IllegalArgumentException(
          "%d runs for %d alternatives, or of other replications"
              .formatted(theirs.size(), alternatives.size()));
    }
  }

  /** The structure as published first, then the alternatives. */
  List<Trajectories> all() {
    List<Trajectories> all = new ArrayList<>(List.of(published));
    all.addAll(theirs);
    return all;
  }
}
