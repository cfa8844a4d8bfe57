package loam.ecosystem;

import loam.policy.Lever;

/** Levers that other rooms ask for by name. */
public interface KnownLevers {
  Lever REFORMS_PER_YEAR = LeverCatalogue.STANDARD.get("reforms.perYear");
  Lever SME_PACKAGE = LeverCatalogue.STANDARD.get("sme.package");
  Lever SME_ROUND_CAPACITY = LeverCatalogue.STANDARD.get("sme.roundCapacity");
  Lever SME_REEXAM_PASS = LeverCatalogue.STANDARD.get("sme.reexamPass");
  Lever GIANT_CAPACITY = LeverCatalogue.STANDARD.get("giant.capacity");
  Lever FUNDS_SCALE = LeverCatalogue.STANDARD.get("funds.scale");
  Lever FUNDS_COUNTER_CYCLICAL = LeverCatalogue.STANDARD.get("funds.counterCyclical");
  Lever FUNDS_STAKE_MIN = LeverCatalogue.STANDARD.get("funds.stakeMin");
  Lever FUNDS_STAKE_MAX = LeverCatalogue.STANDARD.get("funds.stakeMax");
  Lever FUNDS_TILT_HEALTH = LeverCatalogue.STANDARD.get("funds.tilt.HEALTH");
  Lever FUNDS_EXTERNAL_SHARE = LeverCatalogue.STANDARD.get("funds.externalShare");
  Lever FUNDS_TERM = LeverCatalogue.STANDARD.get("funds.term");
  Lever FUNDS_RECYCLE = LeverCatalogue.STANDARD.get("funds.recycle");
  Lever AI_PLUS_PLATFORMS = LeverCatalogue.STANDARD.get("aiPlus.platforms");
  Lever HEALTH_PLAN = LeverCatalogue.STANDARD.get("health.plan");
  Lever SPACE_PROGRAMME = LeverCatalogue.STANDARD.get("space.programme");
  Lever ACADEMY_INTAKE = LeverCatalogue.STANDARD.get("academy.intake");
  Lever RD_DEDUCTION_RATE = LeverCatalogue.STANDARD.get("rdDeduction.rate");
  Lever EXITS_IPO_WINDOW = LeverCatalogue.STANDARD.get("exits.ipoWindow");
  Lever EXITS_MA_FACTOR = LeverCatalogue.STANDARD.get("exits.maFactor");
  Lever CAPITAL_REGIME = LeverCatalogue.STANDARD.get("capital.regime");
}
