/**
 * The levers of policy and how their values change over time.
 *
 * <p>Begin with {@link loam.policy.Lever}, the list of what a government can move, then {@link
 * loam.policy.Policy}, a value for each lever at every date.
 *
 * <p>This room must never know files or firms.
 */
@NullMarked
package loam.policy;

import org.jspecify.annotations.NullMarked;
