package loam.sensitivity;

import java.util.List;
import loam.sensitivity.SensitivityStudy.End;
import loam.sensitivity.SensitivityStudy.Ends;
import loam.stats.Clusters;
import loam.stats.MeanInterval;
import loam.stats.Sample;

/**
 * What single factors do to an outcome between the ends of their ranges, all others as the files
 * have them.
 *
 * @param usual where nothing is varied
 * @param bars those that reach farthest first
 */
public record Tornado(MeanInterval usual, List<Bar> bars) {
  public Tornado {
    bars = List.copyOf(bars);
  }

  /**
   * One factor.
   *
   * @param multiple whether its values multiply several numbers
   * @param usual its value in the files
   */
  public record Bar(String name, boolean multiple, double usual, Side low, Side high) {}

  /**
   * One end of its range.
   *
   * @param value of the factor
   * @param outcome mean and interval there
   * @param move by how much that differs from the usual outcome, under common random numbers
   */
  public record Side(double value, MeanInterval outcome, MeanInterval move) {
    /** Whether the interval of the move leaves 0 out. */
    public boolean moves() {
      return move.low() > 0 || move.high() < 0;
    }
  }

  /** What a study found; intervals of {@link SensitivityStudy#LEVEL}. */
  public static Tornado of(List<Ends> ends) {
    return of(ends, Clusters.NONE);
  }

  /** The same where some replications share the parameters that are not varied. */
  public static Tornado of(List<Ends> ends, Clusters sharing) {
    return new Tornado(
        interval(ends.get(0).low().usual(), sharing),
        ends.stream()
            .map(
                one ->
                    new Bar(
                        one.factor().name(),
                        one.factor().kind() == Factor.Kind.MULTIPLE,
                        one.factor().usual(),
                        side(one.low(), sharing),
                        side(one.high(), sharing)))
            .toList());
  }

  private static Side side(End end, Clusters sharing) {
    double[] moves = end.outcome().inOrder();
    double[] usual = end.usual().inOrder();
    for (int replication = 0; replication < moves.length; replication++) {
      moves[replication] -= usual[replication];
    }
    return new Side(
        end.value(), interval(end.outcome(), sharing), interval(Sample.of(moves), sharing));
  }

  private static MeanInterval interval(Sample sample, Clusters sharing) {
    return MeanInterval.student(
        Sample.of(sharing.independent(sample.inOrder())), SensitivityStudy.LEVEL);
  }
}
