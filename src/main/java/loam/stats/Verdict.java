package loam.stats;

/** What a paired difference comes to, as one of the family of its table. */
public enum Verdict {
  /** Significant: the simultaneous interval lies above 0. */
  HIGHER,
  /** Significant: the simultaneous interval lies below 0. */
  LOWER,
  /**
   * Higher in every pair, which so many pairs are not by chance (sign test); how much on average is
   * not settled, since the interval of the mean holds 0.
   */
  HIGHER_IN_EVERY_PAIR,
  /** Likewise lower. */
  LOWER_IN_EVERY_PAIR,
  /**
   * Nothing can be said yet: there are too few independent pairs for an interval, or the difference
   * would be significant if it were asked for alone, or it has one sign in all of few pairs.
   */
  TOO_FEW_REPLICATIONS,
  /** The interval holds 0; this does not say that there is no difference. */
  NOT_SIGNIFICANT,
  /** Every pair is equal to the last bit: the policy does not reach the outcome. */
  IDENTICAL
}
