package loam.cli.study;

import java.util.concurrent.Callable;
import loam.cli.FieldOptions;
import loam.cli.Laboratory;
import loam.cli.Refusal;
import loam.cli.Replay;
import loam.cli.Terminal;
import loam.cli.WorkOptions;
import loam.laboratory.Asking;
import loam.laboratory.Posed;
import loam.laboratory.StudyKind;
import loam.language.Language;
import loam.scenario.Scenario;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command of a kind of study: its options are what the study is asked. */
public class StudyCommand implements Callable<Integer> {
  private final StudyKind kind;
  private final WorkOptions work = new WorkOptions();
  private final CommandSpec spec;

  protected StudyCommand(StudyKind kind, Language language) {
    this.kind = kind;
    this.spec =
        CommandSpec.wrapWithoutInspection(this)
            .name(kind.name())
            .aliases(kind.aliases().toArray(String[]::new));
    spec.usageMessage().description(kind.purpose().in(language)).sortOptions(false);
    FieldOptions.add(spec, kind.fields(), language);
    spec.addMixin("work", CommandSpec.forAnnotatedObject(work));
    spec.mixinStandardHelpOptions(true);
  }

  /** The command, with help in a language. */
  public static CommandLine of(StudyKind kind, Language language) {
    return new CommandLine(new StudyCommand(kind, language).spec);
  }

  protected final CommandSpec spec() {
    return spec;
  }

  protected final WorkOptions work() {
    return work;
  }

  @Override
  public final Integer call() throws InterruptedException {
    work.check(spec.commandLine());
    FieldOptions given = new FieldOptions(spec);
    Terminal terminal = Terminal.of(spec);
    Posed posed =
        Refusal.unlessRefused(spec.commandLine(), () -> kind.posed(given, terminal::warn));
    if (kind.fields().contains(Asking.REPLAY) && given.said(Asking.REPLAY).isPresent()) {
      return replay(given, posed);
    }
    if (given.said(Asking.REPLAY_OF).isPresent()) {
      throw terminal.refusal("--of is of use with --replay only");
    }
    return make(given, posed);
  }

  /** Makes the study. */
  protected int make(FieldOptions given, Posed posed) throws InterruptedException {
    return new Laboratory(spec, work)
        .promising(posed.promised())
        .replacing(posed.replaced())
        .make(posed.study());
  }

  private int replay(FieldOptions given, Posed posed) {
    Terminal terminal = Terminal.of(spec);
    int of = given.value(Asking.REPLAY_OF);
    Posed.Worlds worlds = posed.worlds().get();
    if (of < 0 || of >= worlds.size()) {
      throw terminal.refusal("--of is %s, but must lie in 0 to %s", of, worlds.size() - 1);
    }
    Scenario scenario = worlds.at().apply(of);
    if (kind.fields().contains(Asking.REPLAY_OF)) {
      terminal.warn("replay of %s", scenario.name());
    }
    return new Replay(scenario, work.engine(), terminal).run(given.value(Asking.REPLAY));
  }
}
