package loam.answers;

import static org.assertj.core.api.Assertions.assertThat;

import loam.cli.AnswersAsJson;
import org.junit.jupiter.api.Test;

/** Levers, metrics and facts as they are listed. */
class ListsAnswerTest {
  static final Expected METRIC =
      Expected.of(
          """
          metric   | label                    | unit      | kind | definition
          vc.total | Venture capital invested | CNY/month | flow | private and government money of all closed rounds
          """);

  /** As facts.csv of Beijing has it. */
  static final Expected FACT =
      Expected.of(
          """
          city    | id   | quantity               | region  | date       | value | unit  | relation | source           | url | quote
          beijing | S010 | unicorn_count_official | Beijing | 2024-12-31 | 115   | firms | =        | the seed article |     | 北京市共有独角兽企业115家
          """);

  @Test
  void a_fact_has_its_value_unit_relation_source_and_words() {
    Labels.FACTS_JSON.checkRows(
        Read.jsonList(AnswersAsJson.typed("facts", "--json", "S010")), FACT);
  }

  @Test
  void a_lever_has_its_unit_range_default_mechanism_and_evidence() {
    assertThat(AnswersAsJson.typed("levers", "--lang", "en"))
        .contains(
            """
            funds.scale  [multiple: 0 to 4 times]
                default: 1
                multiplies the commitments of all government funds; money beyond a smaller commitment goes back uninvested
                evidence: fair; F455, F508 (the scale)
            """);
  }

  @Test
  void a_metric_has_its_unit_and_definition() {
    assertThat(AnswersAsJson.typed("metrics", "--lang", "en"))
        .contains(
            """
            vc.total  [CNY/month]
                private and government money of all closed rounds
            """);
    assertThat(AnswersAsJson.typed("metrics", "--lang", "zh"))
        .contains("vc.total  ")
        .contains("[元/月]");
  }
}
