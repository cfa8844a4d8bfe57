package loam.report;

import java.util.List;
import loam.city.Target;
import loam.experiment.Score;
import loam.language.Language;

/** How many published figures a run meets: tests first, since fitted ones agree by design. */
public final class ScoreCounts {
  private final List<Score> scored;

  public ScoreCounts(List<Score> scores) {
    this.scored =
        scores.stream()
            .filter(
                score ->
                    score.verdict() == Score.Verdict.MET || score.verdict() == Score.Verdict.MISSED)
            .toList();
  }

  /** Figures that the run could meet or miss. */
  public int all() {
    return scored.size();
  }

  /** Those of one kind. */
  public long all(Target.Use use) {
    return scored.stream().filter(score -> isOf(score, use)).count();
  }

  /** Those of one kind that it meets. */
  public long met(Target.Use use) {
    return scored.stream()
        .filter(score -> isOf(score, use) && score.verdict() == Score.Verdict.MET)
        .count();
  }

  private static boolean isOf(Score score, Target.Use use) {
    return score.target().use().filter(of -> of == use).isPresent();
  }

  /** All of it in a sentence without its full stop. */
  public String words(Language language) {
    if (scored.isEmpty()) {
      return language.say("none can be met or missed by the end of this run");
    }
    return language.say(
        "%d of %d tests met; %d of %d fitted and %d of %d imposed figures agree",
        met(Target.Use.TESTED),
        all(Target.Use.TESTED),
        met(Target.Use.FITTED),
        all(Target.Use.FITTED),
        met(Target.Use.IMPOSED),
        all(Target.Use.IMPOSED));
  }
}
