package loam.report.chart;

/** A place on an axis and what is written there. */
record Tick(double value, String label) {}
