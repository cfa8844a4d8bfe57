package loam.report.findings;

import java.util.ArrayList;
import java.util.List;
import loam.comparison.PolicyCase;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.PolicyChange;
import loam.report.Dates;
import loam.scenario.Scenario;
import loam.stats.DecimalText;

/** What a scenario changes, in a few words. */
public final class PolicyWords {
  private static final int MOST_CHANGES = 3;

  private PolicyWords() {}

  /** A name with the changes that the reference does not have; with their number if many. */
  static String of(PolicyCase policy, String name, Scenario reference, Language language) {
    List<PolicyChange> changes = new ArrayList<>(policy.scenario().changes());
    reference.changes().forEach(changes::remove);
    if (changes.isEmpty()) {
      return name;
    }
    if (changes.size() > MOST_CHANGES) {
      return language.say(
          "%s (%d changes from %s)",
          name, changes.size(), Dates.month(changes.get(0).from(), language));
    }
    String all = "";
    for (PolicyChange change : changes) {
      all =
          all.isEmpty() ? of(change, language) : language.say("%s; %s", all, of(change, language));
    }
    return language.say("%s (%s)", name, all);
  }

  /** One change. */
  public static String of(PolicyChange change, Language language) {
    String from = Dates.month(change.from(), language);
    String number = DecimalText.of(change.number());
    String lever = change.lever().id();
    boolean isRamp = change.until().isPresent();
    if (change.lever() == Lever.FUNDS_SCALE && change.number() == 2 && !isRamp) {
      return language.say("doubling the funds from %s", from); // the lever is a factor itself
    }
    if (change.kind() == PolicyChange.Kind.FACTOR) {
      return language.say("%s × %s from %s", lever, number, from);
    }
    return change
        .until()
        .map(
            end ->
                language.say(
                    "%s moving to %s from %s to %s",
                    lever, number, from, Dates.month(end, language)))
        .orElseGet(() -> language.say("%s = %s from %s", lever, number, from));
  }
}
