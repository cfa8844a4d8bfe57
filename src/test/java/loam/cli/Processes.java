package loam.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts real processes, as a user would in a shell, and waits for them. */
final class Processes {
  /** The checkout under test. */
  static final Path HOME = Path.of("").toAbsolutePath();

  static final String LAUNCHER = HOME.resolve("loam").toString();
  static final String BASELINE = HOME.resolve("scenarios/baseline.yaml").toString();

  /**
   * Environment in which the second compiler works as well, as for users. Elsewhere only the first
   * does: most processes are over before the second would pay.
   */
  static final Map<String, String> ALL_COMPILERS = Map.of("LOAM_JAVA_OPTIONS", "");

  private static final long PATIENCE_MINUTES = 15;

  private Processes() {}

  /** How a process ended, and what it said. */
  record Outcome(int exit, String out, String err) {
    @Override
    public String toString() {
      return "exit %d%n--- out%n%s--- err%n%s".formatted(exit, out, err);
    }
  }

  /** Runs {@code ./loam} in a working directory. */
  static Outcome loam(Path directory, String... arguments) {
    return loam(directory, Map.of(), arguments);
  }

  /** As above, with environment variables added. */
  static Outcome loam(Path directory, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(List.of(LAUNCHER));
    command.addAll(List.of(arguments));
    return run(directory, environment, command);
  }

  /** Runs any command to its end. */
  static Outcome run(Path directory, Map<String, String> environment, List<String> command) {
    try {
      Path out = Files.createTempFile("loam-test", ".out");
      Path err = Files.createTempFile("loam-test", ".err");
      Process process =
          prepare(directory, environment, command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end of %s".formatted(command));
      }
      Outcome outcome =
          new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A process that is yet to start, in an environment without what would change Loam's manner. */
  static ProcessBuilder prepare(
      Path directory, Map<String, String> environment, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("LOAM_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "CLICOLOR_FORCE"));
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("LOAM_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    builder.environment().putAll(environment);
    return builder;
  }

  /** Copies a folder to a place where nothing is yet. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** Content of the files below a folder by their relative names, one character per byte. */
  static Map<String, String> contents(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }
}
