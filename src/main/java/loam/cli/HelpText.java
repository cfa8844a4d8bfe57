package loam.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Puts other texts in the place of all texts of the help: of a command and of all below it. Labels
 * of values, such as FILE, stay: picocli would not align others. Lines of a description become one
 * paragraph, which is broken where the terminal ends.
 */
public final class HelpText {
  /** Examples without a remark. */
  private static final Pattern NOTHING_TO_CHANGE = Pattern.compile("  (?:loam|source)(?: \\S+)+");

  /** A percent sign of a text; picocli formats texts once more, and has lines that end in %n. */
  private static final Pattern PERCENT = Pattern.compile("(?<!%)%(?![%n])");

  private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?]) |(?<=[。？])(?=.)");

  private final UnaryOperator<String> change;

  private HelpText(UnaryOperator<String> change) {
    this.change = change;
  }

  /** Changes text by text, so that a description of two lines is two texts. */
  public static void change(CommandLine command, UnaryOperator<String> change) {
    new HelpText(change).changeAll(command);
  }

  private void changeAll(CommandLine command) {
    command.getSubcommands().values().stream()
        .distinct() // one with two names is there twice
        .forEach(this::changeAll);
    CommandSpec spec = command.getCommandSpec();
    changeUsage(spec.usageMessage());
    for (OptionSpec option : List.copyOf(spec.options())) {
      spec.remove(option);
      if (option.inherited()) {
        continue; // it comes back with the command that it belongs to
      }
      spec.addOption(
          OptionSpec.builder(option).description(paragraph(option.description())).build());
    }
    for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
      spec.remove(parameter);
      spec.addPositional(
          PositionalParamSpec.builder(parameter)
              .description(paragraph(parameter.description()))
              .build());
    }
  }

  private void changeUsage(UsageMessageSpec usage) {
    usage.synopsisHeading(changed(usage.synopsisHeading()));
    usage.synopsisSubcommandLabel(changed(usage.synopsisSubcommandLabel()));
    usage.description(firstSentenceAlone(paragraph(usage.description())));
    usage.commandListHeading(changed(usage.commandListHeading()));
    usage.footerHeading(changed(usage.footerHeading()));
    usage.footer(changed(usage.footer()));
    usage.exitCodeListHeading(changed(usage.exitCodeListHeading()));
    Map<String, String> exitCodes = new LinkedHashMap<>();
    usage.exitCodeList().forEach((code, meaning) -> exitCodes.put(code, changed(meaning)));
    usage.exitCodeList(exitCodes);
  }

  private String[] changed(String[] texts) {
    return Arrays.stream(texts).map(this::changed).toArray(String[]::new);
  }

  private String[] paragraph(String[] lines) {
    StringBuilder text = new StringBuilder();
    for (String line : changed(lines)) {
      if (text.length() > 0 && !line.isEmpty()) {
        text.append(gap(text.charAt(text.length() - 1), line.charAt(0)));
      }
      text.append(line);
    }
    return text.length() == 0 ? lines : new String[] {text.toString()};
  }

  /** The list of commands shows the first line of each. */
  private static String[] firstSentenceAlone(String[] paragraph) {
    return paragraph.length == 0 ? paragraph : END_OF_SENTENCE.split(paragraph[0], 2);
  }

  /** Chinese has none between its own letters, nor beside its punctuation. */
  private static String gap(char before, char after) {
    boolean none =
        isWidePunctuation(before)
            || isWidePunctuation(after)
            || (Character.isIdeographic(before) && Character.isIdeographic(after));
    return none ? "" : " ";
  }

  private static boolean isWidePunctuation(char letter) {
    return (letter >= '\u3000' && letter <= '\u303f') || (letter >= '\uff00' && letter <= '\uffef');
  }

  private String changed(String text) {
    return text.isBlank() || NOTHING_TO_CHANGE.matcher(text).matches()
        ? text
        : PERCENT.matcher(change.apply(text)).replaceAll("%%");
  }
}
