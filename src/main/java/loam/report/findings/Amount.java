package loam.report.findings;

import loam.language.Language;
import loam.report.Figures;

/** Values in sentences: with their unit, in Chinese with 万 and 亿. */
final class Amount {
  private static final double MYRIAD = 1e4;

  private final String unit;
  private final Figures figures;
  private final Language language;

  private Amount(String unit, Figures figures, Language language) {
    this.unit = unit;
    this.figures = figures;
    this.language = language;
  }

  /** Values of a quantity with a given unit. */
  static Amount in(String unit, Language language) {
    return new Amount(unit, Figures.in(unit, language), language);
  }

  /** A value with its unit. */
  String text(double value) {
    return figure(value) + measure(value);
  }

  /** The same with a sign. */
  String signed(double value) {
    return (value > 0 ? "+" : "") + text(value);
  }

  /** A value with a sign and no unit, for the lower end of an interval. */
  String bareSigned(double value) {
    return (value > 0 ? "+" : "") + bare(value);
  }

  /** A value without its unit, but with its 万. */
  String bare(double value) {
    return figure(value) + (inMyriads(value) ? "万" : "");
  }

  private String figure(double value) {
    return figures.text(inMyriads(value) ? value / MYRIAD : value).replace("-", "−");
  }

  private boolean inMyriads(double value) {
    boolean isPlain = Figures.isMoney(unit) || !figures.unit().isEmpty();
    return language == Language.CHINESE
        && isPlain
        && !figures.unit().startsWith("%")
        && Math.abs(figures.scaled(value)) >= MYRIAD;
  }

  private String measure(double value) {
    String shown = figures.unit();
    String space = shown.isEmpty() || language == Language.CHINESE ? "" : " ";
    return (inMyriads(value) ? "万" : "") + space + shown;
  }
}
