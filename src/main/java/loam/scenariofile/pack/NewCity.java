package loam.scenariofile.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.city.City;
import loam.city.ParameterNote;
import loam.city.Provenance;
import loam.language.FailedAccessException;
import loam.scenariofile.text.InvalidInputException;
import loam.scenariofile.text.Problems;
import loam.scenariofile.text.Values;
import loam.scenariofile.text.Yaml;
import loam.stats.DecimalText;

/** Writes a pack for a city that is like another: what is known of it, and what is not. */
public final class NewCity {
  private final String name;
  private final String parent;
  private final Path folder;

  private NewCity(String name, String parent, Path folder) {
    this.name = name;
    this.parent = parent;
    this.folder = folder;
  }

  /**
   * Writes {@code city.yaml} and {@code parameters.yaml} into a folder that is not there yet.
   *
   * @param like a city that ships, or a folder beside the new one
   * @param figures a table of numbers of the city's own
   * @return the city; the numbers that it borrows are among its notes
   * @throws InvalidInputException if the parent or the figures have problems; nothing is left then
   */
  public static City write(String name, String like, Optional<Path> figures, Path folder) {
    City parent = Cities.at(like);
    Problems problems = new Problems();
    Map<String, List<CityFigures.Row>> rows =
        figures.map(file -> new CityFigures(problems, parent.notes()).read(file)).orElse(Map.of());
    problems.throwIfAny();
    String extended =
        Cities.names().contains(like) ? like : String.valueOf(Path.of(like).getFileName());
    return new NewCity(name, extended, folder).write(rows);
  }

  private City write(Map<String, List<CityFigures.Row>> rows) {
    try {
      Files.createDirectory(folder);
      Files.writeString(folder.resolve(PackFiles.FRAME), frame());
      List<ParameterNote> notes = Cities.at(folder.toString()).notes();
      Files.writeString(folder.resolve("parameters.yaml"), parameters(notes, rows));
      return Cities.at(folder.toString());
    } catch (InvalidInputException e) {
      remove();
      throw e;
    } catch (IOException e) {
      throw new FailedAccessException(e, "while writing %s", folder);
    }
  }

  private void remove() {
    try {
      for (String file : List.of("parameters.yaml", PackFiles.FRAME)) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new FailedAccessException(e, "while writing %s", folder);
    }
  }

  private String frame() {
    return """
    # %1$s, a sketch over the pack of %2$s: what is not said here is as it is there.
    extends: %2$s
    name: %1$s
    # registrationsKnownUntil: 2025-12-31  # last day that a published number of registrations covers
    # sectors and funds of its own: see "A city of your own" in src/docs/extending.md
    """
        .formatted(name, parent);
  }

  /** Numbers of the city's own by block, and as remarks those that it still borrows. */
  private static String parameters(
      List<ParameterNote> notes, Map<String, List<CityFigures.Row>> rows) {
    Map<String, List<String>> blocks = new LinkedHashMap<>();
    for (ParameterNote note : notes) {
      List<CityFigures.Row> own = rows.getOrDefault(note.name(), List.of());
      if (!own.isEmpty()) {
        lines(blocks, note).add("  %s: %s".formatted(key(note), entry(note, own)));
      } else if (note.provenance() == Provenance.BORROWED) {
        lines(blocks, note)
            .add(
                "  # borrowed from %s: %s: {value: %s, unit: %s}  (%s)"
                    .formatted(
                        note.pack(), key(note), note.value(), quoted(note.unit()), note.note()));
      }
    }
    return "# Numbers of the city's own; what begins with # is still borrowed, and a city should"
        + " have it of its own.\n"
        + blocks.entrySet().stream().map(NewCity::block).collect(Collectors.joining());
  }

  private static List<String> lines(Map<String, List<String>> blocks, ParameterNote note) {
    return blocks.computeIfAbsent(
        note.name().substring(0, note.name().indexOf('.')), first -> new ArrayList<>());
  }

  private static String key(ParameterNote note) {
    return note.name().substring(note.name().indexOf('.') + 1);
  }

  /** A block of which nothing is said must not stand there as an empty key. */
  private static String block(Map.Entry<String, List<String>> block) {
    boolean isSaid = block.getValue().stream().anyMatch(line -> !line.startsWith("  #"));
    return "\n%s%s:\n%s\n"
        .formatted(isSaid ? "" : "# ", block.getKey(), String.join("\n", block.getValue()));
  }

  private static String entry(ParameterNote note, List<CityFigures.Row> rows) {
    String basis = rows.get(0).basis();
    String source =
        rows.stream()
            .map(CityFigures.Row::source)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    String said =
        "%s, unit: %s, basis: %s%s"
            .formatted(
                number(rows),
                quoted(note.unit()),
                basis,
                source.isEmpty() ? "" : ", source: " + quoted(source));
    return "{%s%s}".formatted(said, range(note, rows));
  }

  private static String number(List<CityFigures.Row> rows) {
    if (rows.stream().anyMatch(row -> !row.date().isEmpty())) {
      return rows.stream()
          .map(row -> row.date() + ": " + row.value())
          .collect(
              Collectors.joining(
                  ", ", "series: {", "}, interpolation: linear, before: hold, after: hold"));
    }
    return rows.get(0).entry().isEmpty()
        ? "value: " + rows.get(0).value()
        : rows.stream()
            .map(row -> String.join(".", row.entry()) + ": " + row.value())
            .collect(Collectors.joining(", ", "value: {", "}"));
  }

  /** Half to twice the numbers, where they lie outside the range of the city that this is like. */
  private static String range(ParameterNote note, List<CityFigures.Row> rows) {
    double[] all =
        rows.stream()
            .flatMapToDouble(
                row -> Values.number(new Yaml.Scalar("", 0, 0, row.value(), false)).stream())
            .toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double most = Arrays.stream(all).max().orElse(0);
    if (all.length == 0 || (least >= note.low() && most <= note.high())) {
      return "";
    }
    return ", range: [%s, %s]"
        .formatted(
            DecimalText.of(least > 0 ? least / 2 : 2 * least),
            DecimalText.of(most > 0 ? 2 * most : most / 2));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
