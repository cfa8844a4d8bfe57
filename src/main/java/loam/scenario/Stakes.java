package loam.scenario;

import java.util.List;
import loam.city.OutOfDomainException;
import loam.city.OutOfDomainException.Refusal;
import loam.city.Timescale;
import loam.language.Phrase;
import loam.policy.LeverPath;
import loam.policy.Policy;
import loam.stats.DecimalText;

/** A fund cannot want at least more of a round than it may have at most. */
final class Stakes {
  private static final String LEAST = "funds.stakeMin";
  private static final String MOST = "funds.stakeMax";
  private static final double DIGITS = 1e6; // of a value on a ramp, as a message shows it

  private Stakes() {}

  static void check(Policy policy) {
    LeverPath least = policy.path(LEAST);
    LeverPath most = policy.path(MOST);
    for (LeverPath path : List.of(least, most)) {
      for (LeverPath.Piece piece : path.pieces()) {
        double time = Math.max(0, piece.from());
        check(least, most, Math.max(0, Math.nextDown(time))); // where a ramp may break off
        check(least, most, time);
      }
    }
  }

  private static void check(LeverPath least, LeverPath most, double time) {
    if (least.at(time) > most.at(time)) {
      Phrase what =
          Phrase.of(
              "is %s on %s, but must not exceed funds.stakeMax, which is %s",
              shown(least.at(time)), Timescale.dateOf(time), shown(most.at(time)));
      List<String> causes = List.of(LEAST, MOST);
      throw new OutOfDomainException(List.of(new Refusal(causes.get(0), what, causes)));
    }
  }

  private static String shown(double value) {
    return DecimalText.of(Math.rint(value * DIGITS) / DIGITS);
  }
}
