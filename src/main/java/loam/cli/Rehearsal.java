package loam.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import loam.ecosystem.Ecosystem;
import loam.language.FailedAccessException;
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
    Path page = study.folder().map(folder -> folder.resolve(SameFiles.PAGE)).orElse(place);
    CommandLine command = Main.command(SameFiles.language(page).orElse(told.language()));
    List<String> arguments = new ArrayList<>(arguments(command, scratch));
    arguments.add("--out=" + made);
    arguments.add("--threads=" + threads);
    if (Files.exists(known)) {
      arguments.add("--rehearse=" + known);
    }
    if (runs().map(runs -> again.size() < runs.all().size()).orElse(false)) {
      arguments.add("--quiet"); // a sample takes seconds, and progress would count all
    }
    command.setOut(new PrintWriter(Writer.nullWriter())).setErr(told.err());
    int code = command.execute(arguments.toArray(String[]::new));
    if (code != ExitCode.DONE) {
      return List.of(Phrase.of("the study cannot be made here: it ends with %s", code));
    }
    return compare(made, again, allFiles);
  }

  /**
   * What was typed. It comes from strangers: it names our copies of scenarios and no other file.
   */
  private List<String> arguments(CommandLine loam, Path scratch) {
    List<String> words = study.command();
    CommandLine command = words.isEmpty() ? null : loam.getSubcommands().get(words.get(0));
    if (command == null || !STUDIES.contains(words.get(0))) {
      throw damaged(String.join(" ", words));
    }
    CommandSpec spec = command.getCommandSpec();
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
    if (!List.of(option.auxiliaryTypes()).contains(Path.class)) {
      return word;
    }
    String value = word.replaceFirst("(?s)[^=]*=?", "");
    return name + "=" + copy(value, scratch).orElseThrow(() -> damaged(word));
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
      SameFiles.difference(place, made.resolve(SameFiles.PAGE)).ifPresent(differences::add);
    } else {
      differences.addAll(
          new SameFiles(study.folder().get(), made)
              .differences(name -> allFiles || name.endsWith(".csv")));
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
}
