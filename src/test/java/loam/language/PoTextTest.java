package loam.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoTextTest {
  @Test
  void entries_may_span_lines_and_have_comments_and_a_header() {
    assertThat(
            PoText.read(
                "x.po",
                """
                # for translators
                msgid ""
                msgstr "Language: zh_CN\\n"

                msgid "a \\"b\\""
                msgstr "甲“乙”"

                msgid ""
                "one\\n"
                "two"
                msgstr ""
                "一\\n"
                "二"
                """))
        .containsExactly(
            java.util.Map.entry("a \"b\"", "甲“乙”"), java.util.Map.entry("one\ntwo", "一\n二"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          msgid "a"\\nmsgid "b"\\nmsgstr "c" | x.po:2: no translation before this line
          msgid "a"\\nmsgstr "b"\\nmsgid "a"\\nmsgstr "c" | x.po:4: the entry before this line stands here twice
          msgid a | x.po:1: a text must stand in quotes
          msgid "a"\\nhello | x.po:2: neither msgid, msgstr, a text in quotes, nor a comment
          """)
  void a_broken_file_is_named_with_its_line(String text, String what) {
    assertThatThrownBy(() -> PoText.read("x.po", text.replace("\\n", "\n")))
        .hasMessageStartingWith(what);
  }
}
