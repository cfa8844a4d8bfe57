package loam.cli;

import java.io.PrintWriter;
import loam.language.English;
import loam.language.Language;
import loam.language.Phrase;
import loam.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command speaks, and in which language: results to standard output, the rest to standard
 * error.
 */
public record Terminal(CommandSpec command, Language language) {
  /** The terminal of a command, once its arguments have been read. */
  public static Terminal of(CommandSpec command) {
    LoamCommand root = (LoamCommand) command.root().userObject();
    return new Terminal(command, root.language());
  }

  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** A line on standard output. */
  public void say(@English String format, Object... arguments) {
    out().println(language.say(format, arguments));
  }

  /** A line on standard error, after our name. */
  public void warn(@English String format, Object... arguments) {
    err().println("loam: " + language.say(format, arguments));
  }

  /** A line on standard error, after our name. */
  public void warn(Phrase phrase) {
    warn("%s", phrase);
  }

  /** A line for each change of a scenario that is not simulated. */
  public void warnOfWhatIsNotSimulated(Scenario scenario) {
    scenario
        .notSimulated()
        .forEach(phrase -> warn("%s: %s", Phrase.verbatim(scenario.name()), phrase));
  }

  /** To be thrown where options or parameters cannot be used. */
  public Refusal refusal(@English String format, Object... arguments) {
    return new Refusal(command.commandLine(), format, arguments);
  }
}
