package loam.random;

/**
 * What a draw decides. The list may only grow at its end: the position of a purpose is part of
 * every draw made for it, so that adding one never shifts another.
 */
public enum Purpose implements DrawKey {
  CAPITAL_REGIME_SOJOURN(Occasion.STAY),
  CAPITAL_REGIME_JUMP(Occasion.STAY),
  MACRO_SHOCK(Occasion.YEAR),
  REGISTRATION_FRAILTY(Occasion.MONTH),
  REGISTRATION_COUNT(Occasion.DAY),
  REGISTRATION_MARK(Occasion.ONCE),
  REGISTRATION_TIME(Occasion.ONCE),
  SUBSTANTIVE(Occasion.ONCE),
  DORMANT(Occasion.ONCE),
  ORDINARY_LIFETIME(Occasion.ONCE),
  INITIAL_AGE(Occasion.ONCE),
  SECTOR(Occasion.ONCE),
  QUALITY(Occasion.ONCE),
  RD_SHARE(Occasion.ONCE),
  ENTRY_REVENUE(Occasion.ONCE),
  WILLING(Occasion.ONCE),
  REVENUE_SHOCK(Occasion.YEAR),
  EXIT_CANDIDATE_GAP(Occasion.CANDIDATE),
  EXIT_CANDIDATE_MARK(Occasion.CANDIDATE),
  RELOCATION(Occasion.ONCE),
  INNOVATIVE_AWARD(Occasion.CANDIDATE),
  TITLE_APPLICATION(Occasion.DAY),
  TITLE_ASSESSMENT(Occasion.DAY),
  TITLE_REEXAMINATION(Occasion.DAY),
  TITLE_RANKING_NOISE(Occasion.DAY),
  VENTURE_TRACK(Occasion.ONCE),
  VENTURE_CANDIDATE_GAP(Occasion.CANDIDATE),
  VENTURE_CANDIDATE_MARK(Occasion.CANDIDATE),
  INITIAL_STAGE(Occasion.ONCE),
  INITIAL_VALUE(Occasion.ONCE),
  INITIAL_ROUND_AGE(Occasion.ONCE),
  ROUND_VALUE(Occasion.CANDIDATE),
  ROUND_COVER(Occasion.CANDIDATE),
  FUND_PICK(Occasion.CANDIDATE),
  FUND_STAKE(Occasion.CANDIDATE),
  DOWN_ROUND_FACTOR(Occasion.CANDIDATE),
  LISTED_INDEX(Occasion.MONTH),
  GRADUATE_STAYS(Occasion.ONCE),
  GRADUATE_FOUNDS(Occasion.ONCE),
  GRADUATE_DELAY(Occasion.ONCE),
  SPACE_ARRIVAL_COUNT(Occasion.MONTH),
  SPACE_ARRIVAL_MARK(Occasion.ONCE),
  SWEEP_STRATUM(Occasion.POINT),
  SWEEP_POSITION(Occasion.POINT),
  SWEEP_SHIFT(Occasion.ONCE),
  ORDINARY_COUNT(Occasion.DAY),
  ORDINARY_COHORT(Occasion.MONTH_OF_EXIT);

  /** What the occasion of a draw counts. */
  public enum Occasion {
    /** There is one draw for an entity; its occasion is 0. */
    ONCE,
    /** Days since the start. */
    DAY,
    /** Months since the start. */
    MONTH,
    /** Years since the start. */
    YEAR,
    /** The candidates of the entity, as they come. */
    CANDIDATE,
    /** Stays in one regime, from the first that is drawn. */
    STAY,
    /** 0 for those who register, then months since the start, plus 1, for those who leave. */
    MONTH_OF_EXIT,
    /** The points of a design. */
    POINT
  }

  private final Occasion occasion;
  private final long salt = Mixer.mix((ordinal() + 1) * 0xD1B54A32D192ED03L);

  Purpose(Occasion occasion) {
    this.occasion = occasion;
  }

  /** What the occasion of its draws counts. */
  public Occasion occasion() {
    return occasion;
  }

  @Override
  public long salt() {
    return salt;
  }
}
