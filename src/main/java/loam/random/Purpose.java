package loam.random;

/**
 * What a draw decides. The list may only grow at its end: the position of a purpose is part of
 * every draw made for it, so that adding one never shifts another.
 */
public enum Purpose {
  CAPITAL_REGIME_SOJOURN,
  CAPITAL_REGIME_JUMP,
  MACRO_SHOCK,
  REGISTRATION_FRAILTY,
  REGISTRATION_COUNT,
  REGISTRATION_MARK,
  REGISTRATION_TIME,
  SUBSTANTIVE,
  DORMANT,
  ORDINARY_LIFETIME,
  INITIAL_AGE,
  SECTOR,
  QUALITY,
  RD_SHARE,
  ENTRY_REVENUE,
  WILLING,
  REVENUE_SHOCK,
  EXIT_CANDIDATE_GAP,
  EXIT_CANDIDATE_MARK,
  RELOCATION,
  INNOVATIVE_AWARD,
  TITLE_APPLICATION,
  TITLE_ASSESSMENT,
  TITLE_REEXAMINATION,
  TITLE_RANKING_NOISE;

  private final long salt = Mixer.mix((ordinal() + 1) * 0xD1B54A32D192ED03L);

  long salt() {
    return salt;
  }
}
