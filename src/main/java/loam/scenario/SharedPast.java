package loam.scenario;

import java.time.LocalDate;
import java.util.Optional;
import loam.city.Timescale;

/** How far two scenarios are the same simulation, number by number. */
public final class SharedPast {
  private SharedPast() {}

  /**
   * The last first of January before which nothing differs, if any simulated year lies before it:
   * the levers of both have the same pieces up to it. The world, the seed and the last day must be
   * the same; in a world with many parameter vectors ask of one, see {@link
   * Scenario#inReplication}.
   */
  public static Optional<LocalDate> until(Scenario one, Scenario other) {
    boolean sameRun =
        one.plan().seed() == other.plan().seed()
            && one.plan().end().equals(other.plan().end())
            && one.city().simulatesAs(other.city());
    if (!sameRun) {
      return Optional.empty();
    }
    double parting =
        Math.min(one.policy().sameUntil(other.policy()), Timescale.dayOf(one.plan().end()));
    LocalDate start = one.city().start();
    return Optional.of(parting)
        .filter(day -> day > Timescale.dayOf(start))
        .map(day -> Timescale.dateOf(day).withDayOfYear(1))
        .filter(boundary -> boundary.isAfter(start));
  }
}
