package loam.cli.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Changes of levers over those of a scenario file, and another city than the file's. */
public final class SetOptions {
  @Option(
      names = "--set",
      paramLabel = "CHANGE",
      description = {
        "change a lever, in the place of the file's changes of it; repeatable:",
        "LEVER=VALUE@DATE, LEVER=xFACTOR@DATE, or LEVER=VALUE@DATE..DATE for a ramp;",
        "for example funds.scale=x2@2027-01-01"
      })
  private List<String> changes = new ArrayList<>();

  @Option(
      names = "--city",
      paramLabel = "NAME",
      description =
          "the same in another city: one that ships, or a folder beside the file or where Loam runs")
  private Optional<String> city = Optional.empty();

  public List<String> settings() {
    return Stream.concat(city.stream().map(name -> "city=" + name), changes.stream()).toList();
  }
}
