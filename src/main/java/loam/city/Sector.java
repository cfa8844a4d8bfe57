package loam.city;

import loam.language.Phrase;

/**
 * A sector in which substantive firms are counted. While a replication runs it is a number, its
 * place in the {@link Roster}.
 *
 * @param id the name used in files, parameters and metrics
 * @param title a word or two to begin a label with
 * @param label which firms they are, within a sentence
 */
public record Sector(String id, Phrase title, Phrase label) {}
