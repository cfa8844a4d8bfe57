package loam.policy;

import java.util.Map;

/**
 * How strongly a lever acts is mostly assumed. For each lever: the parameters that carry such an
 * assumption, and the value at which the mechanism does nothing. A comparison is made again with
 * these values to say how much of an effect rests on assumption. Parameters whose strength is
 * sourced, and levers that act by rule or by definition, have no entry.
 */
public final class AssumedStrength {
  private static final Map<String, Double> NONE = Map.of();
  private static final Map<String, Double> FUNDS =
      Map.of("funds.signal", 0.0, "venture.driftFunded", 0.0);

  private AssumedStrength() {}

  /** Names of parameters and their values without effect. */
  public static Map<String, Double> withoutEffect(Lever lever) {
    return switch (lever) {
      case REFORMS_PER_YEAR -> Map.of("registration.reformSemiElasticity", 0.0);
      case SME_PACKAGE -> Map.of("tiers.packageApplyFactor", 1.0, "tiers.packageDrift", 0.0);
      case FUNDS_SCALE,
          FUNDS_COUNTER_CYCLICAL,
          FUNDS_STAKE_MIN,
          FUNDS_STAKE_MAX,
          FUNDS_TILT_HEALTH,
          FUNDS_TILT_AI,
          FUNDS_TILT_ROBOT,
          FUNDS_TILT_INFOIND,
          FUNDS_TILT_SPACELOW,
          FUNDS_TILT_MATERIALS,
          FUNDS_TILT_SMARTMFG,
          FUNDS_TILT_GREEN,
          FUNDS_EXTERNAL_SHARE,
          FUNDS_TERM,
          FUNDS_RECYCLE ->
          FUNDS;
      case AI_PLUS_PLATFORMS ->
          Map.of("programmes.aiPlusDriftAi", 0.0, "programmes.aiPlusDriftOthers", 0.0);
      case HEALTH_PLAN ->
          Map.of("programmes.healthLateRoundBoost", 0.0, "programmes.healthDrift", 0.0);
      case SPACE_PROGRAMME ->
          Map.of("programmes.spaceDrift", 0.0, "programmes.spaceRelocationPerYear", 0.0);
      case ACADEMY_INTAKE -> Map.of("talent.founderShare", 0.0);
      case SME_ROUND_CAPACITY,
          SME_REEXAM_PASS,
          GIANT_CAPACITY,
          RD_DEDUCTION_RATE,
          EXITS_IPO_WINDOW,
          EXITS_MA_FACTOR,
          CAPITAL_REGIME ->
          NONE;
    };
  }

  /**
   * Whether the lever acts through money that a fund's partners bring from outside the city, the
   * share of which is a lever itself and assumed.
   */
  public static boolean restsOnExternalMoney(Lever lever) {
    return withoutEffect(lever).equals(FUNDS);
  }
}
