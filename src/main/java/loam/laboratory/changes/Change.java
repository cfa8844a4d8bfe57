package loam.laboratory.changes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.stats.Clusters;
import loam.stats.Interval;
import loam.stats.Judgement;
import loam.stats.PairedDifference;
import loam.table.Described;

/**
 * How a headline number moved from one result to another.
 *
 * @param step which results, such as {@code 1-2}
 * @param before mean over the replications that both have
 * @param judgement as one of the family of all numbers of the step that are not the same to the bit
 */
record Change(
    String step,
    Metric metric,
    LocalDate date,
    double before,
    PairedDifference difference,
    Judgement judgement) {
  static final double LEVEL = 0.95;

  static final Described<Change> TABLE =
      Described.<Change>as(
              "changes", "What changed", "one headline number from one result to the next")
          .key(
              "step",
              "step",
              "numbers of the results, in the order in which they were named",
              Change::step)
          .said(
              "metric",
              "metric",
              "name of the metric, as in metrics",
              row -> row.metric().id(),
              row -> Phrase.name(row.metric().label()))
          .key()
          .word("unit", "unit", "unit of the row", Change::unit)
          .day("date", "by", "last day that counts", Change::date)
          .whole("n", "n", "1", "pairs of replications", row -> row.difference().size())
          .number("before", "before", "mean of the earlier result", Change::unit, Change::before)
          .number("after", "after", "mean of the later result", Change::unit, Change::after)
          .difference(
              "difference",
              "difference",
              "mean paired difference",
              Change::unit,
              row -> row.difference().mean())
          .mainInterval("95 % interval", row -> end(row, true), row -> end(row, false))
          .number("p", "p", "1", "two-sided p value", row -> row.difference().pValue())
          .detail()
          .number(
              "p_family",
              "p of the family",
              "1",
              "p value that allows for all rows of the step",
              row -> row.judgement().familyP())
          .detail()
          .said(
              "verdict",
              "verdict",
              "changed, changed_in_every_pair, not_significant, too_few_replications or identical",
              row -> row.verdict().id(),
              row -> row.verdict().words());

  /** What is to be said of it. */
  private record Verdict(String id, Phrase words) {}

  private Verdict verdict() {
    return switch (judgement.verdict()) {
      case IDENTICAL -> new Verdict("identical", Phrase.of("identical"));
      case HIGHER, LOWER -> new Verdict("changed", Phrase.of("changed"));
      case HIGHER_IN_EVERY_PAIR, LOWER_IN_EVERY_PAIR ->
          new Verdict("changed_in_every_pair", Phrase.of("changed in every pair"));
      case TOO_FEW_REPLICATIONS ->
          new Verdict("too_few_replications", Phrase.of("too few replications to tell"));
      case NOT_SIGNIFICANT -> new Verdict("not_significant", Phrase.of("not significant"));
    };
  }

  boolean isSignificant() {
    return judgement.isSignificant();
  }

  private static double end(Change row, boolean isLow) {
    Optional<Interval> interval = row.judgement().interval();
    return interval.map(isLow ? Interval::low : Interval::high).orElse(Double.NaN);
  }

  String unit() {
    return metric.unitOfYear();
  }

  double after() {
    return before + difference.mean();
  }

  /** All numbers that two results have in common, of the replications that both have. */
  static List<Change> of(String step, List<Headline> one, List<Headline> other) {
    List<Change> changes = new ArrayList<>();
    Map<List<Object>, List<Headline>> before = byNumber(one);
    byNumber(other)
        .forEach(
            (number, after) ->
                change(step, before.getOrDefault(number, List.of()), after)
                    .ifPresent(changes::add));
    List<Judgement> family =
        Judgement.family(changes.stream().map(Change::difference).toList(), LEVEL);
    return IntStream.range(0, changes.size())
        .mapToObj(i -> changes.get(i).judgedAs(family.get(i)))
        .toList();
  }

  private static Map<List<Object>, List<Headline>> byNumber(List<Headline> rows) {
    Map<List<Object>, List<Headline>> all = new LinkedHashMap<>();
    for (Headline row : rows) {
      all.computeIfAbsent(List.of(row.metric(), row.date()), number -> new ArrayList<>()).add(row);
    }
    return all;
  }

  private static Optional<Change> change(String step, List<Headline> one, List<Headline> other) {
    Map<Integer, Double> before = new HashMap<>();
    one.forEach(row -> before.put(row.replication(), row.value()));
    List<Headline> after =
        other.stream().filter(row -> before.containsKey(row.replication())).toList();
    if (after.isEmpty()) {
      return Optional.empty();
    }
    double[] values = after.stream().mapToDouble(Headline::value).toArray();
    double[] paired =
        after.stream()
            .mapToDouble(row -> before.getOrDefault(row.replication(), Double.NaN))
            .toArray();
    Clusters vectors = Clusters.of(after.stream().mapToInt(Headline::vector).toArray());
    PairedDifference difference = PairedDifference.of(values, paired, vectors);
    Headline first = after.get(0);
    return Optional.of(
        new Change(
            step,
            first.metric(),
            first.date(),
            Arrays.stream(paired).average().orElse(Double.NaN),
            difference,
            Judgement.of(difference, LEVEL)));
  }

  private Change judgedAs(Judgement one) {
    return new Change(step, metric, date, before, difference, one);
  }
}
