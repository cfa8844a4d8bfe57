package loam.report.page;

import java.util.List;
import java.util.Map;

/**
 * A page before it is HTML.
 *
 * @param language as HTML writes it
 * @param warning above all else, or empty
 * @param words the page's own words by the names that the template uses
 * @param manifest JSON that says what the results follow from
 */
public record Page(
    String language,
    String title,
    String subtitle,
    String warning,
    List<Section> sections,
    Map<String, String> words,
    String manifest) {
  public Page {
    sections = List.copyOf(sections);
    words = Map.copyOf(words);
  }
}
