package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import loam.fuzz.Mutations;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.scenariofile.text.InvalidInputException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a file, reading it gives a scenario or says what is wrong. */
@Tag("system")
class MutationTest {
  private static final String ON_TOWN = "name: x\ncity: town\n";
  private static @Nullable Path folder;

  @BeforeContainer
  static void begin() throws IOException {
    folder = Files.createTempDirectory("mutations");
  }

  @AfterContainer
  static void end() throws IOException {
    try (var files = Files.walk(folder())) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static Path folder() {
    Path made = folder;
    if (made == null) {
      throw new IllegalStateException("the container has not begun");
    }
    return made;
  }

  @Property(tries = 150, seed = "20250615", shrinking = ShrinkingMode.OFF)
  void of_the_baseline(@ForAll long seed) {
    byte[] baseline = bytes(Path.of("scenarios/baseline.yaml"));

    check(() -> new Desk(folder()).read(Mutations.of(baseline, new Random(seed))));
  }

  @Property(tries = 150, seed = "20250616", shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  void of_a_richer_scenario(@ForAll long seed) {
    byte[] rich = bytes(Path.of("src/test/resources/loam/scenariofile/rich.yaml"));

    check(() -> new Desk(folder()).read(Mutations.of(rich, new Random(seed))));
  }

  @Property(tries = 100, seed = "20250622", shrinking = ShrinkingMode.OFF)
  void of_a_child_and_its_parent(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] parent = bytes(Path.of("scenarios/baseline.yaml"));
    byte[] child = bytes(Path.of("scenarios/high-quality-mix.yaml"));
    Desk.write(folder().resolve("baseline.yaml"), Mutations.of(parent, random));

    check(
        () -> new Desk(folder()).read(random.nextBoolean() ? Mutations.of(child, random) : child));
  }

  @Property(tries = 100, seed = "20250623", shrinking = ShrinkingMode.OFF)
  void of_a_sweep(@ForAll long seed) {
    byte[] sweep = bytes(Path.of("scenarios/size-of-funds.yaml"));
    Desk.write(folder().resolve("baseline.yaml"), bytes(Path.of("scenarios/baseline.yaml")));

    check(() -> new Desk(folder()).read(Mutations.of(sweep, new Random(seed))));
  }

  @Property(tries = 100, seed = "20250624", shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  void of_a_file_with_several_scenarios(@ForAll long seed) {
    byte[] several =
        Mutations.of(bytes(Path.of("scenarios/funds-in-winter.yaml")), new Random(seed));
    for (String parent : List.of("baseline.yaml", "venture-winter.yaml")) {
      Desk.write(folder().resolve(parent), bytes(Path.of("scenarios").resolve(parent)));
    }
    Desk desk = new Desk(folder());
    Desk.write(desk.scenarioFile(), several);

    check(() -> ScenarioReader.readAll(desk.scenarioFile(), List.of()).get(0).scenario());
  }

  @Property(tries = 150, seed = "20250617", shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  void of_the_parameters_of_a_city(@ForAll long seed) {
    checkTown("parameters.yaml", seed);
  }

  @Property(tries = 40, seed = "20250618", shrinking = ShrinkingMode.OFF)
  void of_the_tier_rules_of_a_city(@ForAll long seed) {
    checkTown("tiers.yaml", seed);
  }

  @Property(tries = 40, seed = "20250619", shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  void of_the_published_policy_of_a_city(@ForAll long seed) {
    checkTown("policy.yaml", seed);
  }

  @Property(tries = 40, seed = "20250620", shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  void of_the_frame_of_a_city(@ForAll long seed) {
    checkTown("city.yaml", seed);
  }

  @Property(tries = 40, seed = "20250621", shrinking = ShrinkingMode.OFF)
  void of_the_holidays_of_a_city(@ForAll long seed) {
    checkTown("holidays.csv", seed);
  }

  private static void checkTown(String file, long seed) {
    Desk desk = new Desk(folder()).withTown();
    Desk.write(desk.town(file), Mutations.of(bytes(Desk.BEIJING.resolve(file)), new Random(seed)));

    check(() -> desk.read(ON_TOWN));
  }

  private interface Reading {
    Scenario read();
  }

  private static void check(Reading reading) {
    try {
      assertThat(reading.read().policy()).isNotNull();
    } catch (InvalidInputException e) {
      assertThat(e.problems()).isNotEmpty();
      assertThat(e.getMessage()).hasSizeLessThan(500 * (e.problems().size() + 2));
      assertThat(e.phrase().in(Language.CHINESE))
          .contains("问题：")
          .doesNotContain(" but must ", "did you mean");
    }
  }

  private static byte[] bytes(Path file) {
    return Desk.text(file).getBytes(StandardCharsets.UTF_8);
  }
}
