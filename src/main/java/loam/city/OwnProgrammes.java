package loam.city;

import java.util.List;
import java.util.Map;

/**
 * What the programmes do that a city describes itself.
 *
 * @param effects by the programme's id
 */
public record OwnProgrammes(Map<String, ProgrammeEffects> effects) {
  public OwnProgrammes {
    effects = Map.copyOf(effects);
  }

  /** All of them. */
  List<ProgrammeEffects> records() {
    return List.copyOf(effects.values());
  }
}
