package loam.cli.result;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loam.cli.Terminal;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.report.chart.Chart;
import loam.store.PublishedResult;
import loam.store.ResultFolder;
import loam.store.ScratchFolder;

/**
 * Charts of a study that is made again from the simulations beside its results: what it drew once
 * it draws again, in any language and on any paper.
 */
public record Redrawn(Path folder, Terminal terminal) {
  /** Those whose charts follow from no file alone. */
  private static final Set<String> KINDS = Set.of("sweep", "solve", "rank");

  public static boolean isFor(Path folder) {
    try {
      return ResultFolder.isWhole(folder) && KINDS.contains(PublishedResult.read(folder).kind());
    } catch (RefusedException e) {
      return false; // it is no such result, whatever else it may be
    }
  }

  /** Those of a kind and of a metric, if they are asked for; at least one. */
  public List<ChartedResults.Named> charts(Optional<String> metric, Optional<String> kind) {
    Map<String, Chart> all = all();
    List<ChartedResults.Named> charts = new ArrayList<>();
    all.forEach(
        (name, chart) -> {
          boolean isOfKind =
              kind.map(of -> name.equals(of) || name.startsWith(of + "-")).orElse(true);
          if (isOfKind && metric.map(of -> name.contains("-" + of + "-")).orElse(true)) {
            charts.add(new ChartedResults.Named(name, chart));
          }
        });
    if (all.isEmpty()) {
      throw terminal.refusal("%s has no chart", folder);
    }
    if (charts.isEmpty()) {
      throw terminal.refusal(
          "there is no such chart in %s; there are: %s", folder, Phrase.list(all.keySet()));
    }
    return charts;
  }

  private Map<String, Chart> all() {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir", "."));
    try (ScratchFolder scratch = ScratchFolder.in(temporary)) {
      return Remake.of(PublishedResult.read(folder), scratch.path(), 0)
          .charts(terminal.language(), terminal);
    }
  }
}
