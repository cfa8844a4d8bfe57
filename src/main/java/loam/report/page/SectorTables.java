package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import loam.city.Sector;
import loam.ecosystem.Metric;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Figures;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;

/** The five sectors by year: medians with 80 % intervals. */
final class SectorTables {
  private final Trajectories trajectories;
  private final Language language;

  SectorTables(Trajectories trajectories, Language language) {
    this.trajectories = trajectories;
    this.language = language;
  }

  private static List<Metric> metrics(Sector sector) {
    return switch (sector) {
      case AI -> List.of(Metric.SUBSTANTIVE_AI, Metric.SECTOR_AI_REVENUE, Metric.SECTOR_AI_SIZE);
      case HEALTH ->
          List.of(
              Metric.SUBSTANTIVE_HEALTH, Metric.SECTOR_HEALTH_REVENUE, Metric.SECTOR_HEALTH_SIZE);
      case SPACE ->
          List.of(Metric.SUBSTANTIVE_SPACE, Metric.SECTOR_SPACE_REVENUE, Metric.SECTOR_SPACE_SIZE);
      case ADVMFG ->
          List.of(
              Metric.SUBSTANTIVE_ADVMFG, Metric.SECTOR_ADVMFG_REVENUE, Metric.SECTOR_ADVMFG_SIZE);
      case INFO ->
          List.of(Metric.SUBSTANTIVE_INFO, Metric.SECTOR_INFO_REVENUE, Metric.SECTOR_INFO_SIZE);
    };
  }

  /** One table for each sector. */
  List<Table> bySector() {
    List<Table> tables = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      tables.add(
          new Table("sector-" + sector.name(), name(sector), columns(false), rows(sector, false)));
    }
    return tables;
  }

  /** The same in one table, for the workbook. */
  Table all() {
    List<Row> rows = new ArrayList<>();
    for (Sector sector : Sector.values()) {
      rows.addAll(rows(sector, true));
    }
    return new Table("sectors", language.say("Sectors by calendar year"), columns(true), rows);
  }

  private String name(Sector sector) {
    return language.name(sector.label());
  }

  private List<Column> columns(boolean named) {
    List<Column> columns = new ArrayList<>();
    if (named) {
      columns.add(words(language.say("sector")));
    }
    columns.add(words(language.say("year")));
    String firms = Figures.in("firms", language).unit();
    String yearly = Figures.in("CNY/year", language).unit();
    for (String label :
        List.of(
            language.say("firms") + ", " + firms,
            language.say("revenue of firms") + ", " + yearly,
            language.say("size with large firms") + ", " + yearly)) {
      columns.add(number(label));
      columns.add(number("10 %"));
      columns.add(number("90 %"));
    }
    return columns;
  }

  private List<Row> rows(Sector sector, boolean named) {
    List<Projection> projections =
        metrics(sector).stream().map(metric -> Projections.yearly(trajectories, metric)).toList();
    List<Row> rows = new ArrayList<>();
    for (int year = 0; year < projections.get(0).dates().size(); year++) {
      List<Cell> cells = new ArrayList<>();
      if (named) {
        cells.add(Cell.words(name(sector)));
      }
      cells.add(Cell.words(Integer.toString(projections.get(0).dates().get(year).getYear())));
      for (Projection projection : projections) {
        Figures figures = Figures.in(projection.metric().unitOfYear(), language);
        for (double p : new double[] {0.5, 0.1, 0.9}) {
          cells.add(Cell.of(figures, projection.samples().get(year).quantile(p)));
        }
      }
      rows.add(new Row("", cells));
    }
    return rows;
  }
}
