package loam.scenariofile.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {
  @Test
  void what_is_wrong_with_a_register_is_said_with_its_line() {
    Problems problems = new Problems();
    String head =
        "id,title,title_zh,number,issuer,issuer_zh,issued,validity,sectors,instruments,levers,"
            + "reforms,meaning,meaning_zh,source_title,source_url,read\n";

    List<RegisterReader.Row> rows =
        RegisterReader.read(
            "policies.csv",
            head
                + "a,A,,,I,,2024-05-15,,AI,fund,x.y@2024-05-15..2025-01-01"
                + " z=0.5@2024-01-01,12,m,,s,,copy\n"
                + "b,B,,,I,,May 2024,,,grant,x.y,many,,,s,,heard\n",
            problems);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).document().moves()).hasSize(2);
    assertThat(assertThrows(InvalidInputException.class, problems::throwIfAny))
        .hasMessageContaining("line 3, column 1: instruments is \"grant\", but must be one of fund")
        .hasMessageContaining("read is \"heard\", but must be one of page, copy, memory")
        .hasMessageContaining("issued is \"May 2024\", but must be a day, a month or a year")
        .hasMessageContaining("meaning must say what of it the model has")
        .hasMessageContaining("levers has \"x.y\"; write LEVER@DATE")
        .hasMessageContaining("reforms is \"many\", but must be a whole number");
  }
}
