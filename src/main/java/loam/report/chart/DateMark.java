package loam.report.chart;

import java.time.LocalDate;

/**
 * A day on which something happens, such as a policy that begins: a broken line with a name.
 *
 * @param label a few words
 */
public record DateMark(LocalDate date, String label) {}
