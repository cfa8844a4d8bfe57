package loam.store.file;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON text of maps, lists, texts and numbers; keys in the order of the map. */
public final class Json {
  private Json() {}

  /** Many lines, with a line feed at the end. */
  public static String pretty(Object value) {
    try {
      return JSON.std
              .with(JSON.Feature.PRETTY_PRINT_OUTPUT, JSON.Feature.WRITE_NULL_PROPERTIES)
              .asString(value)
              .replace("\r\n", "\n")
          + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON", e);
    }
  }

  /** The object of a text. */
  public static Map<String, Object> parse(String text) {
    try {
      return JSON.std.mapFrom(text);
    } catch (IOException e) {
      throw new UncheckedIOException("this is not JSON", e);
    }
  }
}
