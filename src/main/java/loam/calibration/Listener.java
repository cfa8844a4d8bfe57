package loam.calibration;

/** Hears how far a calibration is. */
public interface Listener {
  /** Hears nothing. */
  Listener NONE =
      new Listener() {
        @Override
        public void begins(Stage stage, String block, int points) {}

        @Override
        public void ended(int replications) {}
      };

  /** What a calibration does one after the other. */
  enum Stage {
    SEARCH,
    FIRST_WAVE,
    SECOND_WAVE,
    SELECTION
  }

  /**
   * A stage begins.
   *
   * @param block what is searched; empty for other stages
   * @param points how many points will be simulated, about
   */
  void begins(Stage stage, String block, int points);

  /** So many replications more have ended, or were known. */
  void ended(int replications);
}
