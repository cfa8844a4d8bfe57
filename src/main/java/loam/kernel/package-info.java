/**
 * Simulation clock and event calendar behind one small port.
 *
 * <p>Begin with {@link loam.kernel.EventCalendar}: an entity has at most one pending event, and
 * events happen in the order of time, kind and key of the entity, whatever the order in which they
 * were scheduled. Two engines keep that promise to the last bit: {@link
 * loam.kernel.BucketCalendar}, ours and the one to use, and {@link loam.kernel.SsjCalendar}, on the
 * event list of a library, against which ours is checked and timed.
 *
 * <p>Inside {@code BucketCalendar} read {@code Pending} (what is to happen to each entity), {@code
 * Window} (which bucket a time belongs to), {@code Chains} (the buckets ahead), {@code
 * SortedBucket} (the bucket being executed) and {@code ExactHeap} (what came too late or lies too
 * far for either).
 *
 * <p>This room must never know what an entity or a kind stands for, in which unit time runs, or
 * where randomness comes from. It depends on no other room, and reads no wall clock.
 */
@NullMarked
package loam.kernel;

import org.jspecify.annotations.NullMarked;
