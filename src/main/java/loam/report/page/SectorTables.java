package loam.report.page;

import static loam.report.table.Table.Column.number;
import static loam.report.table.Table.Column.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loam.city.Roster;
import loam.city.Sector;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.ecosystem.Model;
import loam.experiment.Projection;
import loam.experiment.Projections;
import loam.experiment.Trajectories;
import loam.language.Language;
import loam.report.Figures;
import loam.report.table.Cell;
import loam.report.table.Table;
import loam.report.table.Table.Column;
import loam.report.table.Table.Row;

/** The sectors by year: medians with 80 % intervals. */
final class SectorTables {
  private final Trajectories trajectories;
  private final Roster roster;
  private final MetricCatalogue catalogue;
  private final Language language;

  SectorTables(Trajectories trajectories, Roster roster, Language language) {
    this.trajectories = trajectories;
    this.roster = roster;
    this.catalogue = Model.STANDARD.metrics(roster);
    this.language = language;
  }

  private List<Metric> metrics(Sector sector) {
    return Stream.of("substantive.%s", "sector.%s.revenue", "sector.%s.size")
        .map(family -> catalogue.get(family.formatted(sector.id())))
        .toList();
  }

  /** One table for each sector. */
  List<Table> bySector() {
    List<Table> tables = new ArrayList<>();
    for (Sector sector : roster.sectors()) {
      tables.add(
          new Table("sector-" + sector.id(), name(sector), columns(false), rows(sector, false)));
    }
    return tables;
  }

  /** The same in one table, for the workbook. */
  Table all() {
    List<Row> rows = new ArrayList<>();
    for (Sector sector : roster.sectors()) {
      rows.addAll(rows(sector, true));
    }
    return new Table("sectors", language.say("Sectors by calendar year"), columns(true), rows);
  }

  private String name(Sector sector) {
    return language.say(sector.label());
  }

  private List<Column> columns(boolean named) {
    List<Column> columns = new ArrayList<>();
    if (named) {
      columns.add(words(language.say("sector")));
    }
    columns.add(words(language.say("year")));
    String firms = Figures.in("firms", language).unit();
    String yearly = Figures.in(roster.unit("CNY/year"), language).unit();
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
