package loam.scenariofile;

import loam.language.Phrase;
import loam.policy.PolicyChange;
import loam.stats.DecimalText;

/** A change in few words. */
final class PolicyText {
  private PolicyText() {}

  static Phrase of(PolicyChange change) {
    String number = DecimalText.of(change.number());
    Phrase amount =
        change.kind() == PolicyChange.Kind.FACTOR
            ? Phrase.of("times %s", number)
            : change.lever().word(change.number()).orElseGet(() -> Phrase.verbatim(number));
    return change
        .until()
        .map(end -> Phrase.of("%s by %s, from %s on", amount, end, change.from()))
        .orElseGet(() -> Phrase.of("%s from %s on", amount, change.from()));
  }
}
