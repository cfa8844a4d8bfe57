package loam.cli.study;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Changes of levers over those of a scenario file. */
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

  public List<String> settings() {
    return List.copyOf(changes);
  }
}
