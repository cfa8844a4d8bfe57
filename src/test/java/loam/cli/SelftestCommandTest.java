package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("system")
class SelftestCommandTest {
  @Test
  void this_installation_is_sound() {
    Typed typed = Typed.loam("selftest");

    assertThat(typed.out())
        .as("if results were meant to move, the new hash belongs into loam/selftest/sha256.txt")
        .contains("This installation is sound.")
        .doesNotContain("FAULT");
    assertThat(typed.exit()).isZero();
  }

  @Test
  void what_is_no_result_cannot_be_verified_and_one_that_is_there_needs_no_resume() {
    Typed verified = Typed.loam("verify", "scenarios");
    assertThat(verified.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verified.err()).contains("there is no scenarios/manifest.json");

    Typed page = Typed.loam("verify", "README.md");
    assertThat(page.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(page.err()).contains("README.md is no report of Loam");

    Typed resumed = Typed.loam("resume", "scenarios");
    assertThat(resumed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(resumed.err()).contains("there is nothing to go on with for scenarios");
  }
}
