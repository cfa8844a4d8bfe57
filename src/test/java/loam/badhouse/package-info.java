/**
 * A small house that breaks every rule of {@link loam.HouseRules}, to show that each can fail.
 *
 * <p>Begin with {@code loam.RoomsTest}, which knows who is to blame for what. Nothing here runs.
 */
@NullMarked
package loam.badhouse;

import org.jspecify.annotations.NullMarked;
