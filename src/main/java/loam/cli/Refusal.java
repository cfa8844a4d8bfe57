package loam.cli;

import java.util.function.Supplier;
import loam.language.English;
import loam.language.Phrase;
import loam.language.Phrased;
import loam.language.RefusedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Options or parameters that cannot be used, and why. */
public final class Refusal extends ParameterException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  public Refusal(CommandLine command, @English String format, Object... arguments) {
    this(command, Phrase.of(format, arguments));
  }

  public Refusal(CommandLine command, Phrase phrase) {
    super(command, phrase.toString());
    this.phrase = phrase;
  }

  /** What is made, or a refusal of the command where it cannot be. */
  public static <T> T unlessRefused(CommandLine command, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (RefusedException e) {
      throw new Refusal(command, e.phrase());
    }
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
