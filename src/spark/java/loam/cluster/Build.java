package loam.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import loam.ecosystem.Ecosystem;

/** Which Loam this is, down to the bytes of its jar: what simulates decides what comes out. */
final class Build {
  private static final int DIGITS = 12;

  private Build() {}

  /** Such as {@code Loam 0.1.0 (commit 1f84dec, jar 3a5c…)}. */
  static String own() {
    Properties properties = new Properties();
    try (InputStream stream = Build.class.getResourceAsStream("/loam/build.properties")) {
      if (stream != null) {
        properties.load(stream);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("while reading build.properties", e);
    }
    return "Loam %s (commit %s, jar %s)"
        .formatted(
            properties.getProperty("version", "unknown"),
            properties.getProperty("commit", "unknown"),
            code(Ecosystem.class).filter(Files::isRegularFile).map(Build::hash).orElse("none"));
  }

  /** The jar or folder from which a class came. */
  static Optional<Path> code(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(location -> Path.of(URI.create(location.toString())));
  }

  private static String hash(Path jar) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (IOException e) {
      throw new UncheckedIOException("while reading " + jar, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
