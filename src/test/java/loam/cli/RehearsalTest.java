package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Published studies are certified from their model runs, and nothing that was changed is. */
class RehearsalTest {
  private static final String SOLVE =
      "solve BASE --target=registered@2015-03>=3000000 --lever=reforms.perYear"
          + " --from=2015-02-01";
  private static final int HEAD = 56; // bytes of a block before its values
  private static final int SUM = 32;
  private static final int MONTHS = 3;
  private static final String SENSITIVITY =
      "sensitivity STALLED --vs=BASE --metric=registered --at=2015-03 --trajectories=3"
          + " --assumption=registration.reformSemiElasticity"
          + " --assumption=venture.poolMonths --at-ends=4 --leading=1 --rows=0 --lang=zh";

  @TempDir static Path shared = Path.of("");

  /** Each study is made once; a test changes a copy of its folder. */
  private static final Map<String, Path> MADE = new HashMap<>();

  private final Path directory;

  RehearsalTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  static void write_scenarios() throws IOException {
    Files.writeString(
        shared.resolve("base.yaml"),
        """
        name: base
        city: beijing
        backcast: true
        run: {end: 2015-12-31, replications: 20}
        assumptions: {venture.poolMonths: 8}
        """);
    Files.writeString(
        shared.resolve("stalled.yaml"),
        """
        extends: base.yaml
        name: stalled
        name-zh: 停滞
        description-zh: 改革停滞
        policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
        """);
  }

  private Path made(String question) throws IOException {
    Path copy = directory.resolve("out");
    Processes.copy(MADE.computeIfAbsent(question, RehearsalTest::make), copy);
    return copy;
  }

  private static Path make(String question) {
    List<String> arguments = new ArrayList<>();
    for (String word : question.split(" ", -1)) {
      arguments.add(
          word.replace("BASE", shared.resolve("base.yaml").toString())
              .replace("STALLED", shared.resolve("stalled.yaml").toString()));
    }
    Path out = shared.resolve("out" + MADE.size());
    arguments.addAll(List.of("--quiet", "--threads=2", "--out=" + out));
    Typed typed = Typed.loam(arguments.toArray(String[]::new));
    assertThat(typed.exit()).as(typed.err()).isZero();
    return out;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SENSITIVITY,
        SOLVE,
        "rank BASE STALLED --metric=registered --at-most=20 --parameters=baseline"
      })
  void a_study_is_certified_in_its_folder_and_by_its_page_alone(String question)
      throws IOException {
    Path out = made(question);

    Typed folder = Typed.loam("verify", out.toString());

    assertThat(folder.exit()).as(folder.out() + folder.err()).isZero();
    if (question.contains("--lang=zh")) {
      assertThat(Files.readString(out.resolve("report.html"))).contains("停滞");
    }
    assertThat(folder.out()).containsPattern("certified: .* 3 of \\d+ model runs of the study");
    Path mail = Files.copy(out.resolve("report.html"), directory.resolve("mail.html"));
    Typed page = Typed.loam("verify", mail.toString(), "--all");
    assertThat(page.exit()).as(page.out() + page.err()).isZero();
    assertThat(page.out()).contains("certified: ", "all model runs of the study");
    Typed some = Typed.loam("verify", mail.toString());
    assertThat(some.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(some.err()).contains("the model runs of the study are not in", "--all");
  }

  @Test
  void a_table_or_page_that_was_changed_is_named() throws IOException {
    Path out = made(SOLVE);
    Path table = out.resolve("search.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(table));
    lines.set(1, lines.get(1).replaceFirst("\\d", "7").replaceFirst("\\d$", "0"));
    Files.write(table, lines);
    Path page = out.resolve("report.html");
    Files.writeString(page, Files.readString(page).replaceFirst("<h1", "<h1 "));
    Files.delete(out.resolve("charts/search.svg"));

    Typed verified = Typed.loam("verify", out.toString());

    assertThat(verified.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(verified.out())
        .contains(
            "NOT certified",
            "charts/search.svg is missing",
            "report.html differs",
            "search.csv differs, first in line 2");
  }

  @Test
  void a_model_run_that_was_forged_is_found_though_its_sums_fit()
      throws IOException, NoSuchAlgorithmException {
    Path out = made(SOLVE);
    Path runs = out.resolve("replications.journal");
    byte[] bytes = Files.readAllBytes(runs);
    int block = HEAD + MONTHS * Double.BYTES + SUM;
    assertThat(bytes.length % block).isZero();
    bytes[HEAD - 1] ^= 1; // of the hash of all its values
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(bytes, 0, block - SUM);
    System.arraycopy(digest.digest(), 0, bytes, block - SUM, SUM);
    Files.write(runs, bytes);

    Typed verified = Typed.loam("verify", out.toString(), "--all");

    assertThat(verified.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(verified.out())
        .contains("point 0 of the study, replication 1 comes out differently here");
  }

  @Test
  void model_runs_that_are_damaged_are_not_certified() throws IOException {
    Path out = made(SOLVE);
    Path runs = out.resolve("replications.journal");
    byte[] bytes = Files.readAllBytes(runs);
    Files.write(runs, Arrays.copyOf(bytes, bytes.length - 1));

    Typed verified = Typed.loam("verify", out.toString());

    assertThat(verified.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(verified.out()).contains("NOT certified", "replications.journal is damaged at byte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"--vs=scenarios/0.resolved.yaml\"; \"--vs\"",
        "\"--vs=scenarios/0.resolved.yaml\"; \"--vs=/etc/hostname\"",
        "\"scenarios\" : [; \"scenarios\" : [ ], \"others\" : [",
        "\"command\" : [; \"command\" : [ ], \"others\" : ["
      })
  void a_manifest_in_which_something_is_missing_is_damaged(String said, String instead)
      throws IOException {
    Path out = made(SENSITIVITY);
    Path manifest = out.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains(said);
    Files.writeString(manifest, text.replace(said, instead));

    Typed verified = Typed.loam("verify", out.toString());

    assertThat(verified.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains("the manifest of", "is damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "scenarios/0.resolved.yaml, /etc/hostname",
    "scenarios/0.resolved.yaml, @/etc/hostname",
    "--lever=reforms.perYear, --out=/tmp/elsewhere",
    "--lever=reforms.perYear, --on=spark://elsewhere:7077",
    "--lever=reforms.perYear, --rehearse=/etc/hostname",
    "--lever=reforms.perYear, --nonsense",
    "solve, selftest"
  })
  void a_stranger_s_manifest_can_ask_for_nothing_but_the_study(String said, String instead)
      throws IOException {
    Path out = made(SOLVE);
    Path manifest = out.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains('"' + said + '"');
    Files.writeString(manifest, text.replace('"' + said + '"', '"' + instead + '"'));

    Typed verified = Typed.loam("verify", out.toString());

    assertThat(verified.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains("the manifest of", "is damaged: ", instead);
    assertThat(Path.of("/tmp/elsewhere")).doesNotExist();
  }
}
