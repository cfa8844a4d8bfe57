package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loam.cli.result.Remake;
import loam.cli.result.SameFiles;
import loam.language.Language;
import loam.language.Phrase;
import loam.store.Manifest;
import loam.store.PublishedResult;
import loam.store.file.Json;
import loam.store.file.Sha256;
import loam.store.file.StrangersFile;
import loam.store.table.DuckDb;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One small result of each kind is certified; of copies in which one digit of one file is another,
 * or a file is missing, foreign or exchanged, none is, and what was changed is named. Each result
 * is made again once; its many forgeries are compared with that, as {@code loam verify} does.
 */
@Tag("system")
@TestInstance(Lifecycle.PER_CLASS)
class ForgeriesTest {
  private static final String TARGETS =
      """
      city: beijing
      seed: 5
      effort: {replications: 2, search: 8, wave: 12, candidates: 14, keep: 12}
      parameters:
        firms:
          firm.substantiveShare: {reason: "the city's range"}
      figures:
        A: {metric: substantive, on: 2015-12-31, value: 16000, tolerance: {share: [-0.9, 0.9]}, source: nobody, published: 2016-03-01, role: fit, block: firms}
        B: {metric: substantive, on: 2016-01-31, value: 19000, tolerance: {share: [-0.9, 0.9]}, source: nobody, published: 2016-06-01, role: held out}
      """;

  private final Path directory;
  private final Map<Kind, Path> made = new LinkedHashMap<>();
  private final Random random = new Random(20261130);
  private int forged;

  ForgeriesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  enum Kind {
    RUN("run STALLED --structure --lang=zh"),
    COMPARE("compare BASE STALLED --twins=3 --results=NONE"),
    SWEEP("sweep SWEPT"),
    RANK("rank BASE STALLED --metric=registered --at-most=20 --parameters=baseline"),
    SOLVE(
        "solve BASE --target=registered@2015-03>=3000000 --lever=reforms.perYear"
            + " --from=2015-02-01 --parameters=baseline"),
    SENSITIVITY(
        "sensitivity STALLED --vs=BASE --metric=registered --at=2015-03 --trajectories=3"
            + " --assumption=registration.reformSemiElasticity --assumption=venture.poolMonths"
            + " --at-ends=4 --leading=1 --rows=0 --lang=zh"),
    CALIBRATE("calibrate TARGETS"),
    BACKTEST("backtest TARGETS --as-of=2016-03");

    private final String command;

    Kind(String command) {
      this.command = command;
    }
  }

  @BeforeAll
  void publish() throws IOException {
    Files.writeString(
        directory.resolve("base.yaml"),
        """
        name: base
        city: beijing
        backcast: true
        run: {end: 2015-12-31, replications: 20, outputs: [vc.total]}
        """);
    Files.writeString(
        directory.resolve("stalled.yaml"),
        """
        extends: base.yaml
        name: stalled
        name-zh: 停滞
        description-zh: 改革停滞
        run: {replications: 4}
        policy:
          reforms.perYear: [{from: 2015-02-01, value: 0}]
          funds.scale: [{from: 2015-03-01, value: 2}]
        """);
    Files.writeString(
        directory.resolve("few.yaml"), "extends: base.yaml\nname: few\nrun: {replications: 4}\n");
    Files.writeString(
        directory.resolve("swept.yaml"),
        """
        extends: few.yaml
        name: swept
        sweep: {levers: {funds.scale: {from: 2015-03-01, values: [1, 2]}}}
        """);
    Files.writeString(directory.resolve("targets.yaml"), TARGETS);
    for (Kind kind : Kind.values()) {
      make(kind);
    }
  }

  @AfterAll
  void tell() {
    FaultTable.tried(
        "results of the eight kinds forged: a digit of each file, files deleted, added or"
            + " exchanged, manifests edited, what stands for much in few bytes; then verified",
        forged,
        "nothing; all were found and named");
  }

  private Path published(Kind kind) {
    return directory.resolve("published-" + kind);
  }

  private void make(Kind kind) {
    List<String> words = new ArrayList<>();
    for (String word : kind.command.split(" ", -1)) {
      words.add(
          word.replace("BASE", file(kind == Kind.COMPARE ? "few" : "base"))
              .replace("STALLED", file("stalled"))
              .replace("SWEPT", file("swept"))
              .replace("TARGETS", file("targets"))
              .replace("NONE", directory.resolve("runs").toString()));
    }
    words.addAll(List.of("--quiet", "--threads=2", "--out=" + published(kind)));
    Typed typed = Typed.loam(words.toArray(String[]::new));
    assertThat(typed.exit()).as(kind + typed.err()).isZero();
  }

  private String file(String name) {
    return directory.resolve(name + ".yaml").toString();
  }

  private Path copy(Kind kind) throws IOException {
    Path copy = Files.createTempDirectory(directory, "forged");
    for (String name : StrangersFile.names(published(kind))) {
      Files.createDirectories(copy.resolve(name).getParent());
      Files.copy(published(kind).resolve(name), copy.resolve(name));
    }
    return copy;
  }

  /** What the same question gives here, made once. */
  private Path again(Kind kind) {
    return made.computeIfAbsent(
        kind,
        asked -> {
          Path scratch = directory.resolve("again-" + asked);
          try {
            Files.createDirectory(scratch);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          Remake remake = Remake.of(PublishedResult.read(published(asked)), scratch, 2);
          assertThat(remake.differences(2, silent())).as(asked.name()).isEmpty();
          return scratch.resolve("made");
        });
  }

  private static Terminal silent() {
    return Terminal.of(
        Main.command(Language.ENGLISH)
            .setErr(new PrintWriter(Writer.nullWriter()))
            .getCommandSpec());
  }

  private List<String> differences(Kind kind, Path forgery) {
    forged++;
    return new SameFiles(forgery, again(kind))
        .differences().stream().map(Phrase::toString).toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_digit_of_any_file_that_is_another_is_found_and_named(Kind kind) throws IOException {
    Path forgery = copy(kind);
    for (String name : StrangersFile.names(forgery)) {
      if (!Manifest.vouchesFor(name)) {
        continue;
      }
      byte[] honest = Files.readAllBytes(forgery.resolve(name));
      for (int tries = 0; tries < 3; tries++) {
        Files.write(forgery.resolve(name), otherDigit(name, honest));

        assertThat(differences(kind, forgery))
            .singleElement()
            .asString()
            .startsWith(name + " differs, first in ")
            .contains(name.endsWith(".xlsx") ? "in its part xl/worksheets/" : "");
      }
      Files.write(forgery.resolve(name), honest);
    }
    assertThat(differences(kind, forgery)).isEmpty();
    forged--; // that one was honest
  }

  /** Of a workbook, whose parts are not compressed, a number of a sheet; of no text, any bit. */
  private byte[] otherDigit(String name, byte[] honest) {
    List<Integer> digits = new ArrayList<>();
    for (int at = 3; at < honest.length; at++) {
      boolean counts = !name.endsWith(".xlsx") || (honest[at - 1] == '>' && honest[at - 2] == 'v');
      if (counts && honest[at] >= '0' && honest[at] <= '9') {
        digits.add(at);
      }
    }
    byte[] forgery = honest.clone();
    if (digits.isEmpty() || name.endsWith(".parquet") || name.endsWith(".journal")) {
      forgery[random.nextInt(forgery.length)] ^= 1;
    } else {
      forgery[digits.get(random.nextInt(digits.size()))] ^= 1; // 0 and 1, 2 and 3, …
    }
    return forgery;
  }

  /**
   * Who changes a number can also mend the hashes, and the one over all: the numbers stay wrong.
   */
  @ParameterizedTest
  @CsvSource({
    "RUN, summary.csv",
    "COMPARE, comparison.csv",
    "SWEEP, sweep.csv",
    "RANK, rank.csv",
    "SOLVE, search.csv",
    "SENSITIVITY, screening.csv",
    "CALIBRATE, posterior.csv",
    "BACKTEST, backtest.csv"
  })
  void a_digit_whose_hashes_are_mended_is_found_all_the_same(Kind kind, String name)
      throws IOException {
    Path forgery = copy(kind);
    byte[] honest = Files.readAllBytes(forgery.resolve(name));
    Files.write(forgery.resolve(name), otherDigit(name, honest));
    Path file = forgery.resolve(Manifest.FILE);
    Map<String, Object> manifest = Json.parse(Files.readString(file));
    Map<String, Object> files = new LinkedHashMap<>();
    ((Map<?, ?>) manifest.getOrDefault("files", Map.of()))
        .forEach((key, hash) -> files.put("" + key, "" + hash));
    assertThat(files.put(name, Sha256.of(Files.readString(forgery.resolve(name)))))
        .isEqualTo(Sha256.of(new String(honest, StandardCharsets.UTF_8)));
    manifest.put("files", files);
    Object seal = manifest.remove("sha256");
    manifest.put("sha256", Sha256.of(Json.pretty(manifest)));
    assertThat(manifest.get("sha256")).isNotEqualTo(seal);
    Files.writeString(file, Json.pretty(manifest));

    assertThat(differences(kind, forgery))
        .hasSize(2)
        .anyMatch(one -> one.startsWith(name + " differs, first in line "))
        .anyMatch(one -> one.startsWith("manifest.json differs, first in line "));
  }

  @ParameterizedTest
  @EnumSource
  void a_file_that_is_missing_foreign_or_exchanged_is_found_and_named(Kind kind)
      throws IOException {
    Path forgery = copy(kind);
    for (String name : StrangersFile.names(forgery)) {
      Path away = Files.move(forgery.resolve(name), directory.resolve("away"));
      assertThat(differences(kind, forgery)).containsExactly(name + " is missing");
      Files.createDirectory(forgery.resolve(name));
      assertThat(differences(kind, forgery)).containsExactly(name + " is missing");
      Files.delete(forgery.resolve(name));
      Files.move(away, forgery.resolve(name));
    }
    for (String foreign : List.of("extra.csv", "charts/extra.svg", "extra.png")) {
      Files.createDirectories(forgery.resolve(foreign).getParent());
      Files.writeString(forgery.resolve(foreign), "1");
      assertThat(differences(kind, forgery))
          .containsExactly(foreign + " is there, but no such file is made");
      Files.delete(forgery.resolve(foreign));
    }
    Files.copy(
        forgery.resolve("report.html"),
        forgery.resolve("manifest.json"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(differences(kind, forgery)).singleElement().asString().startsWith("manifest.json ");
  }

  @ParameterizedTest
  @EnumSource
  void an_honest_result_is_certified_and_a_forged_one_is_not(Kind kind) throws IOException {
    Typed honest = Typed.loam("verify", published(kind).toString(), "--sample=1");
    assertThat(honest.exit()).as(kind + honest.out() + honest.err()).isZero();
    assertThat(honest.out()).startsWith("certified: made again, every byte is equal; 1 of ");

    Path page = published(kind).resolve("report.html");
    Path forgery = copy(kind);
    Files.writeString(
        forgery.resolve("report.html"), Files.readString(page).replaceFirst("<h1", "<h1 "));
    Files.writeString(forgery.resolve("extra.csv"), "a,b\n");
    forged++;
    Typed forgedOne = Typed.loam("verify", forgery.toString(), "--sample=1");
    assertThat(forgedOne.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(forgedOne.out())
        .startsWith("NOT certified")
        .contains("report.html differs, first in line ", "extra.csv is there, but no such file")
        .doesNotContain("summary.csv", "manifest.json");
  }

  @ParameterizedTest
  @EnumSource(names = {"RUN", "COMPARE", "SOLVE", "CALIBRATE"})
  void a_page_alone_is_certified_only_where_it_is_made_again(Kind kind) throws IOException {
    Path page = published(kind).resolve("report.html");
    Path mail = Files.copy(page, directory.resolve(kind + ".html"));
    Typed sampled = Typed.loam("verify", mail.toString());
    assertThat(sampled.exit()).isNotZero();
    assertThat(sampled.out() + sampled.err())
        .doesNotContain("certified:")
        .containsAnyOf(
            "NOT checked: the numbers, sentences and charts", "the replications are not");

    Typed all = Typed.loam("verify", mail.toString(), "--all");
    assertThat(all.exit()).as(all.out() + all.err()).isZero();
    if (kind != Kind.RUN) {
      return; // that a page is compared is the same code for all
    }

    forged++;
    Files.writeString(mail, Files.readString(mail).replaceFirst("<h1", "<h1 "));
    Typed other = Typed.loam("verify", mail.toString(), "--all");
    assertThat(other.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(other.out()).contains("report.html differs, first in line ");
  }

  @ParameterizedTest
  @CsvSource({
    "empty, manifest has hashes of 0",
    "zeros, manifest has hashes of 8000",
    "fewer, manifest has hashes of 3",
    "doubled, manifest.json differs",
    "counts, manifest has hashes of 4",
    "missing, manifest has hashes of 4",
    "kind, manifest",
    "files, manifest.json differs"
  })
  void an_edited_manifest_is_found(String how, String told) throws IOException {
    for (Kind kind : List.of(Kind.RUN, Kind.COMPARE, Kind.SWEEP)) {
      if (how.equals("counts") && kind != Kind.RUN) {
        continue; // of several scenarios the counts stand in their files
      }
      Path forgery = copy(kind);
      Path file = forgery.resolve("manifest.json");
      Map<String, Object> manifest = Json.parse(Files.readString(file));
      edit(how, manifest, forgery);
      Files.writeString(file, Json.pretty(manifest));
      forged++;

      Typed typed = Typed.loam("verify", forgery.toString());

      assertThat(typed.exit()).as(kind + typed.out()).isNotZero();
      assertThat(typed.out() + typed.err()).contains(told).doesNotContain("certified: ");
    }
  }

  private static void edit(String how, Map<String, Object> manifest, Path forgery)
      throws IOException {
    switch (how) {
      case "empty" -> hashes(manifest, List.of());
      case "zeros" -> hashes(manifest, Collections.nCopies(8000, "0".repeat(64)));
      case "fewer" -> hashes(manifest, first(manifest).subList(0, 3));
      case "doubled" -> hashes(manifest, Collections.nCopies(4, first(manifest).get(0)));
      case "missing" ->
          manifest.put("missing", List.of(Map.of("replication", 1), Map.of("replication", 2)));
      case "kind" -> manifest.put("kind", "rank");
      case "files" ->
          manifest.computeIfPresent(
              "files",
              (key, files) -> {
                Map<String, Object> fewer = new LinkedHashMap<>();
                ((Map<?, ?>) files).forEach((name, hash) -> fewer.put("" + name, "" + hash));
                fewer.remove("report.html");
                return fewer;
              });
      default -> {
        Path scenario = forgery.resolve("scenario.resolved.yaml");
        Files.writeString(
            scenario,
            Files.readString(scenario).replace("replications: 4", "replications: 1000000"));
      }
    }
  }

  private static List<?> first(Map<String, Object> manifest) {
    List<?> hashes = (List<?>) manifest.getOrDefault(Manifest.REPLICATIONS, List.of());
    return hashes.get(0) instanceof List<?> list ? list : hashes;
  }

  private static void hashes(Map<String, Object> manifest, List<?> instead) {
    List<?> hashes = (List<?>) manifest.getOrDefault(Manifest.REPLICATIONS, List.of());
    manifest.put(
        Manifest.REPLICATIONS,
        hashes.get(0) instanceof List ? Collections.nCopies(hashes.size(), instead) : instead);
  }

  /** Twenty replications of two scenarios are there, and the question asks for a million. */
  @Test
  void a_study_that_asks_for_more_than_its_simulations_is_refused_and_not_begun()
      throws IOException {
    Path forgery = copy(Kind.RANK);
    Path manifest = forgery.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains("\"20\"");
    Files.writeString(
        manifest,
        text.replace("\"20\"", "\"1000000\"")
            .replace("\"--metric\"", "\"--zone\" : [ \"0.001\" ], \"--metric\""));
    for (String how : List.of("--all", "--sample=3")) {
      forged++;
      Typed typed = Typed.loam("verify", forgery.toString(), how);
      assertThat(typed.exit()).as(typed.out()).isEqualTo(ExitCode.FAILURE);
      assertThat(typed.out()).startsWith("NOT certified; nothing could be made again");
      assertThat(typed.err()).contains("more is asked for than the results hold");
      Files.write(forgery.resolve("replications.journal"), new byte[0]); // and so without any
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--lever, --out, --out",
    "--lever, --on, --on",
    "--lever, --reexecute, --reexecute",
    "--lever, --nonsense, --nonsense",
    "scenarios/0.resolved.yaml, /etc/hostname, /etc/hostname",
    "scenarios/0.resolved.yaml, @etc, @etc",
    "\"solve\", \"selftest\", selftest",
  })
  void a_stranger_s_manifest_can_ask_for_nothing_but_the_study(
      String said, String instead, String named) throws IOException {
    Path forgery = copy(Kind.SOLVE);
    Path manifest = forgery.resolve("manifest.json");
    String text = Files.readString(manifest);
    assertThat(text).contains(said);
    Files.writeString(manifest, text.replace(said, instead));
    forged++;

    Typed verified = Typed.loam("verify", forgery.toString());

    assertThat(verified.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains(named);
  }

  @Test
  void charts_and_queries_say_that_a_file_was_changed() throws IOException {
    Path forgery = copy(Kind.COMPARE);
    Path table = forgery.resolve("comparison.csv");
    Files.writeString(table, Files.readString(table).replaceFirst("20,0.95", "21,0.95") + "\n");

    assertThat(
            Typed.loam("query", "select count(*) from comparison", "--results", forgery.toString())
                .err())
        .contains("comparison.csv is not what the manifest beside it promises");
    assertThat(Typed.loam("chart", forgery.toString(), "--out", directory + "/charts").err())
        .contains("comparison.csv is not what the manifest beside it promises");
    assertThat(
            Typed.loam(
                    "query",
                    "select count(*) from comparison",
                    "--results",
                    published(Kind.COMPARE).toString())
                .err())
        .isEmpty();
  }

  /** What stands beside the results may be small and stand for much, or be of another shape. */
  @ParameterizedTest
  @CsvSource({
    "RANK, a journal of a terabyte that takes no place on disk, is damaged at byte",
    "COMPARE, a pair of twins that is none, twins.json is damaged",
    "COMPARE, pairs of twins of replications that there are not, twins.json is damaged",
    "RUN, three million rows in two kilobytes, holds other replications",
    "CALIBRATE, a million candidates, more is asked for than the results hold"
  })
  void what_swells_or_has_another_shape_is_refused_before_any_work(
      Kind kind, String how, String told) throws IOException {
    Path forgery = copy(kind);
    swell(how, forgery);
    forged++;

    Typed typed = Typed.loam("verify", forgery.toString());

    assertThat(typed.exit()).isNotZero();
    assertThat(typed.out() + typed.err()).contains(told).doesNotContain("certified: ", "differs");
  }

  private static void swell(String how, Path forgery) throws IOException {
    switch (how.split(" of | that | in ", 2)[0]) {
      case "a journal" -> {
        Path journal = forgery.resolve("replications.journal");
        try (var file = new RandomAccessFile(journal.toFile(), "rw")) {
          file.setLength(1L << 40);
        }
      }
      case "a pair" -> Files.writeString(forgery.resolve("twins.json"), "{\"pairs\": [null, 1]}");
      case "pairs" -> {
        Path twins = forgery.resolve("twins.json");
        Files.writeString(
            twins,
            Files.readString(twins).replaceFirst("\"replication\" : 1,", "\"replication\" : 99,"));
      }
      case "three million rows" -> repeat(forgery.resolve("trajectories.parquet"));
      default -> {
        Path targets = forgery.resolve("targets.yaml");
        Files.writeString(
            targets, Files.readString(targets).replace("candidates: 14", "candidates: 1000000"));
      }
    }
  }

  private static void repeat(Path parquet) {
    try (DuckDb database = DuckDb.open(parquet.resolveSibling(""))) {
      database.execute(
          "COPY (SELECT 'stalled' AS scenario, true AS backcast, 1 AS replication,"
              + " DATE '2015-01-31' AS date, 'registered' AS metric, 1.0::DOUBLE AS value"
              + " FROM range(3000000)) TO '%s' (FORMAT parquet, COMPRESSION zstd)"
                  .formatted(parquet));
    }
  }
}
