package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import loam.ecosystem.Metric;
import loam.stats.PairedDifference;
import loam.stats.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumedPartTest {
  private static AssumedPart of(Verdict verdict) {
    return new AssumedPart(
        Metric.UNICORNS,
        LocalDate.of(2030, 12, 31),
        verdict,
        PairedDifference.of(new double[] {9, 11}, new double[2]),
        PairedDifference.of(new double[] {3, 5}, new double[2]));
  }

  /** 10 firms with the assumed strengths, 4 without: 6 of 10 rest on them. */
  @Test
  void what_rests_on_assumption_is_what_is_gone_without_it() {
    assertThat(of(Verdict.HIGHER).share()).isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({
    "HIGHER, true",
    "LOWER, true",
    "HIGHER_IN_EVERY_PAIR, false",
    "TOO_FEW_REPLICATIONS, false",
    "NOT_SIGNIFICANT, false",
    "IDENTICAL, false"
  })
  void an_effect_is_significant_if_it_was_judged_so(Verdict verdict, boolean significant) {
    assertThat(of(verdict).isSignificant()).isEqualTo(significant);
  }
}
