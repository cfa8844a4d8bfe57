package loam.scenariofile;

import loam.policy.PolicyChange;
import loam.stats.DecimalText;

/** A change in few words. */
final class PolicyText {
  private PolicyText() {}

  static String of(PolicyChange change) {
    String number = DecimalText.of(change.number());
    String amount = change.kind() == PolicyChange.Kind.FACTOR ? "times " + number : number;
    return change
        .until()
        .map(end -> "%s by %s, from %s on".formatted(amount, end, change.from()))
        .orElse("%s from %s on".formatted(amount, change.from()));
  }
}
