package loam.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import loam.cli.result.ChangesCommand;
import loam.cli.result.ChartCommand;
import loam.cli.result.QueryCommand;
import loam.cli.result.ResumeCommand;
import loam.cli.result.SelftestCommand;
import loam.cli.result.VerifyCommand;
import loam.cli.scenario.DiffCommand;
import loam.cli.scenario.ExplainCommand;
import loam.cli.scenario.FactsCommand;
import loam.cli.scenario.LeversCommand;
import loam.cli.scenario.MetricsCommand;
import loam.cli.scenario.NewCityCommand;
import loam.cli.scenario.NewCommand;
import loam.cli.scenario.PoliciesCommand;
import loam.cli.scenario.ScenariosCommand;
import loam.cli.scenario.SchemaCommand;
import loam.cli.scenario.ShowCommand;
import loam.cli.scenario.StoryCommand;
import loam.cli.scenario.ValidateCommand;
import loam.laboratory.BuildInfo;
import loam.language.Language;
import loam.report.chart.Chart;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code loam} itself. */
@Command(
    name = "loam",
    description = "A policy laboratory for startup ecosystems: what would this policy do?",
    mixinStandardHelpOptions = true,
    versionProvider = LoamCommand.Version.class,
    sortOptions = false,
    subcommands = {
      ChangesCommand.class,
      QueryCommand.class,
      ResumeCommand.class,
      VerifyCommand.class,
      SelftestCommand.class,
      ChartCommand.class,
      StoryCommand.class,
      ValidateCommand.class,
      ShowCommand.class,
      DiffCommand.class,
      ExplainCommand.class,
      NewCommand.class,
      NewCityCommand.class,
      ScenariosCommand.class,
      SchemaCommand.class,
      MetricsCommand.class,
      LeversCommand.class,
      FactsCommand.class,
      PoliciesCommand.class,
      GenerateCompletion.class
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  loam run scenarios/baseline.yaml",
      "  loam run scenarios/baseline.yaml --reach specialised=15000",
      "  loam run scenarios/baseline.yaml --set funds.scale=x2@2027-01-01",
      "  loam compare scenarios/baseline.yaml scenarios/double-funds.yaml",
      "  loam sweep scenarios/size-of-funds.yaml",
      "  loam sensitivity scenarios/baseline.yaml --metric unicorns",
      "  loam solve --target \"unicorns@2030 >= 140\" --lever funds.scale",
      "  source <(loam generate-completion)      complete commands in this shell"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure",
      "2:bad input",
      "129:ended by the signal HUP; what is finished is kept",
      "130:interrupted, as by Ctrl-C; what is finished is kept",
      "143:ended by the signal TERM; what is finished is kept"
    })
public final class LoamCommand implements Runnable {
  @Option(
      names = LanguageChoice.OPTION,
      paramLabel = "LANGUAGE",
      scope = ScopeType.INHERIT,
      description = "en or zh (中文); default: that of the locale")
  private Language language;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Optional<Consumer<Map<String, Chart>>> drawer = Optional.empty();

  public LoamCommand(Language language) {
    this.language = language;
  }

  /** What the user reads. */
  public Language language() {
    return language;
  }

  /** Who wants the charts of a study, and nothing else of it. */
  public Optional<Consumer<Map<String, Chart>>> drawer() {
    return drawer;
  }

  /** Hands the charts of a study to somebody, and leaves no results. */
  public void drawFor(Consumer<Map<String, Chart>> taker) {
    drawer = Optional.of(taker);
  }

  @Override
  public void run() {
    throw Terminal.of(spec).refusal("which command? For a start: loam run scenarios/baseline.yaml");
  }

  /** Answers {@code --version}. */
  public static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      BuildInfo build = BuildInfo.load();
      return new String[] {"loam %s (%s)".formatted(build.version(), build.commit())};
    }
  }
}
