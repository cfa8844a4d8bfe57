package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loam.cli.study.Studies;
import loam.laboratory.StudyKind;
import loam.language.Language;
import loam.scenariofile.RunFields;
import loam.scenariofile.ScenarioSchema;
import loam.scenariofile.pack.Cities;
import loam.study.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** What a study is asked comes from its fields, and nothing is asked besides. */
class StudyQuestionsTest {
  private static final List<String> OF_ALL =
      List.of(
          "--engine",
          "--threads",
          "--on",
          "--out",
          "--force",
          "--resume",
          "--reexecute",
          "--quiet",
          "--json",
          "--help",
          "--version",
          "--lang");

  static List<StudyKind> kinds() {
    return Studies.KINDS;
  }

  private static CommandSpec command(StudyKind kind, Language language) {
    return Optional.ofNullable(Main.command(language).getSubcommands().get(kind.name()))
        .orElseThrow()
        .getCommandSpec();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void each_option_is_a_field_and_each_field_an_option(StudyKind kind) {
    CommandSpec command = command(kind, Language.ENGLISH);

    assertThat(command.options().stream().map(option -> option.longestName()).toList())
        .containsAll(OF_ALL)
        .filteredOn(name -> !OF_ALL.contains(name))
        .containsExactlyInAnyOrderElementsOf(
            kind.fields().stream().filter(field -> !field.isPlaced()).map(Field::option).toList());
    assertThat(command.positionalParameters())
        .hasSameSizeAs(kind.fields().stream().filter(Field::isPlaced).toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void help_says_the_meaning_and_the_default_in_both_languages(StudyKind kind) {
    for (Language language : Language.values()) {
      CommandSpec command = command(kind, language);
      for (Field<?> field : kind.fields()) {
        ArgSpec argument =
            field.isPlaced()
                ? command.positionalParameters().get(0)
                : command.findOption(field.option());
        String help = String.join(" ", argument.description()).replace("%%", "%");
        assertThat(help)
            .as("%s of %s", field.name(), kind.name())
            .startsWith(field.meaning().in(language))
            .endsWith(field.usually().in(language));
        assertThat(help.codePoints().anyMatch(Character::isIdeographic))
            .as(help)
            .isEqualTo(language == Language.CHINESE);
      }
    }
  }

  @Test
  void what_files_say_of_a_run_is_what_commands_are_asked() throws Exception {
    String schema = String.valueOf(ScenarioSchema.of(Cities.builtIn("beijing"), Language.ENGLISH));
    String run = schema.substring(schema.indexOf("run={type=object"));
    String readme = Files.readString(Path.of("scenarios/README.md"));

    for (Field<?> field : RunFields.ALL) {
      assertThat(run).contains(field.name() + "={");
      assertThat(readme).contains("`" + field.name() + "`");
    }
    assertThat(run).contains(RunFields.SEED.help(Language.ENGLISH));
  }

  @Test
  void a_value_out_of_range_is_refused_by_the_field_in_words_of_both_languages() {
    String[] words = {
      "sensitivity",
      "scenarios/baseline.yaml",
      "--metric=unicorns",
      "--at-ends=1",
      "--leading=10001",
      "--lang=en"
    };
    assertThat(Typed.loam(words).err())
        .contains("--leading 10001: must lie in 0 to 10000\n--at-ends 1: must lie in 2 to 10000");
    words[words.length - 1] = "--lang=zh";
    assertThat(Typed.loam(words).err()).contains("--at-ends 1：须在 2 至 10000 之间");
  }
}
