package loam.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import loam.city.City;
import loam.city.Estimate;
import loam.city.Structure;
import loam.city.Target;
import loam.scenariofile.pack.Cities;

/** Words in the data of the cities that ship with Loam and are shown to people. */
final class Data {
  private Data() {}

  static Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    for (String name : Cities.names()) {
      City city = Cities.builtIn(name);
      texts.add(city.name());
      for (Target target : city.targets()) {
        texts.add(target.what());
        texts.add(target.fact().unit());
        if (target.role() instanceof Target.Input input) {
          texts.add(input.why());
        }
        if (target.role() instanceof Target.Context context) {
          texts.add(context.why());
        }
      }
      for (Structure structure : city.others().structures()) {
        texts.add(structure.label());
        texts.add(structure.reason());
      }
      for (Estimate estimate : city.estimates()) {
        texts.add(estimate.estimand());
        texts.add(estimate.place());
        texts.add(estimate.unit());
        if (!estimate.period().matches("[0-9, -]*")) {
          texts.add(estimate.period());
        }
      }
      city.notes()
          .forEach(
              note -> {
                texts.add(note.unit());
                texts.add(note.basis());
                texts.add(note.note());
              });
    }
    return texts;
  }
}
