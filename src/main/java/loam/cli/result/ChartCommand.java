package loam.cli.result;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import loam.cli.ExitCode;
import loam.cli.Terminal;
import loam.ecosystem.Metric;
import loam.ecosystem.MetricCatalogue;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.chart.Look;
import loam.scenariofile.text.DidYouMean;
import loam.store.table.StoredTrajectories;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam chart}: pictures of results that are there already. */
@Command(
    name = "chart",
    description = {
      "Draws charts of finished results; simulates nothing. One folder gives the set that matters,",
      "several runs are drawn together, the first being the reference."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ChartCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RESULT",
      arity = "1..*",
      description = "folders of results of any study that has charts")
  private List<Path> results = new ArrayList<>();

  @Option(
      names = "--metric",
      paramLabel = "METRIC",
      description = "what to draw, such as unicorns (loam metrics lists all)")
  private Optional<String> metric = Optional.empty();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "fan, multiples, difference, forest, waterfall, leverage, scoreboard, distribution,"
              + " stack, funnel, tail or tornado; of a sweep, a search or a ranking: sweep, search"
              + " or rank")
  private Optional<String> kind = Optional.empty();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "end of a year or month, for charts of one date; default: the last of the results")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "a file .svg, .png, .pdf, .pptx or .vl.json for one chart, or a new folder for several;"
              + " default: beside the first result")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--force", description = "replace files that are there already")
  private boolean force;

  @Option(names = "--dark", description = "draw on dark paper")
  private boolean dark;

  @Option(
      names = "--width",
      paramLabel = "PIXELS",
      description = "width of a PNG; default: 1920, which is 16 cm at 300 dots per inch")
  private int width = Look.PRINT_WIDTH;

  @Option(
      names = "--slide",
      description =
          "also slides of PowerPoint, with text as text and the numbers behind each picture; alone"
              + " with --out FILE.pptx")
  private boolean slide;

  @Option(
      names = "--vega",
      description =
          "also specifications of Vega-Lite with their data, for those who draw their own; alone"
              + " with --out FILE.vl.json")
  private boolean vega;

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "heading of one chart, in place of its own")
  private Optional<String> title = Optional.empty();

  @Option(
      names = "--subtitle",
      paramLabel = "TEXT",
      description = "what stands under the heading, likewise")
  private Optional<String> subtitle = Optional.empty();

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "the words in small type below, likewise; say where the numbers are from")
  private Optional<String> note = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private ChartFolder folder(Look look, Terminal terminal) {
    return new ChartFolder(
        out,
        force,
        look,
        new ChartFolder.Also(slide, vega),
        new ChartFolder.Words(title, subtitle, note),
        terminal);
  }

  private ChartedResults open(boolean isOfRuns, Terminal terminal) {
    if (isOfRuns && results.size() == 1 && StoredTrajectories.areIn(results.get(0))) {
      return ChartedResults.openRunsOf(results.get(0), terminal);
    }
    return ChartedResults.open(
        isOfRuns ? RunsOfComparison.inThePlaceOf(results, terminal) : results, terminal);
  }

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    try {
      Look look = new Look(terminal.language(), dark, width);
      if (results.size() == 1 && Redrawn.isFor(results.get(0))) {
        List<ChartedResults.Named> charts =
            new Redrawn(results.get(0), terminal).charts(metric, kind);
        folder(look, terminal).write(results, charts);
        return ExitCode.DONE;
      }
      Optional<ChartChoice> choice = kind.map(this::chosen);
      boolean isOfRuns = choice.isPresent() && choice.get().isOfRuns();
      try (ChartedResults charted = open(isOfRuns, terminal)) {
        List<ChartedResults.Named> charts =
            new ChartSet(charted, metric.map(id -> named(id, charted)), date, terminal)
                .charts(choice);
        folder(look, terminal).write(results, charts);
      }
    } catch (RefusedException e) {
      throw terminal.refusal("%s", e.phrase());
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private Metric named(String id, ChartedResults charted) {
    MetricCatalogue catalogue =
        charted.runs().stream()
            .findFirst()
            .map(run -> MetricCatalogue.of(run.scenario().city()))
            .orElse(MetricCatalogue.STANDARD);
    return catalogue
        .named(id)
        .orElseThrow(
            () ->
                Terminal.of(spec)
                    .refusal(
                        "there is no metric \"%s\"%s",
                        id, DidYouMean.suggest(id, catalogue.ids())));
  }

  private ChartChoice chosen(String id) {
    return ChartChoice.named(id)
        .orElseThrow(
            () ->
                Terminal.of(spec)
                    .refusal(
                        "there is no kind of chart \"%s\"; there are %s%s",
                        id,
                        Phrase.list(ChartChoice.ids()),
                        DidYouMean.suggest(id, ChartChoice.ids())));
  }
}
