package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import loam.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The library formats every text of the help once more, and warns on standard error if it cannot.
 */
class HelpTest {
  @ParameterizedTest
  @EnumSource
  void no_percent_sign_of_the_help_makes_the_library_warn(Language language) {
    PrintStream before = System.err;
    var warned = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warned, true, StandardCharsets.UTF_8));
    try {
      Main.command(language).getSubcommands().values().forEach(HelpTest::print);
    } finally {
      System.setErr(before);
    }

    assertThat(warned.toString(StandardCharsets.UTF_8)).doesNotContain("picocli");
  }

  private static void print(picocli.CommandLine command) {
    assertThat(command.getUsageMessage()).doesNotContain("%%");
  }
}
