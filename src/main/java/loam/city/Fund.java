package loam.city;

import loam.language.Phrase;

/**
 * A government guidance fund. While a replication runs it is a number, its place in the {@link
 * Roster}, which is the order in which ties between funds are settled as well.
 *
 * @param id the name used in files, parameters and levers
 * @param name what people call it
 */
public record Fund(String id, Phrase name) {}
