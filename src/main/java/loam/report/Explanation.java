package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import loam.calibration.Identified;
import loam.city.Domains;
import loam.city.OtherWorlds;
import loam.city.ParameterNote;
import loam.city.PolicyDocument;
import loam.city.Timescale;
import loam.ecosystem.LeverCatalogue;
import loam.language.Language;
import loam.policy.Lever;
import loam.policy.LeverPath;
import loam.scenariofile.Origin;
import loam.scenariofile.ReadScenario;
import loam.stats.DecimalText;
import loam.stats.Sample;

/** Everything that is known about one lever or parameter of a scenario. */
public final class Explanation {
  private static final int LABEL_WIDTH = 14;

  private final ReadScenario read;
  private final Language language;
  private final List<String> lines = new ArrayList<>();

  private Explanation(ReadScenario read, Language language) {
    this.read = read;
    this.language = language;
  }

  /** Lines of text, or nothing if the scenario has no such lever or parameter. */
  public static Optional<List<String>> lines(ReadScenario read, String name, Language language) {
    Explanation explanation = new Explanation(read, language);
    return LeverCatalogue.of(read.scenario().city())
        .named(name)
        .map(explanation::ofLever)
        .or(() -> note(read.scenario().city().notes(), name).map(explanation::ofParameter));
  }

  private List<String> ofLever(Lever lever) {
    lines.add(LeverWords.titled(lever).in(language));
    line(language.say("what it does"), language.name(lever.mechanism()));
    line(language.say("evidence"), Evidences.text(lever, language));
    note(read.defaults(), lever.id())
        .ifPresent(
            note -> {
              line(language.say("default"), LeverWords.published(lever, note.value(), language));
              line("", language.name(note.note()));
              addSource(note);
              addPack(note);
            });
    addPolicies(lever.id());
    addEstimates(lever.id());
    addPosterior(lever.id());
    lines.add("  " + language.say("in %s", read.title(language).name()));
    LeverPath path = read.scenario().policy().path(lever);
    for (double day : PathText.days(path)) {
      String value = PathText.at(lever, path, day).in(language);
      lines.add("    %s  %s".formatted(Timescale.dateOf(day), value));
    }
    addOrigins(read.originsOf(lever.id()));
    return lines;
  }

  private List<String> ofParameter(ParameterNote note) {
    lines.add(
        note.unit().equals("1")
            ? note.name()
            : "%s  [%s]".formatted(note.name(), language.name(note.unit())));
    line(language.say("what it is"), language.name(note.note()));
    addSource(note);
    addPack(note);
    if (Double.isFinite(note.low()) || Double.isFinite(note.high())) {
      line(
          language.say("range"),
          language.say("%s to %s", DecimalText.of(note.low()), DecimalText.of(note.high())));
    }
    Domains.of(note.name())
        .filter(within -> Double.isFinite(within.low()))
        .ifPresent(
            within ->
                line(
                    language.say("domain"),
                    language.say(
                        "%s to %s", DecimalText.of(within.low()), DecimalText.of(within.high()))));
    note(read.defaults(), note.name())
        .ifPresent(before -> line(language.say("default"), before.value()));
    addEstimates(note.name());
    addPosterior(note.name());
    lines.add("  " + language.say("in %s", read.title(language).name()));
    lines.add("    " + note.value());
    addOrigins(read.originsOf(note.name()));
    return lines;
  }

  /** The published policies that its path is. */
  private void addPolicies(String lever) {
    String label = language.say("published as");
    for (PolicyDocument document : DocumentWords.moving(lever, read.scenario().city())) {
      line(label, "%s  %s".formatted(document.id(), document.title().in(language)));
      document.moves().stream()
          .filter(move -> move.lever().equals(lever))
          .forEach(move -> line("", DocumentWords.move(move).in(language)));
      line("", document.meaning().in(language));
      label = "";
    }
  }

  /** What studies found about it. */
  private void addEstimates(String name) {
    PublishedEstimates estimates = PublishedEstimates.about(name, read.scenario().city());
    line(language.say("studies"), estimates.sentence().in(language));
    estimates.lines(language).forEach(text -> lines.add("    " + text));
  }

  /** What published figures leave open of it, if a posterior has it. */
  private void addPosterior(String name) {
    OtherWorlds worlds = read.scenario().city().others();
    worlds
        .posterior()
        .ifPresent(
            posterior ->
                posterior.marginal(name).ifPresent(values -> addPosterior(name, values, worlds)));
  }

  private void addPosterior(String name, Sample values, OtherWorlds worlds) {
    String times = worlds.posterior().orElseThrow().isFactor(name) ? "× " : "";
    line(
        language.say("posterior"),
        language.say(
            "%s; 80 %% of the vectors from %s to %s",
            times + figure(values.quantile(0.5)),
            times + figure(values.quantile(0.1)),
            times + figure(values.quantile(0.9))));
    OptionalDouble left = worlds.leftOfRange(name);
    if (left.isPresent()) {
      line("", informed(left.getAsDouble()));
    }
    if (worlds.assumes(name)) {
      line("", language.say("this scenario assumes it itself, so that it does not vary"));
    }
  }

  private String informed(double left) {
    String percent = String.format(Locale.ROOT, "%.0f", 100 * left);
    return switch (Identified.verdict(left)) {
      case INFORMED ->
          language.say(
              "informed by published figures: %s %% of the range's width is left", percent);
      case WEAKLY ->
          language.say(
              "weakly informed by published figures: %s %% of the range's width is left", percent);
      case NOT ->
          language.say(
              "not informed by published figures: it varies in its whole range of calibration");
    };
  }

  private static String figure(double value) {
    return SensitivityCharts.value(value);
  }

  private void line(String label, String text) {
    lines.add("  " + TextWidth.padded(label, LABEL_WIDTH) + text);
  }

  private void addSource(ParameterNote note) {
    String basis = language.name(note.basis());
    line(
        language.say("basis"),
        note.source().isEmpty()
            ? basis
            : language.say("%s; %s", basis, language.name(note.source())));
  }

  private void addPack(ParameterNote note) {
    line(
        language.say("pack"),
        switch (note.provenance()) {
          case OWN -> language.say("the city's own pack (%s)", note.pack());
          case SHARED -> language.say("pack %s, for the cities that extend it", note.pack());
          case BORROWED ->
              language.say(
                  "pack %s: borrowed, a city should have a number of its own", note.pack());
        });
  }

  private void addOrigins(List<Origin> origins) {
    lines.add("  " + language.say("written"));
    if (origins.isEmpty()) {
      lines.add("    " + language.say("nowhere in these files: this is the default"));
    }
    for (Origin origin : origins) {
      String replaced = origin.replaced() ? language.say("  (replaced)") : "";
      lines.add("    %s  %s%s".formatted(origin.place(), origin.what().in(language), replaced));
    }
  }

  private static Optional<ParameterNote> note(List<ParameterNote> notes, String name) {
    return notes.stream().filter(note -> note.name().equals(name)).findFirst();
  }
}
