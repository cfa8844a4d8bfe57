package loam.city;

/**
 * What sector programmes do while they run.
 *
 * @param aiPlusDriftAi log growth per year of AI firms at 20 platforms
 * @param aiPlusDriftOthers the same of all others
 * @param healthLateRoundBoost relative rise of round candidates of health firms from stage B on
 * @param healthDrift log growth per year of health firms
 * @param spaceRelocationPerYear space firms that the programme brings in from elsewhere
 * @param spaceDrift log growth per year of space firms
 */
public record ProgrammeParameters(
    double aiPlusDriftAi,
    double aiPlusDriftOthers,
    double healthLateRoundBoost,
    double healthDrift,
    double spaceRelocationPerYear,
    double spaceDrift) {}
