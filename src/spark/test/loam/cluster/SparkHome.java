package loam.cluster;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import loam.cluster.Loam.Ended;

/** Spark as if it had been unpacked: a home with its jars, put together from Maven's artefacts. */
final class SparkHome {
  private static final Path HOME = Path.of("target/spark-home").toAbsolutePath();
  private static final Path LIBRARY = Path.of("target/lib").toAbsolutePath();

  /** What Loam brings along; no cluster has it before. */
  private static final List<String> OURS =
      List.of("ssj-", "snakeyaml-engine-", "jspecify-", "duckdb", "picocli-", "jfreechart-");

  private SparkHome() {}

  static void assemble() throws IOException {
    Path jars = Files.createDirectories(HOME.resolve("jars"));
    try (Stream<Path> library = Files.list(LIBRARY)) {
      for (Path jar : library.filter(SparkHome::isSparks).toList()) {
        link(jars.resolve(jar.getFileName()), jar);
      }
    }
  }

  /** Others may do so at the same time. */
  private static void link(Path link, Path jar) throws IOException {
    try {
      Files.createSymbolicLink(link, jar);
    } catch (FileAlreadyExistsException e) {
      return; // of a build before, or of a test beside this one
    }
  }

  private static boolean isSparks(Path jar) {
    String name = jar.getFileName().toString();
    return name.endsWith(".jar") && OURS.stream().noneMatch(name::startsWith);
  }

  /** For Spark's own processes. */
  static String classPath() throws IOException {
    Path log =
        Files.writeString(
            Files.createDirectories(HOME.resolve("log")).resolve("log4j2.properties"),
            """
            rootLogger.level = info
            rootLogger.appenderRef.out.ref = out
            appender.out.type = Console
            appender.out.name = out
            appender.out.layout.type = PatternLayout
            appender.out.layout.pattern = %m%n
            """);
    return log.getParent() + ":" + HOME.resolve("jars") + "/*";
  }

  /** What {@code bin/spark-submit} does: Spark's launcher says the command, and that is run. */
  static Process submit(String... words) throws IOException {
    List<String> launcher =
        List.of(
            Loam.java(),
            "-cp",
            HOME.resolve("jars") + "/*",
            "org.apache.spark.launcher.Main",
            "org.apache.spark.deploy.SparkSubmit");
    Ended said = Loam.ended(Loam.process(Loam.with(launcher, words), environment()));
    List<String> command =
        Arrays.stream(said.text().split("\0", -1))
            .map(String::strip)
            .filter(SparkHome::isWord)
            .toList();
    return Loam.process(command, environment());
  }

  private static boolean isWord(String text) {
    return !text.isEmpty();
  }

  /** What Spark asks of the JVM, in options. */
  static List<String> opened() throws IOException {
    try (JarFile jar = new JarFile(Loam.JAR.toFile())) {
      String opened = jar.getManifest().getMainAttributes().getValue("Add-Opens");
      return Arrays.stream(opened.split(" ", -1))
          .map(one -> "--add-opens=%s=ALL-UNNAMED".formatted(one))
          .toList();
    }
  }

  static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(Loam.environment());
    environment.put("SPARK_HOME", HOME.toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    return environment;
  }
}
