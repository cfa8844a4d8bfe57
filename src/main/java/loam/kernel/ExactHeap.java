package loam.kernel;

import java.util.Arrays;

/**
 * A binary heap of pending entities in their exact order. An entity's place is the complement of
 * its index here, so that it can be found and removed.
 */
final class ExactHeap {
  private final Pending pending;
  private int[] entities = new int[64];
  private int size;

  ExactHeap(Pending pending) {
    this.pending = pending;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The entity whose turn is first; the heap is not empty. */
  int first() {
    return entities[0];
  }

  void add(int entity) {
    if (size == entities.length) {
      entities = Arrays.copyOf(entities, 2 * size);
    }
    raise(size++, entity);
  }

  /** Removes an entity that is here and whose event is still what it was when added. */
  void remove(int entity) {
    int hole = ~pending.place(entity);
    int last = entities[--size];
    if (hole == size) {
      return;
    }
    if (pending.precedes(last, entity)) {
      raise(hole, last);
    } else {
      lower(hole, last);
    }
  }

  void clear() {
    size = 0;
  }

  /** Takes over the entities of another; its places are this one's. */
  void copyFrom(ExactHeap other) {
    if (entities.length < other.size) {
      entities = new int[other.entities.length];
    }
    System.arraycopy(other.entities, 0, entities, 0, other.size);
    size = other.size;
  }

  private void raise(int hole, int entity) {
    int index = hole;
    while (index > 0) {
      int parent = (index - 1) >>> 1;
      if (!pending.precedes(entity, entities[parent])) {
        break;
      }
      set(index, entities[parent]);
      index = parent;
    }
    set(index, entity);
  }

  private void lower(int hole, int entity) {
    int index = hole;
    for (int child = 2 * index + 1; child < size; child = 2 * index + 1) {
      if (child + 1 < size && pending.precedes(entities[child + 1], entities[child])) {
        child++;
      }
      if (!pending.precedes(entities[child], entity)) {
        break;
      }
      set(index, entities[child]);
      index = child;
    }
    set(index, entity);
  }

  private void set(int index, int entity) {
    entities[index] = entity;
    pending.moveTo(~index, entity);
  }
}
