package loam.cli.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.cli.Terminal;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.chart.Look;

/** Where charts go: one file, or a folder of SVG and PNG. Nothing is replaced silently. */
public record ChartFolder(Optional<Path> out, boolean force, Look look, Terminal terminal) {
  private static final int MOST_NAMED = 20;
  private static final Pattern OTHER_FORMAT =
      Pattern.compile(
          "(?i)\\.(docx?|pptx?|xlsx?|odt|ods|odp|jpe?g|gif|tiff?|webp|bmp|eps|ps|html?|csv|txt|md|json)$");
  private static final int LONGEST = 120; // letters; file systems take 255 bytes

  /** Writes them; if no place was named, into a folder beside the first result. */
  public void write(List<Path> results, List<ChartedResults.Named> charts) {
    Optional<ChartFiles.Format> format = out.flatMap(ChartFiles.Format::of);
    if (out.isPresent() && OTHER_FORMAT.matcher(out.get().toString()).find()) {
      throw terminal.refusal(
          "%s: a chart can be written as .svg, .png or .pdf; name such a file, or a folder",
          out.get());
    }
    if (format.isPresent() && charts.size() > 1) {
      throw terminal.refusal(
          "%s is one file for %s charts (%s); choose one with --kind and --metric, or name a folder",
          out.get(),
          charts.size(),
          charts.stream()
              .map(ChartedResults.Named::name)
              .limit(MOST_NAMED)
              .collect(Collectors.joining(", ")));
    }
    if (format.isPresent()) {
      refuseIfThere(List.of(out.get()));
      makeFolder(out.get().toAbsolutePath().resolveSibling(""));
      ChartFiles.write(charts.get(0).chart(), out.get(), look);
      terminal.say("Chart: %s", out.get());
      return;
    }
    Path folder = out.orElseGet(() -> beside(results));
    List<Path> files = new ArrayList<>();
    charts.forEach(chart -> files.add(folder.resolve(chart.name() + ".svg")));
    charts.forEach(chart -> files.add(folder.resolve(chart.name() + ".png")));
    refuseIfThere(files);
    makeFolder(folder);
    writeAll(folder, charts);
    terminal.say("%s charts: %s", charts.size(), folder);
  }

  private void writeAll(Path folder, List<ChartedResults.Named> charts) {
    Optional<ChartsUnavailableException> missing = Optional.empty();
    for (ChartedResults.Named chart : charts) {
      try {
        ChartFiles.write(
            chart.chart(),
            folder.resolve(chart.name() + ".svg"),
            folder.resolve(chart.name() + ".png"),
            look);
      } catch (ChartsUnavailableException e) {
        missing = Optional.of(e); // the next chart may have an SVG at least
      }
    }
    missing.ifPresent(e -> terminal.warn("some charts are missing: %s", Phrase.of(e)));
  }

  /**
   * Its name tells what is drawn together, and how, so that charts of the same are in one place.
   */
  private Path beside(List<Path> results) {
    Path result = results.get(0);
    Path place = result.toAbsolutePath().normalize();
    String all =
        results.stream()
            .map(one -> String.valueOf(one.toAbsolutePath().normalize().getFileName()))
            .collect(Collectors.joining("+"));
    String name =
        all.length() <= LONGEST ? all : "%s+%d".formatted(place.getFileName(), results.size() - 1);
    String language = look.language() == Language.ENGLISH ? "" : "-" + look.language().id();
    Path charts = place.resolveSibling(name + "-charts" + language + (look.dark() ? "-dark" : ""));
    return result.isAbsolute() ? charts : Path.of("").toAbsolutePath().relativize(charts);
  }

  private void refuseIfThere(List<Path> files) {
    List<Path> there = files.stream().filter(Files::exists).toList();
    if (!force && !there.isEmpty()) {
      throw terminal.refusal(
          "%s is there already; name another place with --out, or replace it with --force",
          there.get(0));
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot make the folder %s", folder);
    }
  }
}
