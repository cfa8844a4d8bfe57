package loam.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.DecimalText;
import loam.stats.ElementaryEffects;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices.Index;

/** The tables of a sensitivity analysis; values in the metric's unit, intervals of 95 %. */
public final class SensitivityCsv {
  private SensitivityCsv() {}

  /**
   * {@code screening.csv}: a row for each factor, the largest mean size of elementary effects
   * first: factor, kind, unit of the factor, ends of its range and value in the files, μ*, what μ*
   * would be by chance, μ, σ, and the p-value of no effect, adjusted after Holm.
   */
  public static void screening(Path file, List<Screened> screened) {
    List<List<String>> rows = new ArrayList<>();
    for (Screened one : screened) {
      Factor factor = one.factor();
      ElementaryEffects effects = one.effects();
      rows.add(
          row(
              List.of(factor.name(), factor.kind().name().toLowerCase(Locale.ROOT), factor.unit()),
              factor.low(),
              factor.high(),
              factor.usual(),
              effects.meanSize(),
              effects.byChance(),
              effects.mean(),
              effects.scatter(),
              one.p()));
    }
    CsvFile.write(
        file,
        List.of(
            "factor",
            "kind",
            "unit",
            "low",
            "high",
            "usual",
            "mu_star",
            "mu_star_by_chance",
            "mu",
            "sigma",
            "p_holm"),
        rows.stream());
  }

  /** {@code indices.csv}: first-order and total index of each leading factor, with intervals. */
  public static void indices(Path file, Shares shares) {
    List<Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < shares.factors().size(); i++) {
      Index alone = first.get(i);
      Index all = total.get(i);
      rows.add(
          row(
              List.of(shares.factors().get(i).name()),
              alone.estimate(),
              alone.interval().low(),
              alone.interval().high(),
              all.estimate(),
              all.interval().low(),
              all.interval().high()));
    }
    CsvFile.write(
        file,
        List.of("factor", "first", "first_low", "first_high", "total", "total_low", "total_high"),
        rows.stream());
  }

  /**
   * {@code ends.csv}: each leading factor at both ends of its range and, in a first row without a
   * factor, nothing varied: outcome and how far it moves from that first row, with intervals.
   */
  public static void ends(Path file, StoredTornado stored) {
    List<String> about =
        List.of(
            CsvFile.safe(stored.scenario()),
            CsvFile.safe(stored.reference()),
            stored.metric().id(),
            stored.metric().unitOfSum(),
            stored.date().toString());
    MeanInterval usual = stored.tornado().usual();
    Tornado.Side nothing =
        new Tornado.Side(Double.NaN, usual, new MeanInterval(0, Double.NaN, Double.NaN));
    List<List<String>> rows = new ArrayList<>();
    rows.add(end(about, List.of("", "", ""), Double.NaN, nothing));
    for (Tornado.Bar bar : stored.tornado().bars()) {
      rows.add(
          end(
              about,
              List.of(bar.name(), String.valueOf(bar.multiple()), "low"),
              bar.usual(),
              bar.low()));
      rows.add(
          end(
              about,
              List.of(bar.name(), String.valueOf(bar.multiple()), "high"),
              bar.usual(),
              bar.high()));
    }
    CsvFile.write(file, StoredTornado.HEADER, rows.stream());
  }

  private static List<String> end(
      List<String> about, List<String> factor, double usual, Tornado.Side side) {
    return row(
        Stream.concat(about.stream(), factor.stream()).toList(),
        usual,
        side.value(),
        side.outcome().mean(),
        side.outcome().low(),
        side.outcome().high(),
        side.move().mean(),
        side.move().low(),
        side.move().high());
  }

  private static List<String> row(List<String> words, double... numbers) {
    List<String> row = new ArrayList<>(words);
    for (double number : numbers) {
      row.add(Double.isNaN(number) ? "" : DecimalText.of(number));
    }
    return row;
  }
}
