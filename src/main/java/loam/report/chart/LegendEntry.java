package loam.report.chart;

/**
 * A sample of what is drawn, and its name.
 *
 * @param width of the sample
 */
record LegendEntry(String label, double width, Sample sample) {
  /** Draws a sample. */
  @FunctionalInterface
  interface Sample {
    /** Draws to the right of {@code x}, centred at the height {@code y}. */
    void draw(Pen pen, double x, double y);
  }
}
