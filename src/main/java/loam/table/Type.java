package loam.table;

/** What the cells of a column hold. */
public enum Type {
  WORD("VARCHAR", "string"),
  NUMBER("DOUBLE", "number"),
  WHOLE("BIGINT", "integer"),
  DAY("DATE", "date"),
  TRUTH("BOOLEAN", "boolean");

  private final String sql;
  private final String frictionless;

  Type(String sql, String frictionless) {
    this.sql = sql;
    this.frictionless = frictionless;
  }

  /** Its name in SQL, as DuckDB calls it. */
  public String sql() {
    return sql;
  }

  /** Its name in a Frictionless Table Schema. */
  public String frictionless() {
    return frictionless;
  }
}
