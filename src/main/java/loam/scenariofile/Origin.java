package loam.scenariofile;

import loam.language.Phrase;

/**
 * Where a scenario says something.
 *
 * @param name a lever, an assumption, or a key such as {@code run.end}
 * @param file the file, or the option of the command line
 * @param line from 1; 0 on the command line
 * @param what what is said there, in few words
 * @param replaced whether a file nearer to the user, or the command line, says otherwise
 */
public record Origin(String name, String file, int line, Phrase what, boolean replaced) {
  /** File and line, or the option. */
  public String place() {
    return line == 0 ? file : "%s:%d".formatted(file, line);
  }
}
