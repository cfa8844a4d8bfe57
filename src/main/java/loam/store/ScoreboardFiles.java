package loam.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loam.city.Fact;
import loam.city.Target;
import loam.ecosystem.Metric;
import loam.experiment.Score;
import loam.language.FailedAccessException;
import loam.stats.DecimalText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * {@code scoreboard.json} and {@code scoreboard.csv}: one entry per published figure. Fields: id,
 * what, date, relation, reported, unit, mean, low, high, inside, n, verdict, source, why (the
 * reason where the figure is not scored, else what a reader should know), and backcast (whether the
 * scenario rewrites the past). {@code low} and {@code high} are the 80 % predictive interval,
 * {@code inside} the share of replications within the tolerance, {@code n} their number; fewer than
 * nine have no interval.
 */
public final class ScoreboardFiles {
  private ScoreboardFiles() {}

  public static String json(List<Score> scores, boolean backcast) {
    return Json.pretty(entries(scores, backcast));
  }

  /** The entries as maps, for a larger document. */
  public static List<Map<String, @Nullable Object>> entries(List<Score> scores, boolean backcast) {
    return scores.stream().map(score -> entry(score, backcast)).toList();
  }

  /** Writes the table, RFC 4180 with line feeds. */
  public static void csv(Path file, List<Score> scores, boolean backcast) {
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try (CSVPrinter rows = new CSVPrinter(Files.newBufferedWriter(file), format)) {
      boolean header = true;
      for (Score score : scores) {
        Map<String, @Nullable Object> entry = entry(score, backcast);
        if (header) {
          rows.printRecord(entry.keySet());
          header = false;
        }
        List<String> row = new ArrayList<>();
        entry.values().forEach(value -> row.add(value == null ? "" : value.toString()));
        rows.printRecord(row);
      }
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  private static Map<String, @Nullable Object> entry(Score score, boolean backcast) {
    Fact fact = score.target().fact();
    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
    entry.put("id", fact.id());
    entry.put("what", score.target().what());
    entry.put("date", fact.date());
    entry.put("relation", relation(fact));
    if (score.target().role() instanceof Target.Scored scored) {
      entry.put("reported", number(scored.reported()));
      entry.put("unit", Metric.named(scored.metric()).orElseThrow().unitOfSum());
    } else {
      entry.put("reported", number(fact.value()));
      entry.put("unit", fact.unit());
    }
    entry.put("mean", number(score.mean()));
    entry.put("low", number(score.low()));
    entry.put("high", number(score.high()));
    entry.put("inside", number(score.inside()));
    entry.put("n", score.n());
    entry.put("verdict", score.verdict().name().toLowerCase(Locale.ROOT));
    entry.put("source", source(fact));
    entry.put(
        "why",
        score.verdict() == Score.Verdict.BEYOND
            ? "its date lies beyond the end of this run"
            : why(score.target()));
    entry.put("backcast", backcast);
    return entry;
  }

  private static @Nullable Object number(double value) {
    return Double.isFinite(value) ? new BigDecimal(DecimalText.of(value)) : null;
  }

  private static String source(Fact fact) {
    return fact.sourceUrl().isEmpty()
        ? fact.sourceTitle()
        : "%s, %s".formatted(fact.sourceTitle(), fact.sourceUrl());
  }

  private static String why(Target target) {
    if (target.role() instanceof Target.Input input) {
      return input.why();
    }
    return target.role() instanceof Target.Context context ? context.why() : target.note();
  }

  private static String relation(Fact fact) {
    return switch (fact.relation()) {
      case EQUAL -> "=";
      case AT_LEAST -> ">=";
      case AT_MOST -> "<=";
      case ABOUT -> "~";
    };
  }
}
