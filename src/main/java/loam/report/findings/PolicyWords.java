package loam.report.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.comparison.PolicyCase;
import loam.ecosystem.KnownLevers;
import loam.language.Language;
import loam.policy.PolicyChange;
import loam.report.Dates;
import loam.report.LeverWords;
import loam.scenario.Scenario;
import loam.scenario.Sweep;
import loam.scenario.Swept;
import loam.scenario.SweptLever;
import loam.stats.DecimalText;

/** What a scenario changes, in a few words. */
public final class PolicyWords {
  private static final int MOST_CHANGES = 3;
  private static final int MOST_VALUES = 8;

  private PolicyWords() {}

  /** A name with the changes that the reference does not have; with their number if many. */
  static String of(PolicyCase policy, String name, Scenario reference, Language language) {
    List<PolicyChange> changes = changes(policy, reference);
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

  private static List<PolicyChange> changes(PolicyCase policy, Scenario reference) {
    List<PolicyChange> changes = new ArrayList<>(policy.scenario().changes());
    reference.changes().forEach(changes::remove);
    return changes;
  }

  /** The only change of a policy as the first words of a sentence, where it has such words. */
  static Optional<String> subject(PolicyCase policy, Scenario reference, Language language) {
    List<PolicyChange> changes = changes(policy, reference);
    return changes.size() == 1 && isWorded(changes.get(0))
        ? Optional.of(capitalised(of(changes.get(0), language)))
        : Optional.empty();
  }

  private static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static boolean isWorded(PolicyChange change) {
    boolean isEnd = change.number() == 0 || change.number() == 2;
    return change.lever().equals(KnownLevers.FUNDS_SCALE) && isEnd && change.until().isEmpty();
  }

  /** What a sweep gives what it moves at a place: its values, or where they lie if many. */
  public static String of(int place, Sweep sweep, Language language) {
    Swept swept = sweep.moved().get(place);
    double[] values = sweep.values(place).sorted().distinct().toArray();
    boolean areMany = values.length > MOST_VALUES;
    String least = LeverWords.value(swept, values[0]).in(language);
    String most = LeverWords.value(swept, values[values.length - 1]).in(language);
    String all =
        Arrays.stream(values)
            .limit(MOST_VALUES)
            .mapToObj(value -> LeverWords.value(swept, value).in(language))
            .collect(Collectors.joining(", "));
    if (swept instanceof SweptLever lever) {
      String from = Dates.month(lever.from(), language);
      return areMany
          ? language.say("%s between %s and %s from %s", swept.id(), least, most, from)
          : language.say("%s = %s from %s", swept.id(), all, from);
    }
    return areMany
        ? language.say("%s between %s and %s", swept.head(), least, most)
        : "%s = %s".formatted(swept.head(), all);
  }

  /** One change. */
  public static String of(PolicyChange change, Language language) {
    String from = Dates.month(change.from(), language);
    String number =
        change.kind() == PolicyChange.Kind.FACTOR
            ? DecimalText.of(change.number())
            : LeverWords.value(change.lever(), change.number()).in(language);
    String lever = change.lever().id();
    if (isWorded(change)) { // the lever is a factor itself
      return change.number() == 0
          ? language.say("ending the funds from %s", from)
          : language.say("doubling the funds from %s", from);
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
