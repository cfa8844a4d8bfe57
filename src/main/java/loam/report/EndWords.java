package loam.report;

import loam.language.Language;

/** A figure and its unit, as a language puts them together. */
final class EndWords {
  private EndWords() {}

  /** Such as {@code 143 firms} or {@code 143家}. */
  static String of(String figure, Figures figures, Language language) {
    String minus = figure.replace('-', '−');
    return language == Language.CHINESE || figures.unit().isEmpty()
        ? minus + figures.unit()
        : minus + " " + figures.unit();
  }

  /** The same with a sign before what is more than zero. */
  static String signed(double value, Figures figures, Language language) {
    return of((value > 0 ? "+" : "") + figures.text(value), figures, language);
  }
}
