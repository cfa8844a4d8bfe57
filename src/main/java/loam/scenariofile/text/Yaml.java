package loam.scenariofile.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.language.Phrase;

/** A value in a YAML file that remembers where it stands. Scalars are text until somebody asks. */
public sealed interface Yaml {
  String file();

  /** From 1. */
  int line();

  /** From 1. */
  int column();

  /** What a user would call it. */
  Phrase kind();

  /** Keys in order of the file; each key's own place is in {@code places}. */
  record Mapping(
      String file, int line, int column, Map<String, Yaml> entries, Map<String, Yaml> places)
      implements Yaml {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
      places = new LinkedHashMap<>(places);
    }

    @Override
    public Phrase kind() {
      return Phrase.of("a map");
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The value of a key that is there. */
    public Yaml get(String key) {
      Yaml value = entries.get(key);
      if (value == null) {
        throw new IllegalStateException("no key %s".formatted(key));
      }
      return value;
    }

    /** Where a key that is there stands. */
    public Yaml placeOf(String key) {
      Yaml place = places.get(key);
      return place == null ? this : place;
    }
  }

  record Sequence(String file, int line, int column, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Phrase kind() {
      return Phrase.of("a list");
    }
  }

  /** {@code quoted} text is never a number or a date. */
  record Scalar(String file, int line, int column, String text, boolean quoted) implements Yaml {
    private static final int LONGEST_SHOWN = 100;
    private static final int SHOWN_OF_LONG = 40;

    @Override
    public Phrase kind() {
      if (text.isEmpty() && !quoted) {
        return Phrase.of("nothing");
      }
      boolean isLong = text.length() > LONGEST_SHOWN;
      String start =
          isLong ? text.substring(0, text.offsetByCodePoints(0, SHOWN_OF_LONG)) + "…" : text;
      return quoted ? Phrase.of("\"%s\" in quotes", start) : Phrase.of("\"%s\"", start);
    }
  }
}
