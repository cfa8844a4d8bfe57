package loam.city;

import java.util.List;
import loam.language.English;
import loam.language.Phrase;

/**
 * A programme for sectors of a city: while its lever says so, their firms grow faster, raise money
 * more often, or come from elsewhere. How much is in {@link ProgrammeEffects}.
 *
 * @param id by which its parameters are called
 * @param lever by which it is set
 * @param unit of the lever; {@code on/off} for a programme that either runs or does not
 * @param most largest value of the lever; 1 for one that is on or off
 * @param sectors places of the sectors that it is for; without any, nothing but growth elsewhere
 * @param effects names of the parameters that say how strongly it acts, as far as there are any
 */
public record Programme(
    String id,
    String lever,
    Phrase name,
    String unit,
    int most,
    List<Integer> sectors,
    List<String> effects) {
  /** Unit of a programme that either runs or does not. */
  public static final String ON_OFF = "on/off";

  public Programme {
    sectors = List.copyOf(sectors);
    effects = List.copyOf(effects);
  }

  /** Programmes that the model knows by their names, for sectors that are not said yet. */
  public static final List<Programme> USUAL =
      List.of(
          usual("aiPlus", "aiPlus.platforms", "AI+ platforms", "platforms", 60),
          usual("health", "health.plan", "Health action plan", ON_OFF, 1),
          usual("space", "space.programme", "Commercial space programme", ON_OFF, 1));

  private static Programme usual(
      String id, String lever, @English String name, @English String unit, int most) {
    return new Programme(id, lever, Phrase.name(name), unit, most, List.of(), List.of());
  }

  /** The same for other sectors. */
  public Programme in(List<Integer> others) {
    return new Programme(id, lever, name, unit, most, others, effects);
  }

  /** Whether the model knows it by its name, and its parameters by theirs. */
  public boolean isUsual() {
    return USUAL.stream().anyMatch(usual -> usual.id.equals(id));
  }

  /** Name of the parameter that raises the rate of rounds; empty if there is none. */
  public String roundsName() {
    return id.equals("health")
        ? "programmes.healthLateRoundBoost"
        : effects.stream().filter(name -> name.endsWith(".rounds")).findFirst().orElse("");
  }

  /** Whether its lever counts something. */
  public boolean isCounted() {
    return !unit.equals(ON_OFF);
  }

  /** How much of its effects a value of its lever has; of what is counted, the square root. */
  public double dose(double value, ProgrammeEffects of) {
    return isCounted() ? Math.sqrt(value / of.reference()) : value;
  }
}
