/**
 * Commands about scenarios, cities, levers and figures, which simulate nothing or little. Begin
 * with {@link loam.cli.scenario.ValidateCommand}.
 */
@NullMarked
package loam.cli.scenario;

import org.jspecify.annotations.NullMarked;
