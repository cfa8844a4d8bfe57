package loam.calibration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.City;
import loam.ecosystem.Metric;
import loam.forecast.Benchmark;
import loam.forecast.History;
import loam.forecast.LogForecast;
import loam.language.Phrase;
import loam.stats.Interval;

/**
 * The model beside benchmarks that had the same history, each with its own intervals.
 *
 * @param judged forecasts of later figures, of the model and of all benchmarks that had a history
 */
public record Contest(List<Judged> judged) {
  private static final double[] LEVELS = {0.5, 0.8, 0.9};

  /**
   * A forecast of one figure, held against it; scores and widths are shares of the figure, so that
   * they can be averaged.
   *
   * @param by who made it; empty for the model
   * @param year which year after the last known day the figure is of, from 1
   * @param in80 whether the middle 80 % holds it; nothing for too few paths
   * @param width of the middle 80 %
   * @param weightedInterval weighted interval score of the middle 50, 80 and 90 %
   * @param crps continuous ranked probability score
   */
  public record Judged(
      String id,
      Optional<Benchmark> by,
      Family family,
      int year,
      Optional<Boolean> in80,
      Optional<Boolean> in90,
      double width,
      double weightedInterval,
      double crps) {}

  /**
   * What the model said of a figure, in its unit.
   *
   * @param from first day that the figure covers; equal to {@code until} for a stock
   */
  public record Said(
      String id,
      Metric metric,
      LocalDate from,
      LocalDate until,
      double observed,
      Optional<Interval> eighty,
      Optional<Interval> ninety,
      double weightedInterval,
      double crps) {}

  /**
   * Many forecasts together, and the model's of the same figures.
   *
   * @param group all figures, or those of a family or of a year after the last known day
   * @param figures how many
   * @param inEighty how many of them the middle 80 % holds
   * @param width mean, as the scores
   */
  public record Tally(
      Phrase group,
      Optional<Benchmark> by,
      int figures,
      long inEighty,
      long inNinety,
      double width,
      double weightedInterval,
      double crps,
      long modelInEighty,
      double modelWidth,
      double modelWeightedInterval) {}

  public Contest {
    judged = List.copyOf(judged);
  }

  /** The model's forecasts beside all that the figures published by a day allow. */
  public static Contest of(City city, LocalDate asOf, List<Said> model) {
    PublishedPast past = new PublishedPast(city, asOf);
    List<Judged> judged = new ArrayList<>();
    for (Said said : model) {
      judged.add(judged(said, asOf));
      History history = past.of(said.metric());
      double year = PublishedPast.year(said.from(), said.until());
      for (Benchmark benchmark : Benchmark.values()) {
        if (history.isBefore(year)) {
          benchmark
              .at(history, year)
              .map(one -> judged(said, asOf, benchmark, one))
              .ifPresent(judged::add);
        }
      }
    }
    return new Contest(judged);
  }

  private static Judged judged(Said said, LocalDate asOf) {
    return new Judged(
        said.id(),
        Optional.empty(),
        Family.of(said.metric()),
        yearAfter(asOf, said.until()),
        said.eighty().map(interval -> interval.contains(said.observed())),
        said.ninety().map(interval -> interval.contains(said.observed())),
        said.eighty().map(one -> 2 * one.halfWidth() / said.observed()).orElse(Double.NaN),
        said.weightedInterval() / said.observed(),
        said.crps() / said.observed());
  }

  private static Judged judged(Said said, LocalDate asOf, Benchmark by, LogForecast forecast) {
    return new Judged(
        said.id(),
        Optional.of(by),
        Family.of(said.metric()),
        yearAfter(asOf, said.until()),
        Optional.of(forecast.central(LEVELS[1]).contains(said.observed())),
        Optional.of(forecast.central(LEVELS[2]).contains(said.observed())),
        2 * forecast.central(LEVELS[1]).halfWidth() / said.observed(),
        forecast.weightedIntervalScore(said.observed(), LEVELS) / said.observed(),
        forecast.crps(said.observed()) / said.observed());
  }

  private static int yearAfter(LocalDate asOf, LocalDate until) {
    return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(asOf, until) - 1) / 12 + 1);
  }

  /** Those of all figures only. */
  public List<Tally> together() {
    List<Tally> tallies = new ArrayList<>();
    add(tallies, Phrase.of("all figures"), judged);
    return tallies;
  }

  /**
   * For all figures, for each family and for each year after the last known day: the model, and
   * each benchmark on the figures for which it had a history.
   */
  public List<Tally> tallies() {
    List<Tally> tallies = together();
    for (Family family : Family.values()) {
      add(tallies, family.said(), judged.stream().filter(one -> one.family() == family).toList());
    }
    int years = judged.stream().mapToInt(Judged::year).max().orElse(0);
    for (int year = 1; year <= years; year++) {
      int of = year;
      add(
          tallies,
          Phrase.of("year %d", year),
          judged.stream().filter(one -> one.year() == of).toList());
    }
    return tallies;
  }

  private static void add(List<Tally> tallies, Phrase group, List<Judged> all) {
    List<Judged> model = all.stream().filter(one -> one.by().isEmpty()).toList();
    if (!model.isEmpty()) {
      tallies.add(tally(group, Optional.empty(), model, model));
    }
    for (Benchmark benchmark : Benchmark.values()) {
      List<Judged> its =
          all.stream().filter(one -> one.by().equals(Optional.of(benchmark))).toList();
      if (!its.isEmpty()) {
        List<String> ids = its.stream().map(Judged::id).toList();
        tallies.add(
            tally(
                group,
                Optional.of(benchmark),
                its,
                model.stream().filter(one -> ids.contains(one.id())).toList()));
      }
    }
  }

  private static Tally tally(
      Phrase group, Optional<Benchmark> by, List<Judged> its, List<Judged> model) {
    return new Tally(
        group,
        by,
        its.size(),
        its.stream().filter(one -> one.in80().orElse(false)).count(),
        its.stream().filter(one -> one.in90().orElse(false)).count(),
        its.stream().mapToDouble(Judged::width).average().orElse(Double.NaN),
        its.stream().mapToDouble(Judged::weightedInterval).average().orElse(Double.NaN),
        its.stream().mapToDouble(Judged::crps).average().orElse(Double.NaN),
        model.stream().filter(one -> one.in80().orElse(false)).count(),
        model.stream().mapToDouble(Judged::width).average().orElse(Double.NaN),
        model.stream().mapToDouble(Judged::weightedInterval).average().orElse(Double.NaN));
  }
}
