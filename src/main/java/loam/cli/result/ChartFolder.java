package loam.cli.result;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.cli.Terminal;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.Phrase;
import loam.report.chart.Caption;
import loam.report.chart.Chart;
import loam.report.chart.ChartFiles;
import loam.report.chart.ChartsUnavailableException;
import loam.report.chart.Look;
import loam.report.office.ChartSlides;
import loam.report.vega.VegaLite;
import loam.store.file.Json;

/** Where charts go: one file, or a folder of SVG and PNG. Nothing is replaced silently. */
public record ChartFolder(
    Optional<Path> out, boolean force, Look look, Also also, Words words, Terminal terminal) {
  private static final String SLIDES = ".pptx";
  private static final String VEGA = ".vl.json";

  /** What is written beside pictures. */
  public record Also(boolean slides, boolean vega) {}

  /** What stands around the one chart in the place of its own words. */
  public record Words(Optional<String> title, Optional<String> subtitle, Optional<String> note) {
    boolean isEmpty() {
      return title.isEmpty() && subtitle.isEmpty() && note.isEmpty();
    }
  }

  private static final int MOST_NAMED = 20;
  private static final Pattern OTHER_FORMAT =
      Pattern.compile(
          "(?i)\\.(docx?|ppt|xlsx?|odt|ods|odp|jpe?g|gif|tiff?|webp|bmp|eps|ps|html?|csv|txt|md|(?<!\\.vl\\.)json)$");
  private static final int LONGEST = 120; // letters; file systems take 255 bytes

  /** Writes them; if no place was named, into a folder beside the first result. */
  public void write(List<Path> results, List<ChartedResults.Named> charts) {
    Optional<ChartFiles.Format> format = out.flatMap(ChartFiles.Format::of);
    boolean isSlides = out.isPresent() && ends(out.get(), SLIDES);
    boolean isVega = out.isPresent() && ends(out.get(), VEGA);
    if (!words.isEmpty() && charts.size() > 1) {
      throw terminal.refusal(
          "--title, --subtitle and --note are of one chart, and there are %s (%s); choose one with"
              + " --kind and --metric",
          charts.size(), names(charts));
    }
    if (out.isPresent() && OTHER_FORMAT.matcher(out.get().toString()).find()) {
      throw terminal.refusal(
          "%s: a chart can be written as .svg, .png, .pdf, .pptx or .vl.json; name such a file, or"
              + " a folder",
          out.get());
    }
    if ((format.isPresent() || isVega) && charts.size() > 1) {
      throw terminal.refusal(
          "%s is one file for %s charts (%s); choose one with --kind and --metric, or name a"
              + " folder",
          out.get(), charts.size(), names(charts));
    }
    if (format.isPresent() || isSlides || isVega) {
      refuseIfThere(List.of(out.get()));
      makeFolder(out.get().toAbsolutePath().resolveSibling(""));
      if (isSlides) {
        writeSlides(out.get(), charts);
      } else if (isVega) {
        writeVega(out.get(), charts.get(0).chart());
      } else {
        ChartFiles.write(charts.get(0).chart(), out.get(), look(charts.get(0).chart()));
      }
      terminal.say("Chart: %s", out.get());
      return;
    }
    Path folder = out.orElseGet(() -> beside(results));
    List<Path> files = new ArrayList<>();
    charts.forEach(chart -> files.add(folder.resolve(chart.name() + ".svg")));
    charts.forEach(chart -> files.add(folder.resolve(chart.name() + ".png")));
    Path slides = folder.resolve("charts" + SLIDES);
    if (also.slides()) {
      files.add(slides);
    }
    if (also.vega()) {
      charts.forEach(chart -> files.add(folder.resolve(chart.name() + VEGA)));
    }
    refuseIfThere(files);
    makeFolder(folder);
    writeAll(folder, charts);
    if (also.slides()) {
      writeSlides(slides, charts);
    }
    if (also.vega()) {
      charts.forEach(chart -> writeVega(folder.resolve(chart.name() + VEGA), chart.chart()));
    }
    terminal.say("%s charts: %s", charts.size(), folder);
  }

  private static boolean ends(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static String names(List<ChartedResults.Named> charts) {
    return charts.stream()
        .map(ChartedResults.Named::name)
        .limit(MOST_NAMED)
        .collect(Collectors.joining(", "));
  }

  private Caption caption(Chart chart) {
    return Caption.of(chart).with(words.title(), words.subtitle(), words.note());
  }

  private Look look(Chart chart) {
    return look.saying(caption(chart));
  }

  private void writeSlides(Path file, List<ChartedResults.Named> charts) {
    List<Chart> all = charts.stream().map(ChartedResults.Named::chart).toList();
    write(file, new ChartSlides(look).bytes(all, all.stream().map(this::caption).toList()));
  }

  private void writeVega(Path file, Chart chart) {
    String text = Json.pretty(VegaLite.of(chart, caption(chart))) + "\n";
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] content) {
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write the chart %s", file);
    }
  }

  private void writeAll(Path folder, List<ChartedResults.Named> charts) {
    Optional<ChartsUnavailableException> missing = Optional.empty();
    for (ChartedResults.Named chart : charts) {
      try {
        ChartFiles.write(
            chart.chart(),
            folder.resolve(chart.name() + ".svg"),
            folder.resolve(chart.name() + ".png"),
            look(chart.chart()));
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
