package loam.badhouse.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Touches files and the network. */
public final class ReadsFiles {
  private ReadsFiles() {}

  /** Size of a file. */
  public static long size() throws IOException {
    return Files.size(Path.of("pom.xml"));
  }

  static boolean resource() {
    return ReadsFiles.class.getResource("x") != null;
  }

  static URI address() {
    return URI.create("x");
  }

  static RuntimeException wrong(IOException cause) {
    return new UncheckedIOException(cause);
  }
}
