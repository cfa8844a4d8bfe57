package loam.scenariofile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import loam.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As {@link MutationTest}, a million times over in the profile {@code reliability}. */
class ManyMutationsIT {
  private static final int TRIES =
      Boolean.getBoolean("loam.reliability.long")
          ? Integer.getInteger("loam.reliability.mutations", 1_000_000)
          : 500;

  private final Path folder;

  ManyMutationsIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatever_happens_to_a_scenario_it_is_read_or_refused_with_all_reasons() {
    List<byte[]> originals =
        List.of(
            bytes("scenarios/baseline.yaml"),
            bytes("src/test/resources/loam/scenariofile/rich.yaml"),
            bytes("scenarios/size-of-funds.yaml"));
    Desk.write(folder.resolve("baseline.yaml"), originals.get(0));
    for (int tried = 0; tried < TRIES; tried++) {
      Random luck = new Random(tried);
      byte[] original = originals.get(tried % originals.size());
      check(tried, MutationTest.mutated(original, luck));
    }
    System.out.printf("%,d mutated scenarios%n", TRIES);
  }

  private void check(int tried, byte[] mutated) {
    try {
      assertThat(new Desk(folder).read(mutated).policy()).isNotNull();
    } catch (InvalidInputException e) {
      assertThat(e.problems()).as("mutation %s", tried).isNotEmpty();
      assertThat(e.phrase().in(Language.CHINESE)).isNotEmpty();
    } catch (RuntimeException e) {
      throw new AssertionError("mutation %s fails".formatted(tried), e);
    }
  }

  private static byte[] bytes(String file) {
    return Desk.text(Path.of(file)).getBytes(StandardCharsets.UTF_8);
  }
}
