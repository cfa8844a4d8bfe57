package loam.laboratory.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loam.ecosystem.KnownLevers;
import loam.ecosystem.LeverCatalogue;
import loam.language.Phrase;
import loam.language.RefusedException;
import loam.policy.Lever;
import loam.policy.LeverType;
import loam.scenariofile.Assumable;
import loam.scenariofile.text.DidYouMean;
import loam.scenariofile.text.OptionQuantity;
import loam.sensitivity.Factor;
import loam.sensitivity.VariedFactor;
import loam.study.Field;
import loam.study.Field.Times;
import loam.study.FieldType;
import loam.study.Given;

/** What is varied: assumptions and levers, with their ranges. */
final class FactorFields {
  private static final Pattern RANGE =
      Pattern.compile("(?<name>[^=@]+)(=(?<low>.+?)\\.\\.(?<high>[^@]+))?");
  private static final List<String> NOT_ASSUMED = List.of("definition", "seed");

  private static final Field<String> ASSUMPTION =
      Field.of(
              "assumption",
              "NAME",
              FieldType.TEXT,
              "vary this assumption over its range, or over NAME=LOW..HIGH; funds.* is all of a"
                  + " block")
          .said(Times.ANY)
          .usually("all that have a range");

  private static final Field<String> LEVER =
      Field.of(
              "lever",
              "NAME",
              FieldType.TEXT,
              "vary this lever too, over its range or over NAME=LOW..HIGH; in the policy alone if"
                  + " the policy moves it, else everywhere")
          .said(Times.ANY);

  private static final Field<String> WITHOUT =
      Field.of("without", "NAME", FieldType.TEXT, "do not vary this; funds.* is all of a block")
          .said(Times.ANY);

  static final List<Field<?>> ALL = List.of(ASSUMPTION, LEVER, WITHOUT);

  private final List<String> assumptions;
  private final List<String> levers;
  private final List<String> without;
  private final List<Phrase> problems = new ArrayList<>();

  FactorFields(Given given) {
    assumptions = given.all(ASSUMPTION);
    levers = given.all(LEVER);
    without = given.all(WITHOUT);
  }

  /** Whether a factor was asked for by its own name, so that it may not be left out silently. */
  public boolean isAskedFor(Factor factor) {
    return assumptions.stream().anyMatch(one -> nameOf(one).equals(factor.name()))
        || levers.stream().anyMatch(one -> nameOf(one).equals(factor.name()));
  }

  private static String nameOf(String option) {
    return option.split("[=@]", 2)[0];
  }

  /** All factors that are asked for; what is wrong with the options is said at once. */
  public List<VariedFactor> factors(StudiedScenarios studied) {
    Map<String, VariedFactor> chosen = new LinkedHashMap<>();
    List<Assumable> known =
        studied.scenario().city().notes().stream()
            .filter(note -> !LeverCatalogue.isLever(note.name()))
            .map(Assumable::of)
            .flatMap(Optional::stream)
            .toList();
    if (assumptions.isEmpty() && levers.isEmpty()) {
      known.stream()
          .filter(one -> !NOT_ASSUMED.contains(one.note().basis()))
          .filter(one -> one.note().low() < one.note().high()) // a fixed number cannot be varied
          .forEach(one -> chosen.put(one.name(), overItsRange(one)));
      chosen.put(
          KnownLevers.FUNDS_EXTERNAL_SHARE.id(),
          lever(studied, KnownLevers.FUNDS_EXTERNAL_SHARE, ""));
    }
    assumptions.forEach(text -> add(text, known, studied, chosen));
    levers.forEach(text -> addLever(text, studied, chosen));
    for (String pattern : without) {
      if (!chosen.keySet().removeIf(name -> matches(pattern, name))) {
        problems.add(Phrase.of("--without %s: nothing of that name is varied", pattern));
      }
    }
    if (problems.isEmpty() && chosen.isEmpty()) {
      problems.add(Phrase.of("nothing is left to vary"));
    }
    RefusedException.throwIfAny(problems);
    return List.copyOf(chosen.values());
  }

  private static VariedFactor overItsRange(Assumable one) {
    return VariedFactor.of(factor(one, one.low(), one.high()));
  }

  private static Factor factor(Assumable one, double low, double high) {
    return new Factor(
        one.name(),
        one.isMultiple() ? Factor.Kind.MULTIPLE : Factor.Kind.ASSUMPTION,
        one.isMultiple() ? "1" : one.note().unit(),
        low,
        high,
        one.usual(),
        false);
  }

  private static boolean matches(String pattern, String name) {
    String expression =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return name.matches(expression);
  }

  private void add(
      String text,
      List<Assumable> known,
      StudiedScenarios studied,
      Map<String, VariedFactor> chosen) {
    Matcher parts = RANGE.matcher(text);
    if (!parts.matches()) {
      problems.add(Phrase.of("--assumption %s: must be NAME or NAME=LOW..HIGH", text));
      return;
    }
    String name = parts.group("name");
    Optional<Lever> lever = LeverCatalogue.of(studied.scenario().city()).named(name);
    if (lever.isPresent()) {
      chosen.put(name, lever(studied, lever.get(), text));
      return;
    }
    List<Assumable> found = known.stream().filter(one -> matches(name, one.name())).toList();
    if (found.isEmpty()) {
      problems.add(
          Phrase.of(
              "--assumption %s: no assumption that has a range has this name%s",
              name, DidYouMean.suggest(name, known.stream().map(Assumable::name).toList())));
    }
    for (Assumable one : found) {
      chosen.put(one.name(), parts.group("low") == null ? overItsRange(one) : ranged(one, parts));
    }
  }

  private VariedFactor ranged(Assumable one, Matcher parts) {
    String unit = one.isMultiple() ? "1" : one.note().unit();
    double low = OptionQuantity.read("--assumption", unit, parts.group("low").strip());
    double high = OptionQuantity.read("--assumption", unit, parts.group("high").strip());
    if (!(low < high && low >= one.low() && high <= one.high())) {
      problems.add(
          Phrase.of(
              "--assumption %s: LOW..HIGH must ascend and lie in %s to %s",
              one.name(), one.low(), one.high()));
      return overItsRange(one);
    }
    return VariedFactor.of(factor(one, low, high));
  }

  private void addLever(String text, StudiedScenarios studied, Map<String, VariedFactor> chosen) {
    Optional<Lever> lever = LeverCatalogue.of(studied.scenario().city()).named(nameOf(text));
    if (lever.isEmpty()) {
      problems.add(
          Phrase.of(
              "--lever %s: unknown lever%s",
              nameOf(text),
              DidYouMean.suggest(
                  nameOf(text), LeverCatalogue.of(studied.scenario().city()).ids())));
    } else if (lever.get().type() == LeverType.CHOICE) {
      problems.add(
          Phrase.of(
              "--lever %s: nothing lies between its values (%s); sweep or compare them",
              nameOf(text), lever.get().range()));
    } else {
      chosen.put(lever.get().id(), lever(studied, lever.get(), text));
    }
  }

  private VariedFactor lever(StudiedScenarios studied, Lever lever, String text) {
    Matcher parts = RANGE.matcher(text);
    boolean ranged = parts.matches() && parts.group("low") != null;
    double low = lever.min();
    double high = lever.max();
    if (ranged) {
      low = OptionQuantity.read("--lever", lever.unit(), parts.group("low").strip());
      high = OptionQuantity.read("--lever", lever.unit(), parts.group("high").strip());
    }
    if (!lever.type().admits(low) || !lever.type().admits(high)) {
      problems.add(Phrase.of("--lever %s: %s takes whole numbers only", text, lever.id()));
    }
    if (!(low < high && low >= lever.min() && high <= lever.max())) {
      problems.add(
          Phrase.of("--lever %s: LOW..HIGH must ascend and lie in %s", lever.id(), lever.range()));
      low = lever.min();
      high = lever.max();
    }
    return VariedFactor.of(
        lever, studied.kindOf(lever), low, high, studied.usual(lever), studied.from(lever));
  }
}
