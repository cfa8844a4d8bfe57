package loam.badhouse.report;

import java.sql.SQLException;
import java.sql.Types;

/** Knows SQL outside the store. */
final class AsksDatabase {
  private AsksDatabase() {}

  static int code(SQLException failure) {
    return failure.getErrorCode() + Types.DATE;
  }
}
