package loam.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts processes, one after the other, and reads the line of numbers that each prints. */
final class Child {
  private static final List<String> JAVA = java(System.getProperty("java.class.path"));

  /** The one on the path may lack what the system's has. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  private Child() {}

  private static List<String> java(String classPath) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx1500m",
        "-cp",
        classPath,
        "loam.bench.Heat");
  }

  /** Runs {@link Heat} on the classes of another commit, in a folder. */
  static String[] heatOn(String classes, String... arguments) {
    return run(
        java(classes + File.pathSeparator + System.getProperty("java.class.path")), arguments);
  }

  /** Runs {@link Heat}. */
  static String[] heat(String... arguments) {
    return run(JAVA, arguments);
  }

  /** Runs a Python script with a Python that has a module. */
  static String[] python(String module, String script, String... arguments) {
    String python = PYTHONS.stream().filter(name -> has(name, module)).findFirst().orElseThrow();
    return run(List.of(python, script), arguments);
  }

  /** Whether Python has a module. */
  static boolean pythonHas(String module) {
    return PYTHONS.stream().anyMatch(name -> has(name, module));
  }

  private static boolean has(String python, String module) {
    try {
      return new ProcessBuilder(python, "-c", "import " + module)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // no Python at all
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] run(List<String> program, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("%s failed: %s".formatted(command, out));
      }
      return out.strip().split(" ");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
