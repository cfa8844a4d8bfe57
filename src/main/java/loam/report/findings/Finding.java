package loam.report.findings;

/**
 * A sentence and where its numbers stand.
 *
 * @param text ends with a full stop
 * @param anchor of the cell of a table that it tells, unique in a report
 */
public record Finding(String text, String anchor) {}
