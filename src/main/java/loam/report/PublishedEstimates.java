package loam.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loam.city.City;
import loam.city.Estimate;
import loam.language.Language;
import loam.language.Phrase;
import loam.stats.DecimalText;

/**
 * What published studies found about one lever or parameter.
 *
 * @param all the nearest first
 */
public record PublishedEstimates(List<Estimate> all) {
  public PublishedEstimates {
    all = List.copyOf(all);
  }

  /** Those of a city's packs. */
  public static PublishedEstimates about(String name, City city) {
    return new PublishedEstimates(
        city.estimates().stream()
            .filter(estimate -> estimate.bearsOn().contains(name))
            .sorted(Comparator.comparing(Estimate::nearness))
            .toList());
  }

  /** How many there are, and in which directions they point. */
  public Phrase sentence() {
    return all.isEmpty()
        ? Phrase.of("no study found")
        : Phrase.of(
            "%d published estimates: %d raise, %d without effect, %d lower, %d mixed; %d of them"
                + " near (same country and instrument)",
            all.size(),
            count(Estimate.Direction.RAISES),
            count(Estimate.Direction.NONE),
            count(Estimate.Direction.LOWERS),
            count(Estimate.Direction.MIXED),
            count(estimate -> estimate.nearness() == Estimate.Nearness.NEAR));
  }

  private long count(Estimate.Direction direction) {
    return count(estimate -> estimate.direction() == direction);
  }

  private long count(Predicate<Estimate> which) {
    return all.stream().filter(which).count();
  }

  /** Each with study, place, what was estimated and what was found. */
  List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    for (Estimate estimate : all) {
      lines.add(
          "%s  %s"
              .formatted(
                  estimate.id(), language.say("%s (%s)", estimate.study(), where(estimate))));
      lines.add(
          "      " + language.say("%s: %s", language.name(estimate.estimand()), result(estimate)));
      lines.add("      %s".formatted(language.say("%s; %s", read(estimate), source(estimate))));
    }
    return lines;
  }

  private static Phrase where(Estimate estimate) {
    Phrase place = Phrase.name(estimate.place());
    return estimate.period().isEmpty()
        ? place
        : Phrase.of("%s, %s", place, period(estimate.period()));
  }

  /** Years need no translation. */
  private static Phrase period(String period) {
    return period.matches("[0-9, -]+") ? Phrase.verbatim(period) : Phrase.name(period);
  }

  private static Phrase result(Estimate estimate) {
    return estimate.value().isPresent()
        ? Phrase.of(
            "%s (%s)",
            Phrase.verbatim(DecimalText.of(estimate.value().getAsDouble())),
            Phrase.name(estimate.unit()))
        : switch (estimate.direction()) {
          case RAISES -> Phrase.of("raises; no size was read");
          case NONE -> Phrase.of("not distinguishable from no effect; no size was read");
          case LOWERS -> Phrase.of("lowers; no size was read");
          case MIXED -> Phrase.of("mixed; no size was read");
        };
  }

  private static Phrase read(Estimate estimate) {
    return switch (estimate.read()) {
      case ABSTRACT -> Phrase.of("the abstract was read");
      case COPY -> Phrase.of("the abstract was read in a copy");
      case MEMORY -> Phrase.of("from memory, not checked");
    };
  }

  private static Phrase source(Estimate estimate) {
    return Phrase.verbatim(
        Stream.of(estimate.title(), estimate.outlet(), estimate.address())
            .filter(part -> !part.isEmpty())
            .reduce((one, other) -> one + ". " + other)
            .orElse(""));
  }
}
