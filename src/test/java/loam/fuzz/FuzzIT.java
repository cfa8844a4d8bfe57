package loam.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import loam.cli.FaultTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A million inputs and more; the profile {@code reliability} alone has the time for them. */
class FuzzIT {
  private static final String LOST = "nothing; read, or refused with reasons";
  private static final Pattern EXECUTED = Pattern.compile("number_of_executed_units: (\\d+)");

  private final Path directory;

  FuzzIT(@TempDir Path directory) {
    this.directory = directory;
  }

  /** How many fit into some twelve minutes of one processor. */
  @ParameterizedTest
  @CsvSource({
    "SCENARIO, 250_000",
    "TARGETS, 40_000",
    "MANIFEST, 300_000",
    "REPORT, 200_000",
    "ASSIGNMENT, 200_000",
    "JOURNAL, 200_000",
    "PARQUET, 3_000"
  })
  void what_is_changed_at_random_is_read_or_refused(InputFile file, String most)
      throws IOException {
    assumeTrue(FaultTable.LONG);
    int tries = FaultTable.times(0, Integer.parseInt(most.replace("_", "")));
    List<byte[]> seeds = file.seeds();
    Path folder = Samples.folder();
    file.prepare(folder);
    for (int tried = 0; tried < tries; tried++) {
      byte[] input = Mutations.of(seeds.get(tried % seeds.size()), new Random(~tried));
      try {
        file.read(folder, input);
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        Path kept = Files.write(Path.of("target", "finding-" + file.id()), input);
        throw new AssertionError("mutation %s fails: %s".formatted(tried, kept), e);
      }
    }
    Samples.remove(folder);
    FaultTable.tried("random changes of a file: " + file.id(), tries, LOST);
  }

  /** Jazzer in a process of its own: it looks for inputs that reach what none has reached. */
  @Test
  void what_coverage_leads_to_is_read_or_refused() throws Exception {
    assumeTrue(FaultTable.LONG);
    Path folder = Samples.folder();
    Path log = directory.resolve("log");
    Process process =
        new ProcessBuilder(command(folder))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    int code = process.waitFor();

    String said = Files.readString(log);
    assertThat(code).as(said).isZero();
    Matcher executed = EXECUTED.matcher(said);
    assertThat(executed.find()).as(said).isTrue();
    Samples.remove(folder);
    FaultTable.tried(
        "inputs that coverage led a fuzzer to (Jazzer): scenario",
        Long.parseLong(executed.group(1)),
        LOST);
  }

  private List<String> command(Path folder) throws IOException {
    Path corpus = Files.createDirectory(directory.resolve("corpus"));
    int number = 0;
    for (byte[] seed : InputFile.SCENARIO.seeds()) {
      Files.write(corpus.resolve("seed" + number++), seed);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-Xmx1g", "-cp", classPath()));
    command.addAll(List.of("-Dloam.fuzz=scenario", "-Dloam.fuzz.folder=" + folder));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + Fuzzed.class.getName());
    command.add("--instrumentation_includes=loam.scenariofile.**:loam.scenario.**");
    command.add("--custom_hook_includes=loam.**");
    command.add("--trace=cov");
    command.add("-runs=" + FaultTable.times(0, 200_000));
    command.add("-max_total_time=" + Integer.getInteger("loam.reliability.seconds", 3_600));
    command.addAll(List.of("-seed=1", "-max_len=4000", "-print_final_stats=1"));
    command.add("-artifact_prefix=" + Path.of("target").toAbsolutePath() + File.separator);
    command.add(corpus.toString());
    return command;
  }

  /** Of the tests, with Jazzer, which the profile alone brings. */
  private static String classPath() {
    String path = System.getProperty("surefire.test.class.path");
    String all = path == null ? System.getProperty("java.class.path") : path;
    assumeTrue(
        Arrays.stream(all.split(File.pathSeparator)).anyMatch(jar -> jar.contains("jazzer")));
    return all;
  }
}
