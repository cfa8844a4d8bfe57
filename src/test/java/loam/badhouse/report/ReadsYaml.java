package loam.badhouse.report;

import org.snakeyaml.engine.v2.api.LoadSettings;

/** Knows YAML outside scenariofile. */
final class ReadsYaml {
  private ReadsYaml() {}

  static LoadSettings settings() {
    return LoadSettings.builder().build();
  }
}
