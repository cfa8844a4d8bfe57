package loam.study;

import static loam.table.Column.UNIT_OF_ROW;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loam.ecosystem.Metric;
import loam.language.Phrase;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices.Index;
import loam.table.Cell;
import loam.table.Described;
import loam.table.Filled;

/** The tables of a sensitivity analysis; intervals of 95 %. */
public final class SensitivityTables {
  private record Screening(Factor factor, Screened of, String unit) {}

  private record Share(Factor factor, Index first, Index total) {}

  /**
   * A factor at an end of its range, or nothing varied.
   *
   * @param factor its name, empty where nothing is varied
   * @param end {@code low} or {@code high}, empty where nothing is varied
   */
  private record End(
      About about, String factor, boolean isMultiple, String end, double usual, Tornado.Side side) {
    String unit() {
      return about.metric().unitOfSum();
    }
  }

  /**
   * What an analysis is about.
   *
   * @param scenario name of the scenario in question
   * @param reference name of the one it is held against, empty if there is none
   */
  public record About(String scenario, String reference, Metric metric, LocalDate date) {
    /** Whether it is about the difference to a reference. */
    public boolean isEffect() {
      return !reference.isEmpty();
    }

    /** The same with what people call the scenarios. */
    public About named(UnaryOperator<String> names) {
      return new About(names.apply(scenario), names.apply(reference), metric, date);
    }
  }

  private static final Map<String, Phrase> END_WORDS =
      Map.of("low", Phrase.of("lower end"), "high", Phrase.of("upper end"));

  /** {@code screening.csv}. */
  public static final Described<?> SCREENING = screening();

  /** {@code indices.csv}. */
  public static final Described<?> INDICES = indices();

  /** {@code ends.csv}. */
  public static final Described<?> ENDS = ends();

  private SensitivityTables() {}

  private static Described<Screening> screening() {
    return Described.<Screening>as(
            "screening",
            "Size of the effect of each factor over its full range (Morris)",
            "one factor, those with the largest mean size of elementary effects first")
        .key("factor", "factor", "name of the parameter or lever", row -> row.factor().name())
        .word(
            "kind",
            "kind",
            "assumption, multiple, lever or policy",
            row -> row.factor().kind().name().toLowerCase(Locale.ROOT))
        .detail()
        .word("unit", "unit", "unit of the row", row -> row.factor().unit())
        .range(
            "low",
            "high",
            "range",
            UNIT_OF_ROW,
            "end of its range",
            row -> setting(row.factor(), row.factor().low()),
            row -> setting(row.factor(), row.factor().high()))
        .setting(
            "usual",
            "in the files",
            UNIT_OF_ROW,
            "its value where it is not varied",
            row -> setting(row.factor(), row.factor().usual()))
        .number(
            "mu_star",
            "size μ*",
            "unit of the metric",
            "mean size of its elementary effects, each over the full range",
            Screening::unit,
            row -> row.of().effects().meanSize())
        .number(
            "mu_star_by_chance",
            "by chance",
            "unit of the metric",
            "what that would be if it had no effect",
            Screening::unit,
            row -> row.of().effects().byChance())
        .number(
            "mu",
            "mean μ",
            "unit of the metric",
            "mean of its elementary effects",
            Screening::unit,
            row -> row.of().effects().mean())
        .number(
            "sigma",
            "scatter σ",
            "unit of the metric",
            "standard deviation of its elementary effects",
            Screening::unit,
            row -> row.of().effects().scatter())
        .number(
            "p_holm",
            "p",
            "1",
            "p value of no effect, adjusted after Holm for the number of factors",
            row -> row.of().p())
        .detail()
        .said(
            "verdict",
            "verdict",
            "significant or not_significant",
            row -> row.of().isSignificant() ? "significant" : "not_significant",
            row -> row.of().isSignificant() ? Phrase.NOTHING : Phrase.of("not significant"));
  }

  private static Described<Share> indices() {
    return Described.<Share>as(
            "indices",
            "Shares of the variance over all these ranges together (Sobol)",
            "one of the leading factors, the largest total index first")
        .key("factor", "factor", "name of the parameter or lever", row -> row.factor().name())
        .number(
            "first",
            "alone",
            "fraction",
            "first-order index: share of the variance that it makes alone",
            row -> row.first().estimate())
        .interval(
            "95 % interval",
            row -> row.first().interval().low(), row -> row.first().interval().high())
        .number(
            "total",
            "with all others",
            "fraction",
            "total index: share of the variance that it makes alone and together with others",
            row -> row.total().estimate())
        .interval(
            "95 % interval",
            row -> row.total().interval().low(), row -> row.total().interval().high());
  }

  private static Described<End> ends() {
    return Described.<End>as(
            "ends",
            "Each assumption alone at the ends of its range",
            "a leading factor at an end of its range, all else as in the files; the first row has nothing varied")
        .word("scenario", "scenario", "name of the scenario", row -> row.about().scenario())
        .detail()
        .word("reference", "reference", "name of the reference", row -> row.about().reference())
        .detail()
        .word(
            "metric",
            "metric",
            "name of the metric, as in metrics",
            row -> row.about().metric().id())
        .detail()
        .word("unit", "unit", "unit of the row", End::unit)
        .detail()
        .day("date", "date", "last day that counts", row -> row.about().date())
        .detail()
        .said(
            "factor",
            "factor",
            "name of the parameter or lever",
            End::factor,
            row -> Phrase.name(row.factor().isEmpty() ? "as in the files" : row.factor()))
        .key()
        .maybe(
            "multiple",
            "multiple",
            "whether it multiplies several numbers",
            row -> row.factor().isEmpty() ? Optional.empty() : Optional.of(row.isMultiple()))
        .detail()
        .said(
            "end",
            "end of its range",
            "low or high",
            End::end,
            row -> END_WORDS.getOrDefault(row.end(), Phrase.NOTHING))
        .key()
        .setting(
            "usual",
            "in the files",
            "unit of the factor",
            "its value where it is not varied",
            row -> Cell.setting(row.usual(), row.isMultiple()))
        .setting(
            "value",
            "value there",
            "unit of the factor",
            "its value at this end",
            row -> Cell.setting(row.side().value(), row.isMultiple()))
        .number("mean", "mean there", "mean there", End::unit, row -> row.side().outcome().mean())
        .mainInterval(
            "95 % interval", row -> row.side().outcome().low(), row -> row.side().outcome().high())
        .difference(
            "move",
            "moves by",
            "by how much that differs from the first row, under common random numbers",
            End::unit,
            row -> row.side().move().mean())
        .interval("95 % interval", row -> row.side().move().low(), row -> row.side().move().high());
  }

  private static Cell setting(Factor factor, double value) {
    return Cell.setting(value, factor.kind() == Factor.Kind.MULTIPLE);
  }

  /** The screening of all factors, in the unit of a metric. */
  public static Filled screening(List<Screened> screened, Metric metric) {
    return screening()
        .fill(
            screened.stream()
                .map(one -> new Screening(one.factor(), one, metric.unitOfSum()))
                .toList());
  }

  /** Sobol's indices of the leading factors. */
  public static Filled indices(Shares shares) {
    List<Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    return indices()
        .fill(
            IntStream.range(0, total.size())
                .mapToObj(i -> new Share(shares.factors().get(i), first.get(i), total.get(i)))
                .sorted(Comparator.comparingDouble(row -> -row.total().estimate()))
                .toList());
  }

  /** What single factors do at the ends of their ranges, after a row with nothing varied. */
  public static Filled ends(About about, Tornado tornado) {
    MeanInterval still = new MeanInterval(0, Double.NaN, Double.NaN);
    Tornado.Side nothing = new Tornado.Side(Double.NaN, tornado.usual(), still);
    List<End> rows = new ArrayList<>();
    rows.add(new End(about, "", false, "", Double.NaN, nothing));
    for (Tornado.Bar bar : tornado.bars()) {
      rows.add(new End(about, bar.name(), bar.multiple(), "low", bar.usual(), bar.low()));
      rows.add(new End(about, bar.name(), bar.multiple(), "high", bar.usual(), bar.high()));
    }
    return ends().fill(rows);
  }
}
