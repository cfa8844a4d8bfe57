package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Score;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.IntervalWords;
import loam.report.Verdicts;
import loam.report.chart.FanChart;
import loam.report.findings.RunFindings;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.stats.Sample;

/** The tables of one run. */
final class RunTables {
  private static final double[] PROBABILITIES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};

  private final Trajectories trajectories;
  private final Language language;

  RunTables(Trajectories trajectories, Language language) {
    this.trajectories = trajectories;
    this.language = language;
  }

  /** The headline metrics in a few years, with 80 % intervals. */
  Table headlines(LocalDate calibrationDate) {
    List<LocalDate> ends = Projections.yearly(trajectories, Metric.REGISTERED).dates();
    List<Integer> years = chosen(ends, calibrationDate);
    List<Column> columns = new ArrayList<>(List.of(words(say("metric")), words(say("unit"))));
    years.forEach(year -> columns.add(number(Dates.published(year(ends.get(year)), language))));
    List<Row> rows = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().having(RunFindings.metrics())) {
      Projection projection = Projections.yearly(trajectories, metric);
      Figures figures = Figures.in(metric.unitOfYear(), language);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.words(metric.label(language)));
      cells.add(Cell.words(figures.unit()));
      years.forEach(year -> cells.add(interval(figures, projection.samples().get(year))));
      rows.add(new Row(RunFindings.anchor(metric), cells.size() - 1, cells));
    }
    return new Table(
        "headlines",
        trajectories.replications() < IntervalWords.FEWEST
            ? language.say("Median of the replications")
            : language.say("Median and 80 %% interval between the replications"),
        columns,
        rows);
  }

  private static List<Integer> chosen(List<LocalDate> ends, LocalDate calibrationDate) {
    List<Integer> years = new ArrayList<>();
    int last = ends.size() - 1;
    int first = Math.max(0, Math.min(last, ends.indexOf(calibrationDate)));
    for (int column = 0; column <= 3 && last >= 0; column++) {
      int year = first + Math.round((last - first) * column / 3f);
      if (!years.contains(year)) {
        years.add(year);
      }
    }
    return years;
  }

  private static Cell interval(Figures figures, Sample sample) {
    String median = figures.text(sample.quantile(0.5));
    return Cell.words(
        sample
            .central(0.8)
            .map(of -> "%s %s".formatted(median, figures.interval(Optional.of(of))))
            .orElse(median));
  }

  /** What a chart shows at the ends of years. */
  Table behind(Metric metric, String id) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    Projection projection = Projections.yearly(trajectories, metric);
    String unit = figures.unit().isEmpty() ? "" : ", " + figures.unit();
    List<Column> columns =
        List.of(
            words(say("year")),
            number(say("median") + unit),
            number("10 %"),
            number("90 %"),
            number("5 %"),
            number("95 %"),
            number("n"));
    List<Row> rows = new ArrayList<>();
    for (int year = 0; year < projection.dates().size(); year++) {
      Sample sample = projection.samples().get(year);
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.words(year(projection.dates().get(year))));
      for (double p : new double[] {0.5, 0.1, 0.9, 0.05, 0.95}) {
        cells.add(Cell.of(figures, sample.quantile(p)));
      }
      cells.add(Cell.count(sample.size()));
      rows.add(new Row("", cells));
    }
    return new Table(id, metric.label(language) + unit, columns, rows);
  }

  /** For each row of the table behind a chart the vertex of its line, −1 for none. */
  List<Integer> places(Table behind, FanChart chart) {
    return behind.rows().stream()
        .map(row -> LocalDate.of(Integer.parseInt(row.cells().get(0).text()), 12, 31))
        .map(chart.dates()::indexOf)
        .toList();
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }

  /** All metrics in all calendar years. */
  Table projections() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                words(say("metric")),
                words(say("name")),
                words(say("unit")),
                number(say("year")),
                number("n"),
                number(say("mean"))));
    for (double p : PROBABILITIES) {
      columns.add(number(Math.round(100 * p) + " %"));
    }
    List<Row> rows = new ArrayList<>();
    for (Metric metric : trajectories.catalogue().all()) {
      Projection projection = Projections.yearly(trajectories, metric);
      for (int year = 0; year < projection.dates().size(); year++) {
        rows.add(row(metric, projection.dates().get(year), projection.samples().get(year)));
      }
    }
    return new Table("projections", language.say("All metrics by calendar year"), columns, rows);
  }

  private Row row(Metric metric, LocalDate end, Sample sample) {
    Figures figures = Figures.in(metric.unitOfYear(), language);
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.words(metric.id()));
    cells.add(Cell.words(metric.label(language)));
    cells.add(Cell.words(figures.unit()));
    cells.add(Cell.count(end.getYear()));
    cells.add(Cell.count(sample.size()));
    cells.add(Cell.of(figures, sample.mean()));
    for (double p : PROBABILITIES) {
      cells.add(Cell.of(figures, sample.quantile(p)));
    }
    return new Row("", cells);
  }

  /** Each scored figure beside the model, in few columns. */
  Table shortScoreboard(List<Score> scores) {
    List<Row> rows = new ArrayList<>();
    for (Row row : scoreboard(scores).rows()) {
      List<Cell> all = row.cells();
      String exact = Fact.Relation.EQUAL.sign();
      String sign = all.get(4).text().equals(exact) ? "" : all.get(4).text() + " ";
      rows.add(
          new Row(
              row.anchor(),
              4,
              List.of(
                  Cell.words("%s %s".formatted(all.get(0).text(), all.get(1).text())),
                  all.get(2),
                  all.get(3),
                  Cell.words(sign + all.get(5).text()),
                  all.get(8),
                  Cell.words(
                      all.get(9).number().isPresent()
                          ? "[%s, %s]".formatted(all.get(9).text(), all.get(10).text())
                          : "—"),
                  all.get(11),
                  all.get(12))));
    }
    return new Table(
        "scoreboard",
        language.say("Published figures beside the modelled ones"),
        List.of(
            words(say("figure")),
            words(say("date")),
            words(say("unit")),
            number(say("published")),
            number(say("modelled, mean")),
            number(say("80 %% interval")),
            words(say("verdict")),
            number(say("missed by"))),
        rows);
  }

  /** Each scored figure beside the model, with its tolerance and source. */
  Table scoreboard(List<Score> scores) {
    List<Row> rows = new ArrayList<>();
    for (Score score : scores) {
      if (score.target().role() instanceof Target.Scored scored && score.n() > 0) {
        rows.add(row(score, scored));
      }
    }
    return new Table(
        "scoreboard",
        language.say("Published figures beside the modelled ones"),
        List.of(
            words(say("figure")),
            words(say("what")),
            words(say("date")),
            words(say("unit")),
            words(say("relation")),
            number(say("published")),
            number(say("lowest that meets it")),
            number(say("highest")),
            number(say("modelled, mean")),
            number("10 %"),
            number("90 %"),
            words(say("verdict")),
            number(say("missed by")),
            words(say("source"))),
        rows);
  }

  private Row row(Score score, Target.Scored scored) {
    Fact fact = score.target().fact();
    Figures figures = Figures.in(scored.unit(), language);
    boolean missed = score.verdict() == Score.Verdict.MISSED;
    return new Row(
        RunFindings.anchor(score),
        8,
        List.of(
            Cell.words(fact.id()),
            Cell.words(language.name(score.target().what())),
            Cell.words(Dates.published(fact.date(), language)),
            Cell.words(figures.unit()),
            Cell.words(fact.relation().sign()),
            Cell.of(figures, scored.reported()),
            Cell.of(figures, scored.lowest()),
            Cell.of(figures, scored.highest()),
            Cell.of(figures, score.mean()),
            Cell.of(figures, score.low()),
            Cell.of(figures, score.high()),
            Cell.words(Verdicts.word(score, language)),
            missed ? Cell.signed(figures, score.missedBy()) : Cell.EMPTY,
            Cell.words(fact.sourceTitle())));
  }

  private String say(@loam.language.English String english) {
    return language.say(english);
  }
}
