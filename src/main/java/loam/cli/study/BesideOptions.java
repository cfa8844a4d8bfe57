package loam.cli.study;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Changes that make one scenario more of those that are compared. */
public final class BesideOptions {
  @Option(
      names = "--set",
      paramLabel = "CHANGE",
      description = {
        "one scenario more: the first with this lever changed, as run --set does; repeatable, all",
        "changes make one scenario: LEVER=VALUE@DATE, LEVER=xFACTOR@DATE, or",
        "LEVER=VALUE@DATE..DATE for a ramp; for example funds.scale=x2@2027-01-01"
      })
  private List<String> changes = new ArrayList<>();

  public List<String> settings() {
    return List.copyOf(changes);
  }
}
