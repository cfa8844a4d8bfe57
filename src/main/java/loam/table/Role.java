package loam.table;

/** What a column is for. */
public enum Role {
  /** Tells rows apart: no two rows have the same keys. */
  KEY,
  /** What a row says. */
  VALUE,
  /** The lower end of an interval, whose upper end is in the next column. */
  LOW,
  /** The upper end of the interval that the column before begins. */
  HIGH,
  /** What only machines ask for; people's forms leave it out. */
  DETAIL
}
