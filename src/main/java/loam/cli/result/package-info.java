/**
 * Commands about results that are there: charts, SQL, verification, going on. Begin with {@link
 * loam.cli.result.VerifyCommand}.
 */
@NullMarked
package loam.cli.result;

import org.jspecify.annotations.NullMarked;
