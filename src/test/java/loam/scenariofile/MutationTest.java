package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import loam.language.Language;
import loam.scenario.Scenario;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever happens to a file, reading it gives a scenario or says what is wrong. */
class MutationTest {
  private static final String ON_TOWN = "name: x\ncity: town\n";
  private static final byte[] NASTY =
      "\0\t\n\r \"'#&*!|>%@`{}[],:?-<0123456789eE.+_~\u00e9\ufeff".getBytes(StandardCharsets.UTF_8);
  private static final List<String> NASTY_LINES =
      List.of(
          "{",
          "]",
          "? ",
          "- ",
          "<<: *a",
          "a: &a [*a]",
          "--- x",
          "...",
          "%TAG ! x",
          "\t",
          "\"",
          "'",
          "|",
          ": ",
          "value: 1e999",
          "name: {a: b}",
          "policy: []",
          "run: ",
          "? {a: b} : c",
          "city: \"\\0\"",
          "series: {}",
          "2020-01-01: 5");

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

    check(() -> new Desk(folder()).read(mutated(baseline, new Random(seed))));
  }

  @Property(tries = 150, seed = "20250616", shrinking = ShrinkingMode.OFF)
  void of_a_richer_scenario(@ForAll long seed) {
    byte[] rich = bytes(Path.of("src/test/resources/loam/scenariofile/rich.yaml"));

    check(() -> new Desk(folder()).read(mutated(rich, new Random(seed))));
  }

  @Property(tries = 100, seed = "20250622", shrinking = ShrinkingMode.OFF)
  void of_a_child_and_its_parent(@ForAll long seed) {
    Random luck = new Random(seed);
    byte[] parent = bytes(Path.of("scenarios/baseline.yaml"));
    byte[] child = bytes(Path.of("scenarios/high-quality-mix.yaml"));
    Desk.write(folder().resolve("baseline.yaml"), mutated(parent, luck));

    check(() -> new Desk(folder()).read(luck.nextBoolean() ? mutated(child, luck) : child));
  }

  @Property(tries = 100, seed = "20250623", shrinking = ShrinkingMode.OFF)
  void of_a_sweep(@ForAll long seed) {
    byte[] sweep = bytes(Path.of("scenarios/size-of-funds.yaml"));
    Desk.write(folder().resolve("baseline.yaml"), bytes(Path.of("scenarios/baseline.yaml")));

    check(() -> new Desk(folder()).read(mutated(sweep, new Random(seed))));
  }

  @Property(tries = 100, seed = "20250624", shrinking = ShrinkingMode.OFF)
  void of_a_file_with_several_scenarios(@ForAll long seed) {
    byte[] several = mutated(bytes(Path.of("scenarios/funds-in-winter.yaml")), new Random(seed));
    for (String parent : List.of("baseline.yaml", "venture-winter.yaml")) {
      Desk.write(folder().resolve(parent), bytes(Path.of("scenarios").resolve(parent)));
    }
    Desk desk = new Desk(folder());
    Desk.write(desk.scenarioFile(), several);

    check(() -> ScenarioReader.readAll(desk.scenarioFile(), List.of()).get(0).scenario());
  }

  @Property(tries = 150, seed = "20250617", shrinking = ShrinkingMode.OFF)
  void of_the_parameters_of_a_city(@ForAll long seed) {
    checkTown("parameters.yaml", seed);
  }

  @Property(tries = 40, seed = "20250618", shrinking = ShrinkingMode.OFF)
  void of_the_tier_rules_of_a_city(@ForAll long seed) {
    checkTown("tiers.yaml", seed);
  }

  @Property(tries = 40, seed = "20250619", shrinking = ShrinkingMode.OFF)
  void of_the_published_policy_of_a_city(@ForAll long seed) {
    checkTown("policy.yaml", seed);
  }

  @Property(tries = 40, seed = "20250620", shrinking = ShrinkingMode.OFF)
  void of_the_frame_of_a_city(@ForAll long seed) {
    checkTown("city.yaml", seed);
  }

  @Property(tries = 40, seed = "20250621", shrinking = ShrinkingMode.OFF)
  void of_the_holidays_of_a_city(@ForAll long seed) {
    checkTown("holidays.csv", seed);
  }

  private static void checkTown(String file, long seed) {
    Desk desk = new Desk(folder()).withTown();
    Desk.write(desk.town(file), mutated(bytes(Desk.BEIJING.resolve(file)), new Random(seed)));

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

  static byte[] mutated(byte[] original, Random luck) {
    byte[] bytes = original;
    int times = 1 + luck.nextInt(4);
    for (int i = 0; i < times; i++) {
      bytes = luck.nextBoolean() ? bytesMutated(bytes, luck) : linesMutated(bytes, luck);
    }
    return bytes;
  }

  private static byte[] bytesMutated(byte[] bytes, Random luck) {
    int from = luck.nextInt(bytes.length + 1);
    int until = Math.min(bytes.length, from + 1 + luck.nextInt(1 + luck.nextInt(20)));
    byte[] part = Arrays.copyOfRange(bytes, from, until);
    return switch (luck.nextInt(4)) {
      case 0 -> joined(bytes, from, new byte[0], until);
      case 1 -> joined(bytes, until, part, until);
      case 2 -> {
        luck.nextBytes(part);
        yield joined(bytes, from, part, until);
      }
      default -> {
        for (int i = 0; i < part.length; i++) {
          part[i] = NASTY[luck.nextInt(NASTY.length)];
        }
        yield joined(bytes, from, part, until);
      }
    };
  }

  private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
    byte[] joined = Arrays.copyOf(bytes, before + middle.length + bytes.length - after);
    System.arraycopy(middle, 0, joined, before, middle.length);
    System.arraycopy(bytes, after, joined, before + middle.length, bytes.length - after);
    return joined;
  }

  private static byte[] linesMutated(byte[] bytes, Random luck) {
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    int at = luck.nextInt(lines.size());
    String indent = " ".repeat(luck.nextInt(7));
    switch (luck.nextInt(5)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(luck.nextInt(lines.size())));
      case 2 -> lines.set(at, indent + NASTY_LINES.get(luck.nextInt(NASTY_LINES.size())));
      case 3 -> lines.add(at, indent + NASTY_LINES.get(luck.nextInt(NASTY_LINES.size())));
      default -> lines.set(at, indent + lines.get(at).strip());
    }
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(Path file) {
    return Desk.text(file).getBytes(StandardCharsets.UTF_8);
  }
}
