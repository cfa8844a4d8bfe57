package loam.report.chart;

import loam.language.English;

/** How the true figure relates to the published one. */
public enum Relation {
  /** The figure itself. */
  EQUAL("published figure", ""),
  /** "More than 3,000": drawn with an arrow up. */
  AT_LEAST("published: at least", "at least "),
  /** "Fewer than 3,000": drawn with an arrow down. */
  AT_MOST("published: at most", "at most "),
  /** "Some 3,000": drawn as a ring. */
  ABOUT("published: about", "about ");

  private final String legend;
  private final String prefix;

  Relation(@English String legend, @English String prefix) {
    this.legend = legend;
    this.prefix = prefix;
  }

  /** What the legend calls such a figure. */
  String legend() {
    return legend;
  }

  /** What stands before the number, with a space, or nothing. */
  String prefix() {
    return prefix;
  }
}
