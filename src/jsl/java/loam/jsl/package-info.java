/**
 * Loam on JSL, the Java Simulation Library of M. Rossetti: an engine for our own experiments, and
 * an element for other people's models. This room is built by the Maven profile {@code jsl} only.
 *
 * <p>Begin with {@link loam.jsl.EcosystemElement}: the ecosystem as one of JSL's model elements.
 * {@link loam.jsl.JslEngine} has JSL's simulation replicate a model of that element alone. The
 * event calendar beneath is {@link loam.kernel.JslCalendar}.
 *
 * <p>This room must never draw from JSL's streams: they are static, and what comes first depends on
 * the threads.
 */
@NullMarked
package loam.jsl;

import org.jspecify.annotations.NullMarked;
