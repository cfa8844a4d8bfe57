/**
 * Which scenario is best, with as few replications as will do: {@link
 * loam.laboratory.rank.RankStudy}.
 */
@NullMarked
package loam.laboratory.rank;

import org.jspecify.annotations.NullMarked;
