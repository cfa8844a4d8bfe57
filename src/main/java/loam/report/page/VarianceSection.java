package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import loam.city.Posterior;
import loam.city.Structure;
import loam.ecosystem.Metric;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.experiment.Trajectories;
import loam.experiment.VarianceSplit;
import loam.language.Language;
import loam.report.Dates;
import loam.report.Figures;
import loam.report.StructureText;
import loam.report.VarianceTable;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;
import loam.scenario.Scenario;
import loam.stats.PairedDifference;

/** What makes the intervals of a run as wide as they are, and what structure would change. */
final class VarianceSection {
  private static final double LEVEL = 0.95;
  private static final List<Metric> MOVED =
      List.of(
          Metric.REGISTERED,
          Metric.SPECIALISED,
          Metric.LITTLE_GIANT,
          Metric.UNICORNS,
          Metric.VC_TOTAL);

  private final Scenario scenario;
  private final Trajectories trajectories;
  private final Optional<StructuredRun> structured;
  private final Language language;

  VarianceSection(
      Scenario scenario,
      Trajectories trajectories,
      Optional<StructuredRun> structured,
      Language language) {
    this.scenario = scenario;
    this.trajectories = trajectories;
    this.structured = structured;
    this.language = language;
  }

  /** None if the design cannot tell chance from anything else. */
  Optional<Section> section() {
    List<Block> blocks = structured.map(this::withStructure).orElseGet(this::withoutStructure);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("s-variance", language.say("What makes intervals wide"), blocks));
  }

  private Optional<Posterior> posterior() {
    return scenario.city().posterior();
  }

  private List<Block> withoutStructure() {
    List<VarianceSplit> splits = VarianceTable.lastOfAll(trajectories, posterior());
    if (splits.isEmpty() || !trajectories.isWithoutGaps()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (VarianceSplit split : splits) {
      rows.add(
          new Row(
              "",
              List.of(
                  Cell.words(split.metric().label(language)),
                  percent(split.chance()),
                  percent(split.parameters()),
                  Cell.words(VarianceTable.interval(split.interval())),
                  Cell.words(VarianceTable.remark(split, language)))));
    }
    List<Column> columns =
        List.of(
            words(language.say("metric")),
            number(language.say("chance") + ", %"),
            number(language.say("parameters") + ", %"),
            number(language.say("[90 %% interval]")),
            words(""));
    return List.of(
        new Block.Numbers(
            new Table("variance", VarianceTable.caption(splits.get(0), language), columns, rows),
            false),
        said(StructureText.without(scenario, language)));
  }

  private List<Block> withStructure(StructuredRun run) {
    StructureText text = new StructureText(run, language);
    List<StructuralSplit> splits = StructureText.lastOfAll(run, posterior());
    if (splits.isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (StructuralSplit split : splits) {
      rows.add(
          new Row(
              "",
              List.of(
                  Cell.words(split.metric().label(language)),
                  percent(split.chance()),
                  percent(split.parameters()),
                  percent(split.structure()),
                  Cell.words(StructureText.interval(split)),
                  Cell.words(text.strongest(split)),
                  Cell.words(text.remark(split)))));
    }
    List<Column> columns =
        List.of(
            words(language.say("metric")),
            number(language.say("chance") + ", %"),
            number(language.say("parameters") + ", %"),
            number(language.say("structure") + ", %"),
            number(language.say("[90 %% interval]")),
            words(language.say("moved most by")),
            words(""));
    return List.of(
        new Block.Numbers(new Table("variance", text.caption(splits.get(0)), columns, rows), false),
        said(text.weights()),
        new Block.Numbers(alternatives(run), false));
  }

  private Table alternatives(StructuredRun run) {
    List<List<StructuralSplit>> moved =
        MOVED.stream()
            .map(metric -> StructuralSplit.yearly(run, posterior(), metric))
            .filter(years -> !years.isEmpty())
            .toList();
    List<Column> columns =
        new ArrayList<>(
            List.of(words(language.say("alternative")), words(language.say("what and why"))));
    moved.forEach(years -> columns.add(number(head(last(years)))));
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < run.alternatives().size(); place++) {
      Structure structure = run.alternatives().get(place);
      List<Cell> cells =
          new ArrayList<>(
              List.of(
                  Cell.words(structure.id()),
                  Cell.words(StructureText.words(structure, language))));
      for (List<StructuralSplit> years : moved) {
        cells.add(effect(last(years), last(years).effects().get(place)));
      }
      rows.add(new Row("", cells));
    }
    return new Table(
        "structures",
        language.say(
            "What each structural alternative changes by %s, with 95 %% intervals",
            Dates.day(last(moved.get(0)).date(), language)),
        columns,
        rows);
  }

  private static StructuralSplit last(List<StructuralSplit> years) {
    return years.get(years.size() - 1);
  }

  private String head(StructuralSplit split) {
    String unit = Figures.in(split.metric().unitOfYear(), language).unit();
    return split.metric().label(language) + (unit.isEmpty() ? "" : ", " + unit);
  }

  private Cell effect(StructuralSplit split, PairedDifference effect) {
    Figures figures = Figures.in(split.metric().unitOfYear(), language);
    Cell mean = Cell.signed(figures, effect.mean());
    return effect
        .interval(LEVEL)
        .map(
            of ->
                Cell.words(
                    "%s [%s, %s]"
                        .formatted(
                            mean.text(),
                            Cell.of(figures, of.low()).text(),
                            Cell.of(figures, of.high()).text())))
        .orElse(mean);
  }

  private static Cell percent(double share) {
    return Cell.of(Figures.in("fraction"), share);
  }

  private static Block said(String sentence) {
    return new Block.Words("", List.of(sentence));
  }
}
