package loam.city;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import loam.city.OutOfDomainException.Refusal;
import loam.language.English;
import loam.language.Phrase;

/** Collects what is wrong with the components of a record. */
final class Domain {
  private final List<Refusal> refusals = new ArrayList<>();

  Domain within(String name, double value, double low, double high) {
    return require(
        value >= low && value <= high,
        name,
        "is %s, but must lie in %s to %s",
        plain(value),
        plain(low),
        plain(high));
  }

  Domain within(String name, ByRegime values, double low, double high) {
    for (int regime = 0; regime < values.regimes().size(); regime++) {
      within(name + "." + values.regimes().get(regime), values.of(regime), low, high);
    }
    return this;
  }

  Domain within(String name, BySector values, double low, double high) {
    for (int sector = 0; sector < values.sectors().size(); sector++) {
      within(name + "." + values.sectors().get(sector), values.of(sector), low, high);
    }
    return this;
  }

  Domain within(String name, Numbers values, double low, double high) {
    for (int i = 0; i < values.size(); i++) {
      within("%s.%d".formatted(name, i + 1), values.get(i), low, high);
    }
    return this;
  }

  Domain within(String name, DatedSeries series, double low, double high) {
    for (int knot = 0; knot < series.size(); knot++) {
      String dated = "%s.%s".formatted(name, Timescale.dateOf(series.day(knot)));
      within(dated, series.value(knot), low, high);
    }
    return this;
  }

  Domain size(String name, Numbers values, int size, @English String what) {
    return require(
        values.size() == size,
        name,
        "has %d numbers, but must have %d: %s",
        values.size(),
        size,
        Phrase.name(what));
  }

  /** No number may be less than the one before it. */
  Domain ascending(String name, Numbers values) {
    for (int i = 1; i < values.size(); i++) {
      require(
          values.get(i) >= values.get(i - 1),
          "%s.%d".formatted(name, i + 1),
          "is %s, but must not be less than the number before it, which is %s",
          plain(values.get(i)),
          plain(values.get(i - 1)));
    }
    return this;
  }

  Domain sumsToOne(String name, BySector shares) {
    double sum = shares.sum();
    return require(Math.abs(sum - 1) <= 1e-9, name, "sums to %s, but must sum to 1", plain(sum));
  }

  Domain between(String name, LocalDate date, LocalDate first, LocalDate last) {
    return require(
        !date.isBefore(first) && !date.isAfter(last),
        name,
        "is %s, but must lie in %s to %s",
        date,
        first,
        last);
  }

  Domain require(boolean holds, String name, @English String what, Object... arguments) {
    if (!holds) {
      refusals.add(new Refusal(name, Phrase.of(what, arguments)));
    }
    return this;
  }

  void add(Refusal refusal) {
    refusals.add(refusal);
  }

  List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** Throws if anything was refused. */
  void check() {
    if (!refusals.isEmpty()) {
      throw new OutOfDomainException(refusals);
    }
  }

  /** A number as a person would write it, to twelve significant figures. */
  static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal exact = new BigDecimal(value).round(new MathContext(12)).stripTrailingZeros();
    return exact.precision() - exact.scale() > 15 ? exact.toString() : exact.toPlainString();
  }
}
