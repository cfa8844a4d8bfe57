package loam.kernel;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The buckets ahead, kept in a ring, as many as the window has: in each a chain of small blocks,
 * cut from one array and given back to it. An entry is the offset of an event in its bucket (high
 * 32 bits) and its entity (low 32 bits); an entity's place is the index of its entry, and whoever
 * is moved is told.
 *
 * <p>The first number of a block is a link: to the top of the block below in its chain, or to the
 * next free block. 0 stands for no block; block 0 is never used.
 */
final class Chains {
  private static final int BLOCK = 32;

  private final Pending pending;
  private final int[] tops = new int[Window.BUCKETS];
  private final BitSet occupied = new BitSet(Window.BUCKETS);
  private long[] arena = new long[64 * BLOCK];
  private int used = BLOCK;
  private int free;

  Chains(Pending pending) {
    this.pending = pending;
  }

  /** Puts the event of a pending entity at a position inside the window. */
  void add(long position, int entity) {
    int slot = slot(Window.bucket(position));
    int top = tops[slot] + 1;
    if (top % BLOCK <= 1) { // no block yet, or the last one is full
      top = pushBlock(slot);
    }
    tops[slot] = top;
    arena[top] = Window.offset(position) << 32 | entity;
    pending.moveTo(top, entity);
  }

  /** Removes the entity from the bucket it is in. */
  void remove(int bucket, int entity) {
    int place = pending.place(entity);
    int slot = slot(bucket);
    int top = tops[slot];
    arena[place] = arena[top];
    pending.moveTo(place, (int) arena[top]);
    if (top % BLOCK == 1) {
      popBlock(slot, top - 1);
    } else {
      tops[slot] = top - 1;
    }
  }

  /** Whether all buckets are empty. */
  boolean isEmpty() {
    return occupied.isEmpty();
  }

  /** The first occupied bucket from this one on, once round the ring; not all are empty. */
  int nextOccupied(int bucket) {
    int slot = slot(bucket);
    int next = occupied.nextSetBit(slot);
    if (next < 0) {
      next = occupied.nextSetBit(0) + Window.BUCKETS;
    }
    return bucket + next - slot;
  }

  /** Empties a bucket into {@code sorted}, in no order; telling is left to it. */
  void drain(int bucket, SortedBucket sorted) {
    int slot = slot(bucket);
    for (int top = tops[slot]; top != 0; top = tops[slot]) {
      int block = top - top % BLOCK;
      sorted.append(arena, block + 1, top - block);
      popBlock(slot, block);
    }
  }

  void clear() {
    Arrays.fill(tops, 0);
    occupied.clear();
    used = BLOCK;
    free = 0;
  }

  /** Takes over the buckets of another; its places are this one's. */
  void copyFrom(Chains other) {
    System.arraycopy(other.tops, 0, tops, 0, tops.length);
    occupied.clear();
    occupied.or(other.occupied);
    if (arena.length < other.used) {
      arena = new long[other.arena.length];
    }
    System.arraycopy(other.arena, 0, arena, 0, other.used);
    used = other.used;
    free = other.free;
  }

  /** Numbers held in memory, for entries and links. */
  int capacity() {
    return arena.length;
  }

  private static int slot(int bucket) {
    return bucket & Window.BUCKETS - 1;
  }

  private int pushBlock(int slot) {
    int block = takeBlock();
    arena[block] = tops[slot];
    if (tops[slot] == 0) {
      occupied.set(slot);
    }
    return block + 1;
  }

  private void popBlock(int slot, int block) {
    tops[slot] = (int) arena[block];
    if (tops[slot] == 0) {
      occupied.clear(slot);
    }
    arena[block] = free;
    free = block;
  }

  private int takeBlock() {
    if (free != 0) {
      int block = free;
      free = (int) arena[block];
      return block;
    }
    if (used == arena.length) {
      arena = Arrays.copyOf(arena, 2 * used);
    }
    int block = used;
    used += BLOCK;
    return block;
  }
}
