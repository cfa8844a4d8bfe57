package loam.city;

/**
 * What a programme of a city does while it runs, or where its lever counts something, at {@code
 * reference} of that.
 *
 * @param growth log growth per year of the firms of its sectors
 * @param growthElsewhere the same of all others
 * @param rounds relative rise of round candidates of firms of its sectors
 * @param roundsFrom first stage of a firm in which it helps its next round
 * @param arrivals firms that it brings in from elsewhere, into the first of its sectors
 * @param reference number at which these hold
 * @param cost of one more of what is counted, or of a year in which it is on
 */
public record ProgrammeEffects(
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double growth,
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double growthElsewhere,
    @Within(unit = "1", low = 0, high = 10, otherwise = 0) double rounds,
    @Within(unit = "stage", low = 0, high = 6, otherwise = 0) int roundsFrom,
    @Within(unit = "firms/year", low = 0, high = 10000, otherwise = 0) double arrivals,
    @Within(unit = "1", low = 1, high = 10000, otherwise = 1) double reference,
    @Within(unit = "CNY", low = 0, high = 1e12, otherwise = 0) double cost) {}
