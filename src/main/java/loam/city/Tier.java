package loam.city;

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
 * @param followed whether growth and research of its holders are observed; of one title at most
 */
public record Tier(
    String id,
    Phrase title,
    Phrase label,
    Phrase plural,
    TitleProcedure procedure,
    boolean followed) {}
