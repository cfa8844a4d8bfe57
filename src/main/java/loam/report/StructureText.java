package loam.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import loam.city.Posterior;
import loam.city.Structure;
import loam.ecosystem.Metric;
import loam.experiment.StructuralSplit;
import loam.experiment.StructuredRun;
import loam.language.Language;
import loam.scenario.Scenario;
import loam.stats.Interval;
import loam.stats.PairedDifference;

/** What structure does to the intervals of a run, and what each alternative to it would change. */
public final class StructureText {
  private final StructuredRun run;
  private final Language language;

  /** Of a run with its alternatives. */
  public StructureText(StructuredRun run, Language language) {
    this.run = run;
    this.language = language;
  }

  /** What there is to say where the alternatives were not run. */
  public static String without(Scenario scenario, Language language) {
    List<Structure> named = scenario.city().others().structures();
    return named.isEmpty()
        ? language.say("Structure (other equations, other regimes) is in neither.")
        : language.say(
            "Structure is in neither: %d alternatives are named (%s); --structure runs them too and says how much they matter.",
            named.size(),
            named.stream().map(Structure::choice).distinct().collect(Collectors.joining(", ")));
  }

  /** For each headline metric the split at its last year end, if it has one. */
  public static List<StructuralSplit> lastOfAll(StructuredRun run, Optional<Posterior> posterior) {
    List<StructuralSplit> splits = new ArrayList<>();
    for (Metric metric : run.published().catalogue().having(ProjectionTable.metrics())) {
      List<StructuralSplit> years = StructuralSplit.yearly(run, posterior, metric);
      years.stream().skip(Math.max(0, years.size() - 1)).forEach(splits::add);
    }
    return splits;
  }

  List<String> lines(Optional<Posterior> posterior) {
    List<StructuralSplit> splits = lastOfAll(run, posterior);
    if (splits.isEmpty()) {
      return List.of(language.say("Too few vectors to say how much is structure."));
    }
    TextTable table = new TextTable(1);
    table.add(
        List.of(
            caption(splits.get(0)),
            language.say("chance"),
            language.say("parameters"),
            language.say("structure"),
            language.say("[90 %% interval]"),
            language.say("moved most by"),
            ""));
    splits.forEach(split -> table.add(row(split)));
    List<String> lines = new ArrayList<>(table.lines());
    lines.add(weights());
    run.alternatives()
        .forEach(one -> lines.add("  %s: %s".formatted(one.id(), words(one, language))));
    return lines;
  }

  /** What the table of the splits is. */
  public String caption(StructuralSplit any) {
    return language.say(
        "variance at %s, %d vectors, %d structures",
        Dates.day(any.date(), language), any.independent(), run.alternatives().size() + 1);
  }

  /** Says whose weights these are. */
  public String weights() {
    return language.say(
        "Shares of structure take the published structure and its %d alternatives as equally likely, which nobody knows; structure.csv has the effect of each.",
        run.alternatives().size());
  }

  /** What an alternative is, and why. */
  public static String words(Structure structure, Language language) {
    return language.say(
        "%s (%s)", language.name(structure.label()), language.name(structure.reason()));
  }

  private List<String> row(StructuralSplit split) {
    return List.of(
        split.metric().label(language),
        VarianceTable.percent(split.chance()),
        VarianceTable.percent(split.parameters()),
        VarianceTable.percent(split.structure()),
        interval(split),
        strongest(split),
        remark(split));
  }

  /** The interval of the share of structure, or a dash. */
  public static String interval(StructuralSplit split) {
    return split.interval().map(VarianceTable::interval).orElse("–");
  }

  /** Whether a larger number of replications would do nothing. */
  public String remark(StructuralSplit split) {
    return split.notChance().map(Interval::low).orElse(0.0) > VarianceTable.MOST_OF_IT
        ? language.say("more replications will not narrow this")
        : "";
  }

  /** The alternative that moves the mean most, and by how much, if that is significant. */
  public String strongest(StructuralSplit split) {
    int place = 0;
    for (int other = 1; other < split.effects().size(); other++) {
      if (Math.abs(split.effects().get(other).mean())
          > Math.abs(split.effects().get(place).mean())) {
        place = other;
      }
    }
    PairedDifference effect = split.effects().get(place);
    boolean told = effect.interval(0.95).map(of -> !of.contains(0)).orElse(false);
    if (!told) {
      return language.say("none significant");
    }
    return "%s %s".formatted(run.alternatives().get(place).id(), change(split, effect));
  }

  /** By how much a mean moves, with its unit. */
  private String change(StructuralSplit split, PairedDifference effect) {
    Figures figures = Figures.in(split.metric().unitOfYear(), language);
    String number = figures.text(effect.mean()).replace("-", "−");
    return ((effect.mean() > 0 ? "+" : "") + number + " " + figures.unit()).strip();
  }
}
