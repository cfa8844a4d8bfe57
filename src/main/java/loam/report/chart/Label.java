package loam.report.chart;

/** What is written on an axis, centred at a place. */
record Label(double place, String text) {}
