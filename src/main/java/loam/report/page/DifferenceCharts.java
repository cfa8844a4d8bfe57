package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import loam.comparison.PolicyCase;
import loam.ecosystem.Metric;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Figures;
import loam.report.chart.Band;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.chart.FanChart;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.stats.Sample;

/** What a policy adds to stocks month by month: fans of the paired differences. */
final class DifferenceCharts {
  private static final List<Metric> METRICS =
      List.of(Metric.SPECIALISED, Metric.LITTLE_GIANT, Metric.UNICORNS);
  private static final double[] LEVELS = {0.5, 0.8, 0.9};

  private final Trajectories reference;
  private final Trajectories run;
  private final PolicyCase policy;
  private final Language language;

  DifferenceCharts(Trajectories reference, Trajectories run, PolicyCase policy, Language language) {
    this.reference = reference;
    this.run = run;
    this.policy = policy;
    this.language = language;
  }

  /** One for each stock that the policy moves. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Metric metric : METRICS) {
      block(metric).ifPresent(blocks::add);
    }
    return blocks;
  }

  private Optional<Block> block(Metric metric) {
    int from = firstMonth();
    List<Sample> samples = samples(metric, from);
    boolean moves = samples.stream().anyMatch(sample -> sample.share(value -> value != 0) > 0);
    if (samples.size() < 2 || !moves) {
      return Optional.empty();
    }
    String id = "difference-%d-%s".formatted(policy.place(), metric.id().replace('.', '-'));
    FanChart chart = chart(metric, from, samples);
    List<Integer> ends =
        IntStream.range(0, chart.dates().size())
            .filter(month -> chart.dates().get(month).getMonthValue() == 12)
            .boxed()
            .toList();
    Table table = table(id + "-table", metric, chart, samples, ends);
    try {
      String svg = InlineSvg.of(ChartFiles.svg(chart, language), id);
      return Optional.of(new Block.Chart(id, chart.title(), svg, table, ends));
    } catch (ChartsUnavailableException e) {
      return Optional.of(new Block.Numbers(table, true)); // this machine cannot draw
    }
  }

  /** The last month before the policy, so that the fan begins at zero. */
  private int firstMonth() {
    List<LocalDate> dates = run.dates();
    int month = 0;
    while (month < dates.size() - 1 && dates.get(month + 1).isBefore(policy.from())) {
      month++;
    }
    return month;
  }

  private List<Sample> samples(Metric metric, int from) {
    double[][] with = run.values(metric);
    double[][] without = reference.values(metric);
    List<Sample> samples = new ArrayList<>();
    for (int month = from; month < run.dates().size(); month++) {
      double[] differences = new double[with.length];
      for (int replication = 0; replication < with.length; replication++) {
        differences[replication] = with[replication][month] - without[replication][month];
      }
      samples.add(Sample.of(differences));
    }
    return samples;
  }

  private FanChart chart(Metric metric, int from, List<Sample> samples) {
    Figures figures = Figures.in(metric.unit(), language);
    List<Band> bands = new ArrayList<>();
    if (run.replications() > 1) {
      for (double level : LEVELS) {
        bands.add(
            new Band(
                level,
                quantiles(figures, samples, (1 - level) / 2),
                quantiles(figures, samples, (1 + level) / 2)));
      }
    }
    return new FanChart(
        language.say("%s: difference to the reference", language.name(metric.label())),
        language.say("policy less reference, pair by pair: %s", policy.scenario().name()),
        figures.unit(),
        run.dates().subList(from, run.dates().size()),
        quantiles(figures, samples, 0.5),
        bands,
        Optional.empty(),
        List.of(),
        language.say(
            "%d pairs of replications with the same luck. Bands are pointwise and hold chance only,"
                + " given the parameters.",
            run.replications()));
  }

  private static double[] quantiles(Figures figures, List<Sample> samples, double p) {
    double[] values = samples.stream().mapToDouble(sample -> sample.quantile(p)).toArray();
    return Arrays.stream(values).map(figures::scaled).toArray();
  }

  private Table table(
      String id, Metric metric, FanChart chart, List<Sample> samples, List<Integer> ends) {
    Figures figures = Figures.in(metric.unit(), language);
    List<Row> rows = new ArrayList<>();
    for (int month : ends) {
      Sample sample = samples.get(month);
      rows.add(
          new Row(
              "",
              List.of(
                  Cell.words(Integer.toString(chart.dates().get(month).getYear())),
                  Cell.signed(figures, sample.mean()),
                  Cell.signed(figures, sample.quantile(0.5)),
                  Cell.signed(figures, sample.quantile(0.1)),
                  Cell.signed(figures, sample.quantile(0.9)),
                  Cell.count(sample.size()))));
    }
    return new Table(
        id,
        chart.title(),
        List.of(
            words(language.say("year")),
            number(language.say("mean")),
            number(language.say("median")),
            number("10 %"),
            number("90 %"),
            number("n")),
        rows);
  }
}
