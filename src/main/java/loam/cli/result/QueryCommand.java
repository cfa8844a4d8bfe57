package loam.cli.result;

import java.nio.file.Path;
import java.util.List;
import loam.city.City;
import loam.cli.Refusal;
import loam.cli.Terminal;
import loam.laboratory.BuildInfo;
import loam.laboratory.DefaultFolder;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenariofile.pack.Cities;
import loam.store.ResultsStore;
import loam.store.table.ResultColumn;
import loam.store.table.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam query}: all results in SQL. */
@Command(
    name = "query",
    description = {
      "Answers a query in SQL (of DuckDB) over all results that are there. It only reads.",
      "loam query --schema lists tables and columns with their units."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class QueryCommand implements Runnable {
  @Parameters(paramLabel = "SQL", arity = "0..1", description = "such as \"select * from runs\"")
  private String sql = "";

  @Option(names = "--schema", description = "list tables and columns with their units")
  private boolean schema;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description = "folder that holds the results folders; default: results")
  private Path results = DefaultFolder.RESULTS;

  @Option(names = "--csv", description = "print as CSV")
  private boolean csv;

  @Option(names = "--bom", description = "begin the CSV as Excel needs it to read UTF-8")
  private boolean bom;

  @Option(names = "--json", description = "print as JSON")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    if (bom && !csv) {
      throw terminal.refusal("--bom is for --csv");
    }
    if (csv && json) {
      throw terminal.refusal("--csv or --json, not both");
    }
    QueryAnswer answer =
        csv
            ? QueryAnswer.csv(terminal.out(), bom)
            : json ? QueryAnswer.json(terminal.out()) : QueryAnswer.table(terminal.out());
    if (schema) {
      describe(terminal, answer);
      return;
    }
    if (sql.isBlank()) {
      throw terminal.refusal("what is asked? For a start: loam query \"select * from runs\"");
    }
    answer(terminal, answer);
  }

  private void answer(Terminal terminal, QueryAnswer answer) {
    BuildInfo build = BuildInfo.load();
    List<City> cities = Cities.names().stream().map(Cities::builtIn).toList();
    try (ResultsStore store =
        ResultsStore.open(
            results,
            build.version(),
            build.commit(),
            cities,
            phrase -> terminal.warn("%s", phrase))) {
      store.query(sql, answer);
      answer.finish();
    } catch (RefusedException e) {
      throw new Refusal(spec.commandLine(), Phrase.of(e));
    }
  }

  private static void describe(Terminal terminal, QueryAnswer answer) {
    answer.columns(List.of("table", "column", "type", "unit", "what"));
    for (ResultTable table : ResultTable.all()) {
      for (ResultColumn column : table.columns()) {
        answer.texts(
            List.of(
                table.id(),
                column.name(),
                column.type(),
                terminal.language().name(column.unit()),
                terminal.language().name(column.what())));
      }
    }
    answer.finish();
  }
}
