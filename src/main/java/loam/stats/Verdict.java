package loam.stats;

/** What a paired difference comes to. */
public enum Verdict {
  /** The mean is higher with the policy, at the level asked for. */
  HIGHER,
  /** The mean is lower with the policy, at the level asked for. */
  LOWER,
  /** The interval holds 0; this does not say that there is no difference. */
  NO_DETECTABLE_DIFFERENCE,
  /** Every pair is equal to the last bit: the policy does not reach the outcome. */
  IDENTICAL,
  /** One pair, which says nothing about chance. */
  TOO_FEW_PAIRS
}
