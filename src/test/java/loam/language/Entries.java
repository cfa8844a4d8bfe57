package loam.language;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries of the catalogue. */
public final class Entries {
  private Entries() {}

  /** All of them, Chinese by English. */
  public static Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    Catalogue.FILES.forEach(file -> all.putAll(Catalogue.read(file)));
    return all;
  }
}
