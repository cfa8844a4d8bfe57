package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import loam.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The library formats every text of the help once more, and warns on standard error if it cannot. */
class HelpTest {
  @ParameterizedTest
  @EnumSource
  void every_text_of_the_help_is_a_format_that_needs_nothing(Language language) {
    commands(Main.command(language))
        .flatMap(HelpTest::texts)
        .forEach(text -> assertThat(String.format(text)).isNotNull());
  }

  @ParameterizedTest
  @EnumSource
  void a_percent_sign_stays_one(Language language) {
    assertThat(Main.command(language).getSubcommands().get("rank").getUsageMessage())
        .containsPattern("1 ?% ?(of|\\p{IsHan}|\\w|的)?")
        .doesNotContain("%%");
  }

  private static Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().distinct().flatMap(HelpTest::commands));
  }

  private static Stream<String> texts(CommandLine command) {
    return Stream.concat(
        command.getCommandSpec().options().stream().flatMap(one -> Stream.of(one.description())),
        Stream.of(command.getCommandSpec().usageMessage().description()));
  }
}
