package loam.cli.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import loam.cli.ExitCode;
import loam.cli.Terminal;
import loam.laboratory.BuildInfo;
import loam.language.Language;
import loam.language.Phrase;
import loam.store.ScratchFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code loam selftest}: whether this installation is sound. */
@Command(
    name = "selftest",
    description = {
      "Tries Java, memory, disk, database, fonts and determinism against a shipped hash.",
      "Takes some seconds and leaves nothing behind."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SelftestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    Terminal terminal = Terminal.of(spec);
    Language language = terminal.language();
    BuildInfo build = BuildInfo.load();
    terminal.say("Loam %s (%s)", build.version(), build.commit());
    boolean sound = true;
    try (ScratchFolder scratch = ScratchFolder.in(Path.of(""))) {
      for (Selftest.Part part : new Selftest(scratch.path()).parts()) {
        Selftest.Finding finding = tried(part);
        sound &= finding.isSound();
        terminal
            .out()
            .println(
                (finding.isSound() ? language.say("sound  ") : language.say("FAULT  "))
                    + finding.what().in(language));
        terminal.out().flush();
      }
    }
    if (sound) {
      terminal.say("This installation is sound.");
    } else {
      terminal.say("This installation is not sound; the lines with FAULT say where.");
    }
    terminal.out().flush();
    return sound ? ExitCode.DONE : ExitCode.FAILURE;
  }

  /** Whatever goes wrong is what is looked for. */
  private static Selftest.Finding tried(Selftest.Part part) throws InterruptedException {
    try {
      return part.tried();
    } catch (IOException | RuntimeException e) {
      return new Selftest.Finding(false, Phrase.of(e));
    }
  }
}
