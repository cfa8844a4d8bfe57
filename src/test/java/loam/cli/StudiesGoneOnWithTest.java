package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loam.store.file.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies that end before their time lose no model run that is finished. */
@Tag("system")
class StudiesGoneOnWithTest {
  /** No study comes so far. */
  private static final int NEVER = 1_000_000;

  private final Path directory;
  private final Path base;
  private final Path stalled;

  StudiesGoneOnWithTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.base =
        Files.writeString(
            directory.resolve("base.yaml"),
            """
            name: base
            city: beijing
            backcast: true
            run: {end: 2015-12-31, replications: 20}
            assumptions: {venture.poolMonths: 8}
            """);
    this.stalled =
        Files.writeString(
            directory.resolve("stalled.yaml"),
            """
            extends: base.yaml
            name: stalled
            name-zh: 停滞
            policy: {reforms.perYear: [{from: 2015-02-01, value: 0}]}
            """);
  }

  @BeforeEach
  void make_the_engine_known() {
    FailingEngine.fail(NEVER);
  }

  @AfterEach
  void make_it_unknown() {
    FailingEngine.fail();
  }

  private Typed study(String question, String out) {
    List<String> arguments = new ArrayList<>();
    for (String word : question.split(" ", -1)) {
      arguments.add(word.replace("BASE", base.toString()).replace("STALLED", stalled.toString()));
    }
    arguments.addAll(List.of("--quiet", "--threads=2", "--engine=failing"));
    arguments.add("--out=" + directory.resolve(out));
    return Typed.loam(arguments.toArray(String[]::new));
  }

  /** Each with a replication that comes when others have ended, but not all. */
  @Test
  void a_search_is_gone_on_with_from_where_it_was_left() throws IOException {
    assertGoneOnWith(
        "solve BASE --target=registered@2015-03>=3000000 --lever=reforms.perYear"
            + " --from=2015-02-01",
        13);
  }

  @Test
  @Tag("slow")
  void a_ranking_is_gone_on_with_from_where_it_was_left() throws IOException {
    assertGoneOnWith(
        "rank BASE STALLED --metric=registered --at-most=20 --zone=0.01 --parameters=baseline", 12);
  }

  @Test
  @Tag("slow")
  void a_screening_is_gone_on_with_from_where_it_was_left() throws IOException {
    assertGoneOnWith(
        "sensitivity STALLED --vs=BASE --metric=registered --at=2015-03 --trajectories=3"
            + " --assumption=registration.reformSemiElasticity"
            + " --assumption=venture.poolMonths --at-ends=4 --leading=1 --rows=0",
        4);
  }

  private void assertGoneOnWith(String question, int failing) throws IOException {
    assertThat(study(question, "whole").exit()).isZero();
    FailingEngine.fail(failing);

    Typed ended = study(question, "out");

    assertThat(ended.exit()).isEqualTo(ExitCode.FAILURE);
    assertThat(ended.err())
        .contains("replication " + failing + " failed")
        .containsPattern("\\d+ of (at most )?\\d+ replications are finished and kept; loam resume");
    assertThat(directory.resolve("out")).doesNotExist();
    assertThat(study(question, "out").err())
        .contains("was begun and not finished; loam resume", "--force begins again");

    FailingEngine.fail(NEVER);
    Files.writeString(base, "no scenario any more");
    Typed resumed = Typed.loam("resume", directory.resolve("out").toString());

    assertThat(resumed.exit()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("replications were finished before and are kept");
    assertThat(directory.resolve("out.part")).doesNotExist();
    Map<String, String> whole = bytes("whole");
    Map<String, String> goneOn = bytes("out");
    assertThat(goneOn.keySet()).isEqualTo(whole.keySet());
    assertThat(whole.keySet())
        .filteredOn(file -> !Objects.equals(whole.get(file), goneOn.get(file)))
        .isEmpty();
    assertThat(simulated("out", "replicationsOfEarlierProcesses")).isPositive();
    assertThat(
            simulated("out", "replications") + simulated("out", "replicationsOfEarlierProcesses"))
        .as("none is computed again; two more may be under way when a ranking ends")
        .isBetween(simulated("whole", "replications") - 4, simulated("whole", "replications") + 4);
  }

  private Map<String, String> bytes(String folder) {
    Map<String, String> bytes = Processes.contents(directory.resolve(folder));
    bytes.remove("run.json");
    return bytes;
  }

  private int simulated(String folder, String key) throws IOException {
    Path log = directory.resolve(folder).resolve("run.json");
    return ((Number) Json.parse(Files.readString(log)).getOrDefault(key, -1)).intValue();
  }

  @Test
  void what_cannot_be_answered_leaves_nothing_to_go_on_with() {
    Typed said =
        study("rank BASE STALLED --metric=ecosystem.index --zone=1 --at-most=40", "unanswerable");

    assertThat(said.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(said.err()).contains("the metric has no value by the date");
    assertThat(directory.resolve("unanswerable.part")).doesNotExist();
  }

  @Test
  void results_of_a_study_may_be_replaced() {
    String question = "solve BASE --target=registered@2015-03>=1 --lever=reforms.perYear";
    assertThat(study(question + " --from=2015-02-01", "twice").exit()).isZero();

    assertThat(study(question + " --from=2015-02-01", "twice").err()).contains("--force");
    assertThat(study(question + " --from=2015-02-01 --force", "twice").exit()).isZero();
  }
}
