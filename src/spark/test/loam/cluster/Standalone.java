package loam.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A standalone cluster of Spark on this machine: a master and workers of one core, as processes.
 */
final class Standalone implements AutoCloseable {
  static final Path JAR = Path.of("target/loam.jar").toAbsolutePath();
  private static final Path LIBRARY = Path.of("target/lib").toAbsolutePath();

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private String address = "";

  private Standalone(Path home) {
    this.home = home;
  }

  /**
   * A cluster that is ready.
   *
   * @param folder for its files
   * @param extra jars in the class path of master, workers and executors
   */
  static Standalone begin(Path folder, int workers, Path... extra) throws IOException {
    Standalone cluster = new Standalone(Files.createDirectories(folder));
    Path jars = Files.createDirectories(folder.resolve("jars"));
    try (Stream<Path> library = Files.list(LIBRARY)) {
      for (Path jar : library.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    for (Path jar : extra) {
      Files.copy(jar, jars.resolve("extra-" + jar.getFileName()));
    }
    cluster.address =
        cluster
            .start(
                "org.apache.spark.deploy.master.Master",
                line -> line.contains("Starting Spark master at "),
                "--port",
                "0")
            .replaceFirst(".* at (spark://\\S+).*", "$1");
    for (int worker = 1; worker <= workers; worker++) {
      cluster.start(
          "org.apache.spark.deploy.worker.Worker",
          line -> line.contains("Successfully registered with master"),
          "--port",
          "0",
          "--cores",
          "1",
          "--memory",
          "1g",
          "--work-dir",
          folder.resolve("work" + worker).toString(),
          cluster.address);
    }
    return cluster;
  }

  String address() {
    return address;
  }

  /** Kills a worker, counted from 1; its executor dies with it. */
  void kill(int worker) {
    processes.get(worker).destroyForcibly();
  }

  /** Starts a process and waits for a line of its log. */
  private String start(String main, Predicate<String> ready, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m"));
    for (String opened : opened().split(" ", -1)) {
      command.add("--add-opens=" + opened + "=ALL-UNNAMED");
    }
    command.addAll(List.of("-Dlog4j2.configurationFile=" + log()));
    command.addAll(List.of("-cp", home.resolve("jars") + "/*", main));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    Process process = builder.start();
    processes.add(process);
    return await(process.inputReader(), ready);
  }

  /** Waits for a line; the rest is read and forgotten, so that nobody has to wait to write. */
  static String await(BufferedReader reader, Predicate<String> awaited) throws IOException {
    StringBuilder before = new StringBuilder();
    String line = reader.readLine();
    while (line != null && !awaited.test(line)) {
      before.append(line).append('\n');
      line = reader.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("it ended before: " + before);
    }
    Thread drain = new Thread(() -> reader.lines().forEach(ignored -> {}), "drain");
    drain.setDaemon(true);
    drain.start();
    return line;
  }

  private static String opened() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.getManifest().getMainAttributes().getValue("Add-Opens");
    }
  }

  private Path log() throws IOException {
    return Files.writeString(
        home.resolve("log4j2.properties"),
        """
        rootLogger.level = info
        rootLogger.appenderRef.out.ref = out
        appender.out.type = Console
        appender.out.name = out
        appender.out.layout.type = PatternLayout
        appender.out.layout.pattern = %m%n
        """);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static Map<String, String> environment() {
    return Map.of("SPARK_LOCAL_IP", "127.0.0.1", "LC_ALL", "C.UTF-8");
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
