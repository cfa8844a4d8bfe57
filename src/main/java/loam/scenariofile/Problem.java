package loam.scenariofile;

/**
 * One thing that is wrong in an input file.
 *
 * @param file as the user named it
 * @param line from 1, or 0 if the complaint is about the whole file
 * @param column from 1, or 0
 * @param what what is wrong and what would do
 */
public record Problem(String file, int line, int column, String what) {
  @Override
  public String toString() {
    return line == 0 ? what : "line %d, column %d: %s".formatted(line, column, what);
  }
}
