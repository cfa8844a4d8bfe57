package loam.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A standalone cluster of Spark on this machine: a master and workers of one core, as processes.
 */
final class Standalone implements AutoCloseable {
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();
  private String address = "";

  private Standalone(Path folder) {
    this.folder = folder;
  }

  /** A cluster of two workers that is ready, with a folder for its files. */
  static Standalone begin(Path folder) throws IOException {
    return begin(folder, List.of(Map.of(), Map.of()));
  }

  /** As above, with the environment of each worker. */
  static Standalone begin(Path folder, List<Map<String, String>> workers) throws IOException {
    Standalone cluster = new Standalone(folder);
    cluster.address =
        cluster
            .start(
                List.of("org.apache.spark.deploy.master.Master", "--port", "0"),
                Map.of(),
                line -> line.contains("Starting Spark master at "))
            .replaceFirst(".* at (spark://\\S+).*", "$1");
    for (Map<String, String> environment : workers) {
      cluster.addWorker(environment);
    }
    return cluster;
  }

  private void addWorker(Map<String, String> environment) throws IOException {
    List<String> words =
        List.of(
            "org.apache.spark.deploy.worker.Worker",
            "--port",
            "0",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve("work" + processes.size()).toString(),
            address);
    start(words, environment, line -> line.contains("Successfully registered with master"));
  }

  String address() {
    return address;
  }

  /** Kills a worker, counted from 1; its executor dies with it. */
  void kill(int worker) {
    processes.get(worker).destroyForcibly();
  }

  /** Starts a process and waits for a line of its log. */
  private String start(List<String> words, Map<String, String> environment, Predicate<String> ready)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Loam.java(), "-Xmx256m"));
    command.addAll(SparkHome.opened());
    command.addAll(List.of("-cp", SparkHome.classPath(), words.get(0)));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(words.subList(1, words.size()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(SparkHome.environment());
    builder.environment().putAll(environment);
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
    Thread drain = new Thread(() -> drain(reader), "drain");
    drain.setDaemon(true);
    drain.start();
    return line;
  }

  private static void drain(BufferedReader reader) {
    try {
      reader.lines().forEach(ignored -> {});
    } catch (UncheckedIOException e) {
      return; // the process was killed
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}
