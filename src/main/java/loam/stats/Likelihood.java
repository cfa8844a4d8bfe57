package loam.stats;

/**
 * Words for probabilities, so that the same word always means the same range. The words overlap, as
 * in the source; {@link #of} takes the strongest.
 *
 * @see "M. D. Mastrandrea et al., Guidance Note for Lead Authors of the IPCC Fifth Assessment
 *     Report on Consistent Treatment of Uncertainties (2010), table 1"
 */
public enum Likelihood {
  VIRTUALLY_CERTAIN("virtually certain", 0.99, 1),
  VERY_LIKELY("very likely", 0.90, 1),
  LIKELY("likely", 0.66, 1),
  ABOUT_AS_LIKELY_AS_NOT("about as likely as not", 0.33, 0.66),
  EXCEPTIONALLY_UNLIKELY("exceptionally unlikely", 0, 0.01),
  VERY_UNLIKELY("very unlikely", 0, 0.10),
  UNLIKELY("unlikely", 0, 0.33);

  private final String words;
  private final double least;
  private final double most;

  Likelihood(String words, double least, double most) {
    this.words = words;
    this.least = least;
    this.most = most;
  }

  /** The strongest word for a probability in [0, 1]. */
  public static Likelihood of(double probability) {
    for (Likelihood likelihood : values()) {
      if (likelihood.range().contains(probability)) {
        return likelihood;
      }
    }
    throw new IllegalArgumentException(
        "probability (%s) must lie in [0, 1]".formatted(probability));
  }

  /** As written in a sentence, e.g. {@code very likely}. */
  public String words() {
    return words;
  }

  /** Probabilities that the word stands for. */
  public Interval range() {
    return new Interval(least, most);
  }
}
