package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that simulates says which changes of a policy its runs never reach. */
class NotSimulatedTest {
  private static final String SAID = "funds.scale changes on 2034-01-01, after the last day 2015-";

  private final Path directory;
  private final String base;
  private final String late;

  NotSimulatedTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    this.base =
        file(
            "base.yaml",
            """
            name: base
            city: beijing
            backcast: true
            run: {end: 2015-02-28, replications: 3, parameters: baseline}
            """);
    this.late = file("late.yaml", "extends: base.yaml\nname: late\n" + POLICY);
  }

  private static final String POLICY = "policy: {funds.scale: [{from: 2034-01-01, value: 2}]}\n";

  private String file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text).toString();
  }

  private void assertSaid(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--quiet", "--out=" + directory.resolve("results")));

    Typed said = Typed.loam(all.toArray(String[]::new));

    assertThat(said.exit()).as(said.err()).isZero();
    assertThat(said.err()).containsOnlyOnce(SAID);
  }

  @Test
  void run_says_so() {
    assertSaid("run", late, "--numbers-only");
  }

  @Test
  void compare_says_so_in_the_place_of_a_table_and_a_ledger() {
    assertSaid("compare", base, late, "--results=" + directory.resolve("kept"));

    assertThat(directory.resolve("results/comparison.txt"))
        .content()
        .contains(SAID)
        .doesNotContain("changes nothing", "Ledger");
  }

  @Test
  void sweep_says_so() throws IOException {
    String sweep =
        file(
            "sweep.yaml",
            """
            extends: late.yaml
            name: late
            sweep: {levers: {sme.package: {from: 2015-02-01, values: [0, 1]}}}
            """);

    assertSaid("sweep", sweep, "--metric=registered", "--end=2015-12-31", "--replications=2");
  }

  @Test
  void rank_says_so() {
    assertSaid("rank", base, late, "--metric=registered");
  }

  @Test
  void solve_says_so() {
    assertSaid(
        "solve",
        late,
        "--target=registered@2015-02-28 >= 1",
        "--lever=sme.package",
        "--from=2015-02-01",
        "--replications=20");
  }
}
