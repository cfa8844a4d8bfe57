package loam.cli;

import java.nio.file.Path;
import java.util.List;
import loam.city.City.DataFile;
import loam.language.RefusedException;
import loam.scenario.RunPlan;
import loam.scenario.Scenario;
import loam.scenariofile.InvalidInputException;
import loam.sensitivity.World;

/**
 * Scenarios that are read for every point anew, and yet stay what they were at the beginning,
 * whoever edits their files meanwhile.
 *
 * @param of what was read at the beginning
 * @param copies of its files, the reference first
 */
record SteadyScenarios(StudiedScenarios of, List<Path> copies) {
  SteadyScenarios {
    copies = List.copyOf(copies);
  }

  /** Scenarios in which some factors are otherwise. */
  World world(List<VariedFactor> factors, RunPlan plan) {
    World read = new VariedScenarios(copies, factors, of.parameters(), plan);
    World original = new VariedScenarios(of.files(), factors, of.parameters(), plan);
    return values -> {
      try {
        return checked(read.at(values));
      } catch (InvalidInputException e) {
        original.at(values); // fails likewise, and names the file that people know
        throw e;
      }
    };
  }

  /** A city beside its scenario has no copy: it must not change. */
  private List<Scenario> checked(List<Scenario> scenarios) {
    List<DataFile> files = of.scenario().city().files();
    for (Scenario scenario : scenarios) {
      if (!scenario.city().files().equals(files)) {
        throw new RefusedException(
            "the files of the city %s were changed meanwhile; begin again with --force",
            scenario.city().id());
      }
    }
    return scenarios;
  }
}
