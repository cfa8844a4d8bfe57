package loam.answers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import loam.ecosystem.Metric;
import loam.language.Language;
import loam.report.SearchText;
import loam.report.page.Report;
import loam.report.page.SearchReport;
import loam.sensitivity.Factor;
import loam.sensitivity.Search.Answer;
import loam.sensitivity.Search.Ending;
import loam.sensitivity.Search.Tried;
import loam.sensitivity.Target;
import loam.stats.ClusteredShare;
import loam.stats.Interval;
import loam.stats.Sample;

/**
 * Which scale of the funds brings 500 bn CNY of venture capital with a probability of 80 %: 20
 * replications at each value, of which 5 do it as the files have it, then 0, 8 and 18.
 */
public final class SearchAnswer {
  public static final Factor LEVER =
      new Factor("funds.scale", Factor.Kind.LEVER, "1", 0, 4, 1, false);
  public static final LocalDate FROM = LocalDate.of(2027, 1, 1);
  public static final Target TARGET =
      new Target(Metric.VC_TOTAL, LocalDate.of(2030, 12, 31), true, 500e9);

  private SearchAnswer() {}

  public static Answer found() {
    return new Answer(
        Ending.FOUND,
        tried(Double.NaN, 5, 480e9),
        List.of(tried(0, 0, 400e9), tried(2, 8, 495.5e9), tried(4, 18, 1200e9)),
        true,
        3.6,
        new Interval(2.5, Double.POSITIVE_INFINITY),
        0.5);
  }

  /** As many of 20 replications meet the target, all with the same outcome. */
  static Tried tried(double value, int met, double outcome) {
    boolean[] hits = new boolean[20];
    Arrays.fill(hits, 0, met, true);
    double[] outcomes = new double[20];
    Arrays.fill(outcomes, outcome);
    return new Tried(value, Sample.of(outcomes), new ClusteredShare(hits, 1));
  }

  static SearchText text(Language language) {
    return new SearchText("small", TARGET, 0.8, LEVER, FROM, UnaryOperator.identity(), language);
  }

  static Report report() {
    return new SearchReport(text(Language.ENGLISH), Language.ENGLISH)
        .page(found())
        .make(List.of(), List.of(), "loam solve", Map.of("seed", 7), "{}");
  }

  /**
   * Wilson's intervals of 95 %, from scipy: centre (k/n + z²/2n) / (1 + z²/n), half width z
   * √(p(1−p)/n + z²/4n²) / (1 + z²/n), z = 1.959964; of none the lower end is 0.
   */
  static final Expected TRIED =
      Expected.of(
          """
          value             | replications | met | probability | low                  | high                | mean              | percent | low_percent | high_percent
          ~ as in the files | 20           | 5   | 0.25 ~ 25   | 0.111861701 ~ 11.2   | 0.468700878 ~ 46.9  | 480e9 ~ 480       | 25      | 11.2        | 46.9
          0                 | 20           | 0   | 0 ~ 0       | 0 ~ 0                | 0.161125158 ~ 16.1  | 400e9 ~ 400       | 0       | 0           | 16.1
          2                 | 20           | 8   | 0.4 ~ 40    | 0.218806532 ~ 21.9   | 0.613418499 ~ 61.3  | 495.5e9 ~ 496     | 40      | 21.9        | 61.3
          4                 | 20           | 18  | 0.9 ~ 90    | 0.698966355 ~ 69.9   | 0.972133519 ~ 97.2  | 1200e9 ~ 1,200    | 90      | 69.9        | 97.2
          """);
}
