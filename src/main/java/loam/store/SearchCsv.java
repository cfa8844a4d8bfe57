package loam.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loam.sensitivity.Search;
import loam.sensitivity.Search.Tried;
import loam.stats.DecimalText;
import loam.stats.Interval;

/**
 * {@code search.csv}: a row for each value of the lever that was tried, the first without a value
 * as the files have it: replications, those that meet the target, their share with its interval of
 * 95 %, and the mean of the metric in its unit.
 */
public final class SearchCsv {
  private SearchCsv() {}

  /** Writes the file. */
  public static void write(Path file, Search.Answer answer) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("", answer.usual()));
    answer.tried().forEach(one -> rows.add(row(DecimalText.of(one.value()), one)));
    CsvFile.write(
        file,
        List.of("value", "replications", "met", "probability", "low", "high", "mean"),
        rows.stream());
  }

  private static List<String> row(String value, Tried one) {
    Interval interval = one.met().wilson(Search.LEVEL);
    return List.of(
        value,
        Integer.toString(one.met().trials()),
        Integer.toString(one.met().successes()),
        DecimalText.of(one.met().share()),
        DecimalText.of(interval.low()),
        DecimalText.of(interval.high()),
        DecimalText.of(one.outcomes().mean()));
  }
}
