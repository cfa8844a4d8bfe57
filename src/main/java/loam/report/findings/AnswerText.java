package loam.report.findings;

import java.util.ArrayList;
import java.util.List;
import loam.comparison.PolicyCase;
import loam.comparison.Study.Findings;
import loam.language.Language;
import loam.report.TextTable;
import loam.scenario.Scenario;

/** The answers of a comparison on a terminal, before anything else is said. */
public final class AnswerText {
  private AnswerText() {}

  /**
   * All lines; none where no policy is reached.
   *
   * @param scenarios the reference first
   * @param names what people call them in the language
   */
  public static List<String> lines(
      List<Scenario> scenarios, List<String> names, Findings findings, Language language) {
    Answers answers = new Answers(scenarios, names, findings, language);
    List<String> lines = new ArrayList<>();
    for (PolicyCase policy : findings.cases()) {
      answers.of(policy).ifPresent(answer -> lines.addAll(lines(answer)));
    }
    return lines;
  }

  private static List<String> lines(Answer answer) {
    List<String> lines = new ArrayList<>(List.of(answer.question()));
    TextTable table = new TextTable(1);
    for (Answer.Headline number : answer.numbers()) {
      table.add(
          List.of(
              "  " + number.label(),
              number.value(),
              number.range(),
              number.verdict(),
              number.strength()));
    }
    lines.addAll(table.lines());
    answer.costs().forEach(cost -> lines.add("  " + cost));
    lines.addAll(List.of("  " + answer.rests(), "  " + answer.change(), ""));
    return lines;
  }
}
