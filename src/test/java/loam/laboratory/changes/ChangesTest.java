package loam.laboratory.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.ecosystem.Metric;
import loam.store.table.TableFile;
import org.junit.jupiter.api.Test;

/** What changed between two results: numbers with their intervals, and pairs of replications. */
class ChangesTest {
  private static final LocalDate END = LocalDate.of(2030, 12, 31);

  private static Stated stated(String row, double value, double low, double high) {
    return new Stated("effects", row, "mean", "firms", value, low, high);
  }

  /** 10 in 8 to 12 lies below 18 to 22 and above 3 to 7, meets 9 to 13, and touches 12 to 16. */
  @Test
  void numbers_are_apart_only_where_their_intervals_do_not_meet() {
    List<Stated> before = new ArrayList<>();
    for (String row : List.of("above", "below", "near", "touching", "bare")) {
      before.add(stated(row, 10, 8, 12));
    }
    before.add(stated("same", 10, 8, 12));
    before.add(stated("gone", 10, 8, 12));

    List<Moved> moved =
        Moved.of(
            "a → b",
            before,
            List.of(
                stated("above", 20, 18, 22),
                stated("below", 5, 3, 7),
                stated("near", 11, 9, 13),
                stated("touching", 14, 12, 16),
                stated("bare", 30, Double.NaN, Double.NaN),
                stated("same", 10, 7, 13),
                stated("new", 1, 0, 2)));

    assertThat(TableFile.text(Moved.TABLE.fill(moved)).lines())
        .containsExactly(
            "step,table,row,column,unit,before,after,difference,verdict",
            "a → b,effects,above,mean,firms,10,20,10,apart",
            "a → b,effects,below,mean,firms,10,5,-5,apart",
            "a → b,effects,near,mean,firms,10,11,1,together",
            "a → b,effects,touching,mean,firms,10,14,4,together",
            "a → b,effects,bare,mean,firms,10,30,20,moved");
    assertThat(moved).extracting(Moved::isApart).containsExactly(true, true, false, false, false);
  }

  private static List<Headline> headlines(Metric metric, double... values) {
    List<Headline> rows = new ArrayList<>();
    for (int place = 0; place < values.length; place++) {
      rows.add(new Headline("small", metric, END, place + 1, place, values[place]));
    }
    return rows;
  }

  /**
   * scipy 1.17, {@code ttest_1samp}: 1, 1.1, 0.9, 1, 1.2 and 0.8 have p = 1.1752e-05, twice that as
   * one of two, since what is the same to the bit is no hypothesis; their interval holds at 97.5 %:
   * 1 ± t(5, 0.9875) · √(0.02 / 6) = 1 ± 3.1634 · 0.057735. 1, −1, 2, −2, 1 and 0 have a mean of
   * 1/6.
   */
  @Test
  void pairs_of_replications_say_what_changed_by_more_than_chance() {
    List<Headline> one = new ArrayList<>(headlines(Metric.UNICORNS, 10, 20, 30, 40, 50, 60));
    one.addAll(headlines(Metric.LITTLE_GIANT, 1, 2, 3, 4, 5, 6));
    one.addAll(headlines(Metric.SPECIALISED, 7, 7, 8, 8, 9, 9));
    List<Headline> other =
        new ArrayList<>(headlines(Metric.UNICORNS, 11, 21.1, 30.9, 41, 51.2, 60.8));
    other.addAll(headlines(Metric.LITTLE_GIANT, 2, 1, 5, 2, 6, 6));
    other.addAll(headlines(Metric.SPECIALISED, 7, 7, 8, 8, 9, 9));

    List<Change> changes = Change.of("a → b", one, other);

    assertThat(changes)
        .extracting(Change::metric, Change::isSignificant)
        .containsExactly(
            tuple(Metric.UNICORNS, true),
            tuple(Metric.LITTLE_GIANT, false),
            tuple(Metric.SPECIALISED, false));
    Change unicorns = changes.get(0);
    assertThat(unicorns.before()).isEqualTo(35);
    assertThat(unicorns.after()).isCloseTo(36, within(1e-9));
    assertThat(unicorns.difference().pValue()).isCloseTo(P, within(1e-9));
    assertThat(unicorns.judgement().familyP()).isCloseTo(2 * P, within(1e-9));
    assertThat(unicorns.judgement().interval().orElseThrow().low())
        .isCloseTo(1 - 0.182638, within(1e-5));
    assertThat(changes.get(1).after()).isCloseTo(3.5 + 1 / 6.0, within(1e-9));
    assertThat(
            TableFile.text(Change.TABLE.fill(changes))
                .lines()
                .map(line -> line.replaceAll(".*,", "")))
        .containsExactly("verdict", "changed", "not_significant", "identical");
  }

  private static final double P = 1.1752060088232391e-05;
}
