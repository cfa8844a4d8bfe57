package loam.policy;

import java.util.OptionalDouble;

/**
 * The value at which a lever leaves everything as it is without it: a city that says nothing of the
 * lever has it. A lever without such a value needs a published path.
 */
public final class NeutralValue {
  private static final double NO_CAP = 100_000;
  private static final double AS_DRAWN = -1;

  private NeutralValue() {}

  /** The neutral value of a lever, if it has one. */
  public static OptionalDouble of(Lever lever) {
    return switch (lever) {
      case SME_PACKAGE,
          FUNDS_COUNTER_CYCLICAL,
          AI_PLUS_PLATFORMS,
          HEALTH_PLAN,
          SPACE_PROGRAMME,
          ACADEMY_INTAKE ->
          OptionalDouble.of(0);
      case FUNDS_SCALE,
          FUNDS_TILT_HEALTH,
          FUNDS_TILT_AI,
          FUNDS_TILT_ROBOT,
          FUNDS_TILT_INFOIND,
          FUNDS_TILT_SPACELOW,
          FUNDS_TILT_MATERIALS,
          FUNDS_TILT_SMARTMFG,
          FUNDS_TILT_GREEN,
          EXITS_IPO_WINDOW,
          EXITS_MA_FACTOR ->
          OptionalDouble.of(1);
      case SME_ROUND_CAPACITY -> OptionalDouble.of(NO_CAP);
      case CAPITAL_REGIME -> OptionalDouble.of(AS_DRAWN);
      case REFORMS_PER_YEAR,
          SME_REEXAM_PASS,
          GIANT_CAPACITY,
          FUNDS_STAKE_MIN,
          FUNDS_STAKE_MAX,
          FUNDS_EXTERNAL_SHARE,
          FUNDS_TERM,
          FUNDS_RECYCLE,
          RD_DEDUCTION_RATE ->
          OptionalDouble.empty();
    };
  }
}
