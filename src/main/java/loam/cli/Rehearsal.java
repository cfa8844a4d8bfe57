package loam.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem;
import loam.language.FailedAccessException;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.scenario.Scenario;
import loam.store.PublishedResult;
import loam.store.StudyRuns;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Makes a published study anew. What is published of its model runs is taken for simulated, but for
 * some that really are; then every file must come out the same.
 *
 * @param study what was published
 * @param place its folder or page
 * @param scenario one of those that it simulates
 */
record Rehearsal(PublishedResult study, Path place, Scenario scenario) {
  private static final Pattern LANGUAGE = Pattern.compile("<html lang=\"([a-z]+)\"");
  private static final String PAGE = "report.html";
  private static final List<String> STUDIES = List.of("sensitivity", "solve", "rank");

  /** The model runs that are published; nothing of a page alone. */
  Optional<StudyRuns> runs() {
    int months = Ecosystem.recordDates(scenario.plan().end()).size();
    return study.folder().flatMap(folder -> StudyRuns.in(folder, months));
  }

  /**
   * Makes it.
   *
   * @param again model runs that are simulated; all if nothing is published of any
   * @param scratch an empty folder
   * @param allFiles whether this Loam wrote the results, so that pages have the same bytes, too
   * @return all that is otherwise
   */
  List<Phrase> differences(
      Collection<StudyRuns.Run> again, Path scratch, int threads, boolean allFiles, Terminal told) {
    Path made = scratch.resolve("made");
    Path known = scratch.resolve("known.journal");
    runs().ifPresent(runs -> runs.writeWithout(again, known));
    CommandLine command = Main.command(language().orElse(told.language()));
    List<String> arguments = new ArrayList<>(arguments(command, scratch));
    arguments.add("--out=" + made);
    arguments.add("--threads=" + threads);
    if (Files.exists(known)) {
      arguments.add("--rehearse=" + known);
    }
    command.setOut(new PrintWriter(Writer.nullWriter())).setErr(told.err());
    int code = command.execute(arguments.toArray(String[]::new));
    if (code != ExitCode.DONE) {
      return List.of(Phrase.of("the study cannot be made here: it ends with %s", code));
    }
    return compare(made, again, allFiles);
  }

  /** In the language of the page, its bytes may be the same. */
  private Optional<Language> language() {
    Path page = study.folder().map(folder -> folder.resolve(PAGE)).orElse(place);
    try {
      Matcher matcher = LANGUAGE.matcher(Files.readString(page));
      return matcher.find() ? Language.named(matcher.group(1)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // that it is missing is told as a difference
    }
  }

  /** What was typed. It comes from strangers: it names our copies of scenarios and no other file. */
  private List<String> arguments(CommandLine loam, Path scratch) {
    List<String> words = study.command();
    if (words.isEmpty() || !STUDIES.contains(words.get(0))) {
      throw damaged(String.join(" ", words));
    }
    CommandSpec spec = loam.getSubcommands().get(words.get(0)).getCommandSpec();
    List<String> arguments = new ArrayList<>(List.of(words.get(0)));
    for (String word : words.subList(1, words.size())) {
      arguments.add(
          word.startsWith("--")
              ? option(word, spec, scratch)
              : copy(word, scratch).orElseThrow(() -> damaged(word)));
    }
    return arguments;
  }

  private String option(String word, CommandSpec spec, Path scratch) {
    String name = word.replaceFirst("(?s)=.*", "");
    OptionSpec option = spec.optionsMap().get(name);
    if (option == null || !AsTyped.isSaid(option)) {
      throw damaged(word);
    }
    boolean isPath = List.of(option.auxiliaryTypes()).contains(Path.class);
    return isPath
        ? name + "=" + copy(word.substring(name.length() + 1), scratch).orElseThrow(() -> damaged(word))
        : word;
  }

  private Optional<String> copy(String word, Path scratch) {
    return Stream.iterate(0, copy -> copy < study.scenarios().size(), copy -> copy + 1)
        .filter(copy -> word.equals(ScenarioCopies.path(copy)))
        .findFirst()
        .map(copy -> write(scratch.resolve("scenario-%s.yaml".formatted(copy)), copy));
  }

  private String write(Path file, int copy) {
    try {
      return Files.writeString(file, study.scenarios().get(copy)).toString();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot write %s", file);
    }
  }

  private RefusedException damaged(String word) {
    return new RefusedException("the manifest of %s is damaged: %s", place, word);
  }

  private List<Phrase> compare(Path made, Collection<StudyRuns.Run> again, boolean allFiles) {
    List<Phrase> differences = new ArrayList<>();
    new Rehearsal(PublishedResult.read(made), made, scenario)
        .runs()
        .ifPresent(here -> differences.addAll(changed(here, again)));
    if (study.folder().isEmpty()) {
      compare(place, made.resolve(PAGE), PAGE).ifPresent(differences::add);
      return differences;
    }
    TreeSet<String> names = new TreeSet<>(files(study.folder().get()));
    names.addAll(files(made));
    names.removeIf(name -> !allFiles && !name.endsWith(".csv"));
    for (String name : names) {
      compare(study.folder().get().resolve(name), made.resolve(name), name)
          .ifPresent(differences::add);
    }
    return differences;
  }

  private static List<Phrase> changed(StudyRuns here, Collection<StudyRuns.Run> again) {
    return again.stream()
        .filter(run -> !here.all().contains(run))
        .map(
            run ->
                Phrase.of(
                    "point %s of the study, replication %s comes out differently here",
                    run.point(), run.replication()))
        .toList();
  }

  /** All that has the same bytes wherever it is made. */
  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals("run.json") && !name.endsWith(".png"))
          .toList();
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot look into %s", folder);
    }
  }

  private static Optional<Phrase> compare(Path published, Path here, String name) {
    try {
      if (!Files.exists(published) || !Files.exists(here)) {
        return Optional.of(
            Files.exists(here)
                ? Phrase.of("%s is missing", name)
                : Phrase.of("%s is there, but the study gives no such file", name));
      }
      if (name.endsWith(".csv")) {
        return line(Files.readAllLines(published), Files.readAllLines(here))
            .map(line -> Phrase.of("%s differs, first in line %s", name, line));
      }
      return Files.mismatch(published, here) < 0
          ? Optional.empty()
          : Optional.of(Phrase.of("%s differs", name));
    } catch (IOException e) {
      throw new FailedAccessException(e, "cannot read %s", published);
    }
  }

  private static Optional<Integer> line(List<String> published, List<String> here) {
    int line = Arrays.mismatch(published.toArray(), here.toArray());
    return line < 0 ? Optional.empty() : Optional.of(line + 1);
  }
}
