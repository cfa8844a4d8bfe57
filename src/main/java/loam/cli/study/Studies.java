package loam.cli.study;

import java.util.List;
import java.util.stream.Stream;
import loam.laboratory.StudyKind;
import loam.laboratory.calibrate.BacktestKind;
import loam.laboratory.calibrate.CalibrateKind;
import loam.laboratory.compare.CompareKind;
import loam.laboratory.rank.RankKind;
import loam.laboratory.run.RunKind;
import loam.laboratory.sensitivity.SensitivityKind;
import loam.laboratory.sensitivity.SolveKind;
import loam.laboratory.sweep.SweepKind;
import loam.language.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands of all studies. */
public final class Studies {
  /** All kinds, in the order in which help lists them. */
  public static final List<StudyKind> KINDS =
      List.of(
          new RunKind(),
          new CompareKind(),
          new SweepKind(),
          new RankKind(),
          new SensitivityKind(),
          new SolveKind(),
          new CalibrateKind(),
          new BacktestKind());

  private Studies() {}

  /** Puts them before the commands that are there. */
  public static void addTo(CommandLine loam, Language language) {
    List<CommandLine> others = loam.getSubcommands().values().stream().distinct().toList();
    others.forEach(one -> takeOut(one, loam));
    Stream.concat(all(language), others.stream())
        .forEach(one -> loam.addSubcommand(one.getCommandName(), one));
  }

  /** What it has from above it gets again. */
  private static void takeOut(CommandLine command, CommandLine loam) {
    loam.getCommandSpec().removeSubcommand(command.getCommandName());
    CommandSpec spec = command.getCommandSpec();
    List.copyOf(spec.options()).stream().filter(OptionSpec::inherited).forEach(spec::remove);
  }

  private static Stream<CommandLine> all(Language language) {
    return KINDS.stream()
        .map(
            kind ->
                kind instanceof CompareKind compare
                    ? CompareCommand.of(compare, language)
                    : StudyCommand.of(kind, language));
  }
}
