package loam.kernel;

import java.util.Arrays;

/**
 * What is to happen to each entity, exactly: time and kind of its one pending event, and the place
 * where one of the containers keeps it.
 *
 * <p>Two numbers per entity stand side by side, so that an event meets one line of the processor's
 * cache and not three: the bits of its time, then its kind (high half) and place (low half). They
 * grow by doubling.
 */
final class Pending {
  /** The place of those in the bucket being executed. */
  static final int PRESENT = Integer.MAX_VALUE;

  private static final double NEVER = Double.POSITIVE_INFINITY;
  private static final long NEVER_BITS = Double.doubleToRawLongBits(NEVER);
  private static final long PLACE = 0xFFFF_FFFFL;
  private static final int MOST_ENTITIES = 1 << 29;

  private final EntityKeys keys;
  private long[] cells = {};

  Pending(EntityKeys keys) {
    this.keys = keys;
  }

  boolean has(int entity) {
    return entity < cells.length >>> 1 && cells[2 * entity] != NEVER_BITS;
  }

  /** When the entity's event is due; infinite if it has none. The entity was put once. */
  double time(int entity) {
    return Double.longBitsToDouble(cells[2 * entity]);
  }

  int kind(int entity) {
    return (int) (cells[2 * entity + 1] >>> 32);
  }

  /** Where the container keeps the entity: at ≥ 0 in a chain or PRESENT, at &lt; 0 in a heap. */
  int place(int entity) {
    return (int) cells[2 * entity + 1];
  }

  /** Gives the entity an event and no place. */
  void put(int entity, double time, int kind) {
    if (entity >= cells.length >>> 1) {
      grow(entity);
    }
    cells[2 * entity] = Double.doubleToRawLongBits(time + 0.0); // makes −0 plain 0
    cells[2 * entity + 1] = (long) kind << 32;
  }

  void moveTo(int place, int entity) {
    int cell = 2 * entity + 1;
    cells[cell] = (cells[cell] & ~PLACE) | (place & PLACE);
  }

  /** Takes event and place from the entity; its kind can still be read. */
  void remove(int entity) {
    cells[2 * entity] = NEVER_BITS;
    cells[2 * entity + 1] &= ~PLACE;
  }

  void clear() {
    forgetFrom(0);
  }

  /** Takes over the events and places of another. */
  void copyFrom(Pending other) {
    int shared = other.cells.length;
    if (cells.length < shared) {
      cells = other.cells.clone();
      return;
    }
    System.arraycopy(other.cells, 0, cells, 0, shared);
    forgetFrom(shared);
  }

  /** The order of execution: by time, then kind, then key; both entities are pending. */
  boolean precedes(int one, int other) {
    double time = time(one);
    double otherTime = time(other);
    return time < otherTime || (time == otherTime && precedesInItsInstant(one, other));
  }

  private boolean precedesInItsInstant(int one, int other) {
    int kind = kind(one);
    int otherKind = kind(other);
    return kind < otherKind || (kind == otherKind && keys.keyOf(one) < keys.keyOf(other));
  }

  private void grow(int entity) {
    if (entity >= MOST_ENTITIES) {
      throw new IllegalArgumentException(
          "entity %s must be less than %s".formatted(entity, MOST_ENTITIES));
    }
    int old = cells.length;
    cells = Arrays.copyOf(cells, Math.max(2 * (entity + 1), (int) Math.min(2L * old, 1 << 30)));
    forgetFrom(old);
  }

  private void forgetFrom(int start) {
    for (int cell = start; cell < cells.length; cell += 2) {
      cells[cell] = NEVER_BITS;
    }
  }
}
