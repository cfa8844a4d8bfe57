package loam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loam.comparison.Study.Findings;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.findings.ComparisonFindings;
import loam.report.findings.Finding;
import loam.report.findings.RunFindings;
import loam.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Sentences as people read them; the numbers follow from {@link HandMade} by hand. */
class FindingsTest {
  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).toList();
  }

  private static RunFindings run(int replications, double scale, Language language) {
    HandMade run = new HandMade(12 * Reports.YEARS, replications, scale);
    return new RunFindings(Reports.scenario("a", replications), run, Reports.scores(run), language);
  }

  private static Findings findings(List<Scenario> scenarios, int replications) {
    List<Trajectories> runs = Reports.runs(replications);
    return Reports.findings(scenarios, runs);
  }

  private static Stream<Finding> all(int replications, Language language) {
    List<Scenario> scenarios =
        List.of(Reports.scenario("baseline", replications), Reports.doubled("more", replications));
    Findings findings = findings(scenarios, replications);
    ComparisonFindings sentences =
        new ComparisonFindings(
            scenarios, scenarios.stream().map(Scenario::name).toList(), findings, language);
    return findings.cases().stream()
        .flatMap(
            policy ->
                Stream.of(
                        sentences.effects(policy),
                        sentences.noEffects(policy),
                        sentences.ledger(policy),
                        sentences.money(policy),
                        sentences.assumed(policy))
                    .flatMap(List::stream));
  }

  @Test
  void a_projection_has_median_interval_n_and_where_it_comes_from() {
    // "unicorns" has 8 letters, December 2030 is month 96, December 2024 month 24
    assertThat(texts(run(11, 1, Language.ENGLISH).projections()))
        .contains(
            "Unicorns: 1,152 firms at the end of 2030 (median of n = 11 replications; 80 % interval"
                + " 783 to 1,521), after 288 firms in the last year of the hindcast, 2024.");
  }

  @Test
  void chinese_counts_in_myriads() {
    assertThat(texts(run(11, 100, Language.CHINESE).projections()))
        .contains(
            "独角兽企业：2030年末11.5万家（n = 11 次模拟的中位数；80% 区间 7.83万至 15.2万），历史拟合期最后一年（2024年）为 2.88万家。");
  }

  @Test
  void one_replication_says_why_it_has_no_interval() {
    assertThat(texts(run(1, 1, Language.ENGLISH).projections()))
        .contains(
            "Unicorns: 768 firms at the end of 2030 in the only replication (n = 1), which gives no"
                + " interval, after 192 firms in the last year of the hindcast, 2024.");
    assertThat(all(1, Language.ENGLISH).map(Finding::text))
        .contains(
            "Unicorns by the end of 2030: too few replications to tell; about 4 more would (+8"
                + " firms on average, no interval, n = 1, more in 1 and less in 0 of the pairs).");
  }

  @Test
  void what_is_missed_is_named() {
    assertThat(texts(run(11, 1, Language.ENGLISH).scoreboard()).get(0))
        .matches(
            "Of \\d+ published figures that the run could miss: \\d+ of \\d+ tests met; \\d+ of"
                + " \\d+ fitted and \\d+ of \\d+ imposed figures agree \\(means of n = 11"
                + " replications\\)\\.");
    assertThat(texts(run(11, 1, Language.ENGLISH).scoreboard()))
        .anyMatch(
            text ->
                text.startsWith("Missed: unicorns (S010, fitted), published 115 firms, modelled"));
  }

  /**
   * Two of the three metrics move, so that each interval has 97.5 %: scipy, {@code t.ppf(0.9875,
   * 11) = 2.5931} times 0.8528/√12 for unicorns and 1.0445/√12 for little giants.
   */
  @Test
  void an_effect_has_its_likelihood_and_its_intervals() {
    assertThat(all(12, Language.ENGLISH).map(Finding::text))
        .contains(
            "Doubling the funds from 2027-01 virtually certainly raises unicorns by the end of"
                + " 2030 (+9 firms on average, 97.5 % confidence interval +8.36 to +9.64;"
                + " 80 % interval of the pairs +8 to +10, n = 12).");
    assertThat(all(12, Language.CHINESE).map(Finding::text))
        .contains(
            "自2027年1月起基金规模加倍几乎肯定使独角兽企业到 2030年底上升（平均 +9家，97.5% 置信区间 +8.36 至 +9.64；成对模拟的 80% 区间为 +8 至"
                + " +10，n = 12）。");
  }

  @Test
  void an_effect_below_detection_is_not_called_zero() {
    assertThat(all(12, Language.ENGLISH).map(Finding::text))
        .contains(
            "Not significant: little giants by the end of 2030 (0 firms on average, 97.5 %"
                + " confidence interval −0.78 to +0.78; 80 % interval of the pairs −1 to +1,"
                + " n = 12); this does not say that there is no difference.")
        .contains(
            "Specialised SMEs by the end of 2030: the same to the bit, difference 0, in all n = 12"
                + " pairs of replications.");
  }

  @Test
  void the_three_numbers_of_private_money_have_a_sentence_each() {
    assertThat(all(12, Language.ENGLISH).map(Finding::anchor))
        .contains("money-1-accounting", "money-1-deal")
        .doesNotContain("money-1-system"); // the policy moves no government money
  }

  @Test
  void every_sentence_has_a_number_its_n_and_ends() {
    for (Language language : Language.values()) {
      String stop = language == Language.ENGLISH ? "." : "。";
      RunFindings run = run(3, 1, language);
      Stream.of(
              all(12, language),
              all(1, language),
              run.projections().stream(),
              run.hindcast().stream(),
              run.scoreboard().stream())
          .flatMap(findings -> findings)
          .forEach(
              finding ->
                  assertThat(finding.text())
                      .matches("(?s).*\\d.*")
                      .contains("n = ")
                      .endsWith(stop));
    }
  }
}
