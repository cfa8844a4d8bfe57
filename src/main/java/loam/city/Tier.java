package loam.city;

import java.util.Optional;
import loam.language.Phrase;

/**
 * A title that substantive firms may hold. While a replication runs it is a number, its place in
 * the {@link Roster}, which is the order in which titles are decided on one day as well.
 *
 * @param id the name used in files and columns
 * @param title what it is called, in every language of the city
 * @param label those who hold it, at the beginning of a label
 * @param plural the same within a sentence
 * @param procedure who decides on it, when and how
 * @param following if growth and research of its holders are observed, beyond which marks they are
 *     counted; of one title at most
 */
public record Tier(
    String id,
    Phrase title,
    Phrase label,
    Phrase plural,
    TitleProcedure procedure,
    Optional<Following> following) {
  /**
   * Marks beyond which holders of the title that is followed are counted.
   *
   * @param growth of revenue in a year, a fraction
   * @param rdShare of revenue that is spent on R&amp;D
   */
  public record Following(double growth, double rdShare) {
    /** The marks that Chinese cities report of their specialised firms. */
    public static final Following USUAL = new Following(0.10, 0.15);

    /** The mark of growth in percent, as a label says it. */
    public String growthInPercent() {
      return Domain.plain(100 * growth);
    }

    /** The mark of R&amp;D in percent, as a label says it. */
    public String rdShareInPercent() {
      return Domain.plain(100 * rdShare);
    }
  }

  /** Whether growth and research of its holders are observed. */
  public boolean followed() {
    return following.isPresent();
  }
}
