package loam.cli.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loam.ecosystem.Ecosystem;
import loam.experiment.Batch;
import loam.experiment.Engine;
import loam.experiment.KeptTrajectories;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.RunCharts;
import loam.scenario.Scenario;
import loam.scenariofile.ScenarioReader;
import loam.store.file.Sha256;
import loam.store.table.DuckDb;

/** The parts of an installation, each tried in earnest in a folder of its own. */
public final class Selftest {
  private static final String RESOURCES = "/loam/selftest/";
  private static final long FEWEST_MEGABYTES_OF_HEAP = 256;
  private static final long FEWEST_MEGABYTES_ON_DISK = 200;

  private final Path folder;

  /** A test that may write into a folder. */
  public Selftest(Path folder) {
    this.folder = folder;
  }

  /** What was found: whether it is sound, and a sentence. */
  public record Finding(boolean isSound, Phrase what) {}

  /** One of the parts. */
  @FunctionalInterface
  public interface Part {
    Finding tried() throws IOException, InterruptedException;
  }

  /** All parts, in order. */
  public List<Part> parts() {
    return List.of(
        this::java,
        this::memory,
        this::disk,
        this::library,
        this::database,
        this::charts,
        this::determinism);
  }

  private Finding java() {
    Runtime.Version version = Runtime.version();
    return new Finding(
        version.feature() >= 17,
        Phrase.of("Java %s of %s", version, System.getProperty("java.vendor")));
  }

  private Finding memory() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    return new Finding(
        megabytes >= FEWEST_MEGABYTES_OF_HEAP,
        Phrase.of(
            "memory: %s MiB of heap, of which %s are needed; LOAM_HEAP=1g gives more",
            megabytes, FEWEST_MEGABYTES_OF_HEAP));
  }

  private Finding disk() throws IOException {
    Path file = folder.resolve("one mebibyte 一");
    Files.write(file, new byte[1 << 20]);
    boolean isThere = Files.readAllBytes(file).length == 1 << 20;
    long megabytes = Files.getFileStore(folder).getUsableSpace() >> 20;
    return new Finding(
        isThere && megabytes >= FEWEST_MEGABYTES_ON_DISK,
        Phrase.of(
            "disk: %s MiB free here, of which a usual run needs %s",
            megabytes, FEWEST_MEGABYTES_ON_DISK));
  }

  /** Before it is loaded: a damaged one would end the process. */
  private Finding library() {
    return DuckDb.isLibraryDamaged()
        ? new Finding(
            false,
            Phrase.of(
                "library: DuckDB's in the cache is damaged; it is replaced now, and if this comes"
                    + " again, the disk is not to be trusted"))
        : new Finding(true, Phrase.of("library: DuckDB's in the cache is as shipped"));
  }

  private Finding database() {
    return new Finding(DuckDb.answers(folder), Phrase.of("database: DuckDB answers"));
  }

  private Finding charts() throws IOException, InterruptedException {
    Scenario scenario = scenario();
    RunCharts.draw(
        scenario,
        scenario.name(),
        run(Engine.LOAM, 1),
        List.of(),
        folder::resolve,
        Language.CHINESE);
    return new Finding(
        Files.isRegularFile(folder.resolve("registered.png")),
        Phrase.of("charts: fonts are there, English and Chinese"));
  }

  private Finding determinism() throws IOException, InterruptedException {
    String shipped = resource("sha256.txt").strip();
    String one = hash(run(Engine.LOAM, 1));
    boolean same = one.equals(hash(run(Engine.LOAM, 3))) && one.equals(hash(run(Engine.SSJ, 2)));
    return new Finding(
        same && one.equals(shipped),
        one.equals(shipped)
            ? Phrase.of("determinism: two replications are those of the shipped hash to the bit")
            : Phrase.of("determinism: the hash is %s, but %s was shipped", one, shipped));
  }

  private KeptTrajectories run(Engine engine, int threads)
      throws IOException, InterruptedException {
    Scenario scenario = scenario();
    var kept = new KeptTrajectories(Ecosystem.recordDates(scenario.plan().end()));
    new Batch(List.of(scenario), engine).run(threads, (only, trajectory) -> kept.put(trajectory));
    return kept;
  }

  /** Hash over the hashes of the replications. */
  private static String hash(KeptTrajectories kept) {
    return Sha256.of(String.join(" ", kept.hashes(Sha256::of)));
  }

  private Scenario scenario() throws IOException {
    Path file = folder.resolve("scenario.yaml");
    Files.writeString(file, resource("scenario.yaml"));
    return ScenarioReader.read(file, List.of()).scenario();
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = Selftest.class.getResourceAsStream(RESOURCES + name)) {
      if (stream == null) {
        throw new IOException("there is no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
