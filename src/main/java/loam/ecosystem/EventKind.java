package loam.ecosystem;

/** What can happen. At equal times events happen in the order of this list. */
enum EventKind {
  /** A month has ended: dry powder and fund money of the month come in. */
  CALENDAR_MONTH,
  /** A fiscal year has ended and its revenue is known. */
  YEAR_CLOSE,
  /** Titles are decided that have this day in common. */
  TITLES,
  /** A moment at which a firm on the venture track may raise, list, be bought, fall or leave. */
  FUNDING_CANDIDATE,
  /** A moment at which another firm may leave. */
  EXIT_CANDIDATE,
  /** A cohort of the academy graduates. */
  GRADUATION,
  /** A firm registers. */
  REGISTRATION,
  /** The state is observed as it is after everything else of the moment. */
  RECORD,
  /** A day begins: its registrations are dealt out over its hours. */
  DAY_START;

  private static final EventKind[] KINDS = values();

  static EventKind of(int ordinal) {
    return KINDS[ordinal];
  }
}
