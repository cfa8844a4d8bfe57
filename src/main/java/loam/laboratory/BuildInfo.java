package loam.laboratory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Which Loam this is. */
public record BuildInfo(String version, String commit) {
  /** Version and commit in one text. */
  public String both() {
    return "%s %s".formatted(version, commit);
  }

  /** The same as manifests say it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("version", version);
    map.put("commit", commit);
    return map;
  }

  /** What the build wrote down. */
  public static BuildInfo load() {
    Properties properties = new Properties();
    try (InputStream stream = BuildInfo.class.getResourceAsStream("/loam/build.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("while reading build.properties", e);
    }
    return new BuildInfo(
        properties.getProperty("version", "unknown"), properties.getProperty("commit", "unknown"));
  }
}
