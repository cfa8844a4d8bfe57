package loam.city;

/**
 * Where a parameter comes from.
 *
 * @param name full name, block and key, such as {@code firm.substantiveShare}
 * @param value the value as text
 * @param unit the unit; "1" for a pure number
 * @param low lower end of the plausible range, or −∞ where none is given
 * @param high upper end
 * @param basis seed, sourced, derived (worked out from published figures), definition, calibrated
 *     or assumed
 * @param source fact ids or author and year; empty if there is none
 * @param note what it is, one line
 * @param pack the pack of files that says the number
 * @param provenance whether that is the city's own pack, and if not, whether it should be
 */
public record ParameterNote(
    String name,
    String value,
    String unit,
    double low,
    double high,
    String basis,
    String source,
    String note,
    String pack,
    Provenance provenance) {}
