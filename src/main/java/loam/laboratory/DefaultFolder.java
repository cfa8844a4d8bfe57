package loam.laboratory;

import java.nio.file.Path;
import java.util.Map;
import loam.store.Manifest;

/** Where results go if nobody says so. */
public final class DefaultFolder {
  /** The folder that holds the results folders. */
  public static final Path RESULTS = Path.of("results");

  private static final int LONGEST_SLUG = 40; // of characters that may take four bytes each

  private DefaultFolder() {}

  /** A folder of its own for each name and inputs. */
  public static Path in(Path results, String name, Map<String, Object> inputs) {
    String slug = name.replaceAll("[^\\p{L}\\p{N}]+", "-");
    String trimmed = slug.replaceAll("^-+|-+$", "");
    int length = Math.min(LONGEST_SLUG, trimmed.codePointCount(0, trimmed.length()));
    String shortened = trimmed.substring(0, trimmed.offsetByCodePoints(0, length));
    return results.resolve(
        "%s-%s"
            .formatted(shortened.isEmpty() ? "scenario" : shortened, Manifest.fingerprint(inputs)));
  }
}
