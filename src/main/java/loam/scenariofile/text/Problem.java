package loam.scenariofile.text;

import loam.language.Phrase;

/**
 * One thing that is wrong in an input file.
 *
 * @param file as the user named it
 * @param line from 1, or 0 if the complaint is about the whole file
 * @param column from 1, or 0
 * @param what what is wrong and what would do
 */
public record Problem(String file, int line, int column, Phrase what) {
  /** Place and complaint. */
  public Phrase phrase() {
    return line == 0 ? what : Phrase.of("line %d, column %d: %s", line, column, what);
  }

  @Override
  public String toString() {
    return phrase().toString();
  }
}
