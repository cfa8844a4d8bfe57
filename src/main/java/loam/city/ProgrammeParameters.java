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
 * @param platformsReference platforms at which the AI drift holds
 * @param healthLateStage first stage of a firm in which the health plan helps its next round
 */
public record ProgrammeParameters(
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double aiPlusDriftAi,
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double aiPlusDriftOthers,
    @Within(unit = "1", low = 0, high = 10, otherwise = 0) double healthLateRoundBoost,
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double healthDrift,
    @Within(unit = "firms/year", low = 0, high = 10000, otherwise = 0)
        double spaceRelocationPerYear,
    @Within(unit = "1/year", low = -1, high = 1, otherwise = 0) double spaceDrift,
    @Within(unit = "platforms", low = 1, high = 10000, otherwise = 20) double platformsReference,
    @Within(unit = "stage", low = 0, high = 6, otherwise = 3) int healthLateStage) {}
