package loam.report.page;

import static loam.report.table.Table.Column.low;
import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import loam.language.Language;
import loam.report.Figures;
import loam.report.SensitivityCharts;
import loam.report.SensitivityCharts.About;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Row;
import loam.sensitivity.Factor;
import loam.sensitivity.SensitivityStudy;
import loam.sensitivity.SensitivityStudy.Screened;
import loam.sensitivity.SensitivityStudy.Shares;
import loam.sensitivity.Tornado;
import loam.stats.MeanInterval;
import loam.stats.SobolIndices.Index;

/** Tables of a sensitivity analysis; rows have anchors "ends-0", "shares-0", "screening-0". */
final class SensitivityTables {
  private final Language language;
  private final Figures figures;

  SensitivityTables(About about, Language language) {
    this.language = language;
    this.figures = Figures.in(about.metric().unitOfSum(), language);
  }

  /** What single factors do at the ends of their ranges, in the order of the tornado. */
  Table ends(Tornado tornado) {
    List<Row> rows = new ArrayList<>();
    for (Tornado.Bar bar : tornado.bars()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.words(bar.name()), value(bar, bar.usual())));
      for (Tornado.Side side : List.of(bar.low(), bar.high())) {
        cells.add(value(bar, side.value()));
        add(cells, side.outcome());
      }
      rows.add(new Row("ends-" + rows.size(), 3, cells));
    }
    return new Table(
        "ends",
        unit(language.say("Each assumption alone at the ends of its range")),
        List.of(
            words(language.say("factor")),
            number(language.say("in the files")),
            number(language.say("lower end")),
            number(language.say("mean there")),
            low(language.say("confidence from"), language.say("95 %% interval")),
            number(language.say("to")),
            number(language.say("upper end")),
            number(language.say("mean there")),
            low(language.say("confidence from"), language.say("95 %% interval")),
            number(language.say("to"))),
        rows);
  }

  private void add(List<Cell> cells, MeanInterval outcome) {
    cells.add(Cell.of(figures, outcome.mean()));
    cells.add(Cell.of(figures, outcome.low()));
    cells.add(Cell.of(figures, outcome.high()));
  }

  private static Cell value(Tornado.Bar bar, double value) {
    return Double.isFinite(value)
        ? new Cell(
            (bar.multiple() ? "×" : "") + SensitivityCharts.value(value), OptionalDouble.of(value))
        : Cell.words("—");
  }

  /** Sobol's indices in per cent. */
  Table shares(Shares shares) {
    List<Index> first = shares.indices().first(SensitivityStudy.LEVEL);
    List<Index> total = shares.indices().total(SensitivityStudy.LEVEL);
    Figures percent = Figures.in("fraction", language);
    List<Row> rows = new ArrayList<>();
    for (int place : SensitivityCharts.byTotal(total)) {
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.words(shares.factors().get(place).name()));
      for (Index index : List.of(first.get(place), total.get(place))) {
        cells.add(Cell.of(percent, index.estimate()));
        cells.add(Cell.of(percent, index.interval().low()));
        cells.add(Cell.of(percent, index.interval().high()));
      }
      rows.add(new Row("shares-" + rows.size(), 4, cells));
    }
    return new Table(
        "shares",
        language.say("Shares of the variance over all these ranges together (Sobol), %%"),
        List.of(
            words(language.say("factor")),
            number(language.say("alone")),
            low(language.say("confidence from"), language.say("95 %% interval")),
            number(language.say("to")),
            number(language.say("with all others")),
            low(language.say("confidence from"), language.say("95 %% interval")),
            number(language.say("to"))),
        rows);
  }

  /** Morris's screening of all factors. */
  Table screening(List<Screened> screened) {
    List<Row> rows = new ArrayList<>();
    for (Screened one : screened) {
      Factor factor = one.factor();
      rows.add(
          new Row(
              "screening-" + rows.size(),
              5,
              List.of(
                  Cell.words(factor.name()),
                  factor(factor, factor.low()),
                  factor(factor, factor.high()),
                  Double.isFinite(factor.usual())
                      ? factor(factor, factor.usual())
                      : Cell.words("—"),
                  Cell.words(language.name(factor.unit().equals("1") ? "" : factor.unit())),
                  Cell.of(figures, one.effects().meanSize()),
                  Cell.of(figures, one.effects().byChance()),
                  Cell.of(figures, one.effects().mean()),
                  Cell.of(figures, one.effects().scatter()),
                  Cell.words(one.isSignificant() ? "" : language.say("not significant")))));
    }
    return new Table(
        "screening",
        unit(language.say("Size of the effect of each factor over its full range (Morris)")),
        List.of(
            words(language.say("factor")),
            low(language.say("lower end"), language.say("range")),
            number(language.say("upper end")),
            number(language.say("in the files")),
            words(language.say("unit")),
            number(language.say("size μ*")),
            number(language.say("by chance")),
            number(language.say("mean μ")),
            number(language.say("scatter σ")),
            words(language.say("verdict"))),
        rows);
  }

  private static Cell factor(Factor factor, double value) {
    String times = factor.kind() == Factor.Kind.MULTIPLE ? "×" : "";
    return new Cell(times + SensitivityCharts.value(value), OptionalDouble.of(value));
  }

  private String unit(String caption) {
    return figures.unit().isEmpty() ? caption : caption + ", " + figures.unit();
  }
}
