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
 * of values, such as FILE, stay: picocli would not align others.
 */
final class HelpText {
  /** Examples without a remark. */
  private static final Pattern NOTHING_TO_CHANGE = Pattern.compile("  (?:loam|source)(?: \\S+)+");

  private final UnaryOperator<String> change;

  private HelpText(UnaryOperator<String> change) {
    this.change = change;
  }

  /** Changes text by text, so that a description of two lines is two texts. */
  static void change(CommandLine command, UnaryOperator<String> change) {
    new HelpText(change).changeAll(command);
  }

  private void changeAll(CommandLine command) {
    command.getSubcommands().values().forEach(this::changeAll);
    CommandSpec spec = command.getCommandSpec();
    changeUsage(spec.usageMessage());
    for (OptionSpec option : List.copyOf(spec.options())) {
      spec.remove(option);
      if (option.inherited()) {
        continue; // it comes back with the command that it belongs to
      }
      spec.addOption(OptionSpec.builder(option).description(changed(option.description())).build());
    }
    for (PositionalParamSpec parameter : List.copyOf(spec.positionalParameters())) {
      spec.remove(parameter);
      spec.addPositional(
          PositionalParamSpec.builder(parameter)
              .description(changed(parameter.description()))
              .build());
    }
  }

  private void changeUsage(UsageMessageSpec usage) {
    usage.synopsisHeading(changed(usage.synopsisHeading()));
    usage.synopsisSubcommandLabel(changed(usage.synopsisSubcommandLabel()));
    usage.description(changed(usage.description()));
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

  private String changed(String text) {
    return text.isBlank() || NOTHING_TO_CHANGE.matcher(text).matches() ? text : change.apply(text);
  }
}
