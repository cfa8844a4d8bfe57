package loam.scenariofile.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import loam.language.Phrase;

/** Finds the name that somebody probably meant. */
public final class DidYouMean {
  private static final int LONGEST = 100;

  private DidYouMean() {}

  /** {@code ; did you mean "x"?} or nothing if no name is near; to follow a sentence. */
  public static Phrase suggest(String wrong, Collection<String> names) {
    return nearest(wrong, names)
        .map(name -> Phrase.of("; did you mean \"%s\"?", name))
        .orElse(Phrase.NOTHING);
  }

  /** The nearest name, if one is near. */
  public static Optional<String> nearest(String wrong, Collection<String> names) {
    if (wrong.length() > LONGEST) {
      return Optional.empty();
    }
    int most = Math.max(2, 3 * wrong.length() / 8);
    return names.stream()
        .filter(name -> Math.abs(name.length() - wrong.length()) <= most) // else it is farther
        .map(name -> Map.entry(distance(wrong, name), name))
        .min(Map.Entry.comparingByKey())
        .filter(nearest -> nearest.getKey() <= most)
        .map(Map.Entry::getValue);
  }

  /** Insertions, deletions, changes and swaps of neighbours that turn one name into another. */
  private static int distance(String from, String to) {
    String a = from.toLowerCase(Locale.ROOT);
    String b = to.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          best = Math.min(best, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = best;
      }
    }
    return cost[a.length()][b.length()];
  }
}
