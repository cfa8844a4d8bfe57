package loam.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import loam.cli.study.Studies;
import loam.language.Language;
import loam.study.RecordDay;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;

/** Where the process begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Language usual =
        LanguageChoice.ofEnvironment(
            System.getenv(), Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
    Locale.setDefault(Locale.ROOT); // no result depends on where it was computed
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(usual, out, err, arguments));
  }

  /** Runs one command in English, if it does not say otherwise. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(Language.ENGLISH, out, err, arguments);
  }

  /** Runs one command; the exit code is one of {@link ExitCode}. */
  public static int run(Language usual, PrintWriter out, PrintWriter err, String... arguments) {
    Language language = LanguageChoice.ofArguments(usual, arguments);
    CommandLine command = command(language);
    command.setOut(out).setErr(err);
    int code = execute(command, language, arguments);
    out.flush();
    err.flush();
    return code;
  }

  /** The command with all its subcommands. */
  public static CommandLine command(Language language) {
    CommandLine command = new CommandLine(new LoamCommand(language));
    Studies.addTo(command, language);
    for (CommandLine one : command.getSubcommands().values()) {
      FieldOptions.addTo(one.getCommandSpec(), language);
    }
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.registerConverter(LocalDate.class, new DateConverter());
    command.registerConverter(Language.class, new LanguageConverter());
    command.setParameterExceptionHandler(new Complaints(language));
    command.setExecutionExceptionHandler(new Failures(language));
    HelpText.change(command, language::name);
    return command;
  }

  private static int execute(CommandLine command, Language language, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      command.getErr().println(said(e, language));
      return ExitCode.FAILURE;
    }
  }

  /** Java says so too where it cannot start a thread, or an array would be too long. */
  public static String said(OutOfMemoryError e, Language language) {
    String why = String.valueOf(e.getMessage());
    return why.contains("heap space") || why.contains("GC overhead")
        ? language.say("loam: out of memory; allow it more, such as LOAM_HEAP=2g")
        : language.say(
            "loam: the machine or Java is at a limit that LOAM_HEAP does not move: %s", why);
  }

  // classes with names: Java's archive would pass over picocli's interfaces if lambdas had them

  private static final class DateConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      return RecordDay.of(text)
          .orElseThrow(
              () ->
                  new Unreadable(
                      "\"%s\" is no year, month or day such as 2030, 2030-06 or 2030-12-31", text));
    }
  }

  private static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return Language.named(text)
          .orElseThrow(() -> new Unreadable("\"%s\" is not one of en, zh", text));
    }
  }
}
