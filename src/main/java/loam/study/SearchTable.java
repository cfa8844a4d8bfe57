package loam.study;

import java.util.stream.Stream;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.sensitivity.Search;
import loam.sensitivity.Search.Tried;
import loam.table.Cell;
import loam.table.Described;
import loam.table.Filled;

/** The table of a search for what a target takes; intervals of 95 %. */
public final class SearchTable {
  private record Row(Tried tried, String unit) {}

  /** {@code search.csv}. */
  public static final Described<?> TRIED = tried();

  private SearchTable() {}

  private static Described<Row> tried() {
    return Described.<Row>as(
            "search",
            "With which probability the target is met",
            "one value of the lever that was tried, the first without a value as the files have it")
        .setting(
            "value",
            "value of the lever",
            "unit of the lever",
            "value of the lever; nothing as in the files",
            SearchTable::value)
        .key()
        .whole(
            "replications",
            "replications",
            "1",
            "replications at this value",
            row -> row.tried().met().trials())
        .detail()
        .whole(
            "met",
            "met",
            "1",
            "replications that meet the target",
            row -> row.tried().met().successes())
        .detail()
        .number(
            "probability",
            "probability",
            "fraction",
            "share of replications that meet the target",
            row -> row.tried().met().share())
        .mainInterval(
            "95 % interval",
            row -> row.tried().met().wilson(Search.LEVEL).low(),
            row -> row.tried().met().wilson(Search.LEVEL).high())
        .number(
            "mean",
            "mean",
            "unit of the metric",
            "mean of the metric",
            Row::unit,
            row -> row.tried().outcomes().mean());
  }

  private static Cell value(Row row) {
    double value = row.tried().value();
    return Double.isNaN(value)
        ? new Cell.None(Phrase.of("as in the files"))
        : Cell.setting(value, false);
  }

  /** What was tried, first as the files have it. */
  public static Filled of(Search.Answer answer, Metric metric) {
    return tried()
        .fill(
            Stream.concat(Stream.of(answer.usual()), answer.tried().stream())
                .map(one -> new Row(one, metric.unitOfSum()))
                .toList());
  }
}
