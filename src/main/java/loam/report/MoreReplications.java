package loam.report;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import loam.comparison.Effect;
import loam.comparison.Study.Findings;
import loam.language.Language;
import loam.stats.Verdict;

/** How many replications would settle what too few of them leave open. */
public final class MoreReplications {
  private MoreReplications() {}

  /** A sentence with the option that runs them; nothing where all is settled. */
  public static Optional<String> of(Findings findings, Language language) {
    long open = open(findings).count();
    OptionalInt more = number(findings);
    if (open == 0) {
      return Optional.empty();
    }
    int there = findings.comparison().replications();
    return Optional.of(
        more.isEmpty()
            ? language.say(
                "%d of %d differences: too few replications to tell.",
                open, findings.effects().size())
            : language.say(
                "%d of %d differences: too few replications to tell. About %d more would, if means and scatter stay as they are: the same command with --replications %d (those that are there are used again).",
                open, findings.effects().size(), more.getAsInt(), there + more.getAsInt()));
  }

  /** So many more settle all that can be settled. */
  public static OptionalInt number(Findings findings) {
    return open(findings).flatMapToInt(effect -> effect.judgement().more().stream()).max();
  }

  private static Stream<Effect> open(Findings findings) {
    return findings.effects().stream()
        .filter(effect -> effect.judgement().verdict() == Verdict.TOO_FEW_REPLICATIONS);
  }
}
