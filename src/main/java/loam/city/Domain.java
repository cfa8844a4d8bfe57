package loam.city;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import loam.city.OutOfDomainException.Refusal;
import loam.language.English;
import loam.language.Phrase;

/**
 * What the components of a record may be; collects all that are not. These are the bounds beyond
 * which arithmetic fails or a number stops to mean anything: what is plausible, a city's own ranges
 * say.
 */
final class Domain {
  private final List<Refusal> refusals = new ArrayList<>();

  Domain share(String name, double value) {
    return within(name, value, 0, 1);
  }

  Domain share(String name, DatedSeries series) {
    return within(name, series, 0, 1);
  }

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
    within(name + ".boom", values.boom(), low, high);
    within(name + ".normal", values.normal(), low, high);
    return within(name + ".winter", values.winter(), low, high);
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

  Domain require(boolean holds, String name, @English String what, Object... arguments) {
    if (!holds) {
      refusals.add(new Refusal(name, Phrase.of(what, arguments)));
    }
    return this;
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
