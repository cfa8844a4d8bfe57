package loam.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import loam.language.Language;
import loam.language.Phrase;
import loam.language.Phrased;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with options and parameters. In English picocli's own words stay; in other
 * languages we say the same from what its exceptions know.
 */
public final class Complaints implements IParameterExceptionHandler {
  private final Language language;

  public Complaints(Language language) {
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(text(e));
    boolean guessed =
        language == Language.ENGLISH
            ? UnmatchedArgumentException.printSuggestions(e, err)
            : suggest(e, err);
    if (!guessed) {
      err.println(
          language.say("%s --help says more", e.getCommandLine().getCommandSpec().qualifiedName()));
    }
    return ExitCode.BAD_INPUT;
  }

  private String text(ParameterException e) {
    if (e instanceof Phrased phrased) {
      return phrased.phrase().in(language);
    }
    return language == Language.ENGLISH ? String.valueOf(e.getMessage()) : phrase(e).in(language);
  }

  private static Phrase phrase(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> quoted = unmatched.getUnmatched().stream().map("'%s'"::formatted).toList();
      return unmatched.isUnknownOption()
          ? Phrase.of("Unknown option: %s", Phrase.list(quoted))
          : Phrase.of("Unexpected argument: %s", Phrase.list(quoted));
    }
    if (e instanceof MissingParameterException missing) {
      return missing(missing);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return Phrase.of("%s may be given only once", label(twice.getOverwritten()));
    }
    ArgSpec argument = e.getArgSpec();
    if (argument == null) {
      return Phrase.verbatim(String.valueOf(e.getMessage()));
    }
    return e.getCause() instanceof Phrased phrased
        ? Phrase.of("Invalid value for %s: %s", label(argument), phrased.phrase())
        : invalid(e, argument);
  }

  private static Phrase missing(MissingParameterException e) {
    List<Phrase> labels = e.getMissing().stream().map(Complaints::label).toList();
    boolean valueIsMissing = labels.size() == 1 && e.getMissing().get(0).isOption();
    return valueIsMissing
        ? Phrase.of("A value is missing for %s", labels.get(0))
        : Phrase.of("Missing: %s", Phrase.list(labels));
  }

  private static Phrase invalid(ParameterException e, ArgSpec argument) {
    Class<?> type = argument.auxiliaryTypes()[0];
    Phrase wanted =
        type == Integer.class || type == int.class || type == Long.class
            ? Phrase.of("a whole number")
            : type.isEnum()
                ? Phrase.of("one of %s", Phrase.list(names(type)))
                : Phrase.of("a value of another kind");
    return Phrase.of(
        "Invalid value for %s: must be %s, but is %s",
        label(argument), wanted, "\"%s\"".formatted(e.getValue()));
  }

  private static List<String> names(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static Phrase label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? Phrase.of("option %s", option.longestName())
        : Phrase.of("parameter %s", argument.paramLabel());
  }

  private boolean suggest(ParameterException e, PrintWriter err) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getSuggestions().isEmpty()) {
      return false;
    }
    err.println(language.say("Did you mean: %s?", Phrase.either(unmatched.getSuggestions())));
    return true;
  }
}
