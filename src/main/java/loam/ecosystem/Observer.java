package loam.ecosystem;

import java.util.ArrayList;
import java.util.List;
import loam.city.Roster;

/** Reads every metric off its submodel at the end of each month. Looks, and changes nothing. */
final class Observer {
  /** What is read off one submodel, and the place of its first metric. */
  private record Read<S>(int first, Submodel<S> submodel, List<Measure<S>> measures, S state) {
    static <S> Read<S> of(int first, Submodel<S> submodel, Roster city, World world) {
      return new Read<>(first, submodel, submodel.measures(city), submodel.in(world));
    }

    boolean isCopyable() {
      return submodel.copying().isPresent();
    }

    /** From the state of the same submodel in another ecosystem. */
    @SuppressWarnings("unchecked")
    void copyFrom(Read<?> other) {
      submodel.copying().orElseThrow().accept((S) other.state, state);
    }

    void month(Observations observations, int month) {
      for (int place = 0; place < measures.size(); place++) {
        observations.read(first + place, measures.get(place), state, month);
      }
    }
  }

  private final Observations observations;
  private final List<Read<?>> reads = new ArrayList<>();

  Observer(Model model, World world) {
    this.observations = world.observations();
    int first = 0;
    for (Submodel<?> submodel : model.submodels()) {
      Read<?> read = Read.of(first, submodel, world.city().roster(), world);
      reads.add(read);
      first += read.measures().size();
    }
  }

  /** Begins a replication. */
  void begin() {
    observations.begin();
  }

  /** Whether each submodel says how its state is copied. */
  boolean isCopyable() {
    return reads.stream().allMatch(Read::isCopyable);
  }

  /** All that was observed, and the states of the submodels, are as in another ecosystem. */
  void copyFrom(Observer other) {
    observations.copyFrom(other.observations);
    for (int place = 0; place < reads.size(); place++) {
      reads.get(place).copyFrom(other.reads.get(place));
    }
  }

  /** The observations of the replication. */
  double[] values() {
    return observations.values();
  }

  /** Observes a month that has ended. */
  void record(int month) {
    for (Read<?> read : reads) {
      read.month(observations, month);
    }
  }
}
