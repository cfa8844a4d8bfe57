package loam.cli.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import loam.city.City;
import loam.city.Provenance;
import loam.cli.Terminal;
import loam.scenariofile.pack.Cities;
import loam.scenariofile.pack.NewCity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loam new-city}: a pack for a city that is like another. */
@Command(
    name = "new-city",
    description = {
      "Writes the folder NAME: a city that is like another but for the figures that you have, with",
      "a remark for each number that a city should have of its own and that is still borrowed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class NewCityCommand implements Runnable {
  @Parameters(paramLabel = "NAME", description = "name of the city, such as hangzhou")
  private String name = "";

  @Option(
      names = "--like",
      paramLabel = "CITY",
      required = true,
      description = "city that ships, or folder of a city; what is not known is as it is there")
  private String like = "";

  @Option(
      names = "--figures",
      paramLabel = "FILE",
      description = {
        "numbers of the city's own, as CSV: parameter (with .entry for one of a map), date (of a",
        "knot of a series), value, unit, basis (sourced, derived, assumed), source"
      })
  private Optional<Path> figures = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Terminal terminal = Terminal.of(spec);
    if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,79}") || Cities.packs().contains(name)) {
      throw terminal.refusal(
          "\"%s\" is no name for a new city; write up to 80 letters, digits, - and _, and none of"
              + " %s",
          name, String.join(", ", Cities.packs()));
    }
    Path folder = place();
    if (Files.exists(folder)) {
      throw terminal.refusal(
          "%s is there already, and stays as it is; choose another name", folder);
    }
    City city = NewCity.write(name, like, figures, folder);
    long borrowed =
        city.notes().stream().filter(note -> note.provenance() == Provenance.BORROWED).count();
    long own = city.notes().stream().filter(note -> note.provenance() == Provenance.OWN).count();
    terminal.say(
        "%s is yours to edit: %d numbers of its own, %d still borrowed", folder, own, borrowed);
    terminal.say("then: loam validate %s, and a scenario beside it with city: %s", folder, name);
  }

  /** Beside the folder that it is like; a city that ships is everywhere. */
  private Path place() {
    return Cities.names().contains(like)
        ? Path.of(name)
        : Optional.ofNullable(Path.of(like).getParent()).orElse(Path.of("")).resolve(name);
  }
}
