package loam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Collectors;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {
  @Test
  void the_first_variable_that_says_something_decides() {
    assertThat(of(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN.UTF-8", "LANG", "C")))
        .isEqualTo(Language.CHINESE);
    assertThat(of(Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8"))).isEqualTo(Language.ENGLISH);
    assertThat(of(Map.of("LOAM_LOCALE", "zh_CN.GBK", "LC_ALL", "C.UTF-8")))
        .isEqualTo(Language.CHINESE);
    assertThat(of(Map.of())).isEqualTo(Language.CHINESE);
  }

  private static Language of(Map<String, String> environment) {
    return LanguageChoice.ofEnvironment(environment, "zh");
  }

  @Test
  void the_option_comes_before_the_locale_wherever_it_stands() {
    assertThat(LanguageChoice.ofArguments(Language.ENGLISH, "run", "x", "--lang", "zh"))
        .isEqualTo(Language.CHINESE);
    assertThat(LanguageChoice.ofArguments(Language.CHINESE, "--lang=en", "run"))
        .isEqualTo(Language.ENGLISH);
    assertThat(LanguageChoice.ofArguments(Language.CHINESE, "run", "--", "--lang=en"))
        .isEqualTo(Language.CHINESE);
    assertThat(LanguageChoice.ofArguments(Language.CHINESE, "run", "--lang"))
        .isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | 请给出命令。可先试：loam run scenarios/baseline.yaml
          run | 缺少：参数 SCENARIO
          run a b | 多余的参数：'b'
          run a --wat | 未知选项：'--wat'
          run a --seed | 选项 --seed 缺少取值
          run a --seed x | 选项 --seed 的值无效：须为整数，现为 "x"
          run a --seed 1 --seed 2 | 选项 --seed 只能给出一次
          run a --end 2030-02-31 | 选项 --end 的值无效：“2030-02-31”不是年、月或日，应写作 2030、2030-06 或 2030-12-31 的形式
          run a --engine x | 选项 --engine 的值无效：“x”不是仿真引擎，须为 {engines} 之一
          run scenarios/baseline.yaml --reach unicorn=3 | --reach unicorn=3：未知指标；是否指“unicorns”？（loam metrics 可列出全部）
          run a --threads 0 | --threads 为 0，但须在 1 至 1024 之间
          new a/b | “a/b”不能用作情景名称；请用不超过 80 个文字、数字、- 和 _
          run nowhere.yaml | nowhere.yaml 有一处问题：
          """)
  void wrong_options_are_refused_in_chinese(String arguments, String what) {
    var err = new StringWriter();
    String[] each = arguments.isEmpty() ? new String[0] : arguments.split(" ");

    int code =
        Main.run(Language.CHINESE, new PrintWriter(new StringWriter()), new PrintWriter(err), each);

    assertThat(err.toString()).startsWith(what.replace("{engines}", engines()) + "\n");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
  }

  /** The profile jsl has one more. */
  private static String engines() {
    return Engines.all().stream().map(Engine::id).collect(Collectors.joining("、"));
  }

  @Test
  void a_language_that_we_do_not_speak_is_refused() {
    var err = new StringWriter();

    int code =
        Main.run(
            new PrintWriter(new StringWriter()), new PrintWriter(err), "levers", "--lang", "fr");

    assertThat(err.toString()).contains("\"fr\" is not one of en, zh");
    assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
  }
}
