package loam.ecosystem;

/** What can happen to a substantive firm, as a {@link FirmListener} hears of it. */
public enum LifeEvent {
  /** It was there when the simulation began. Amount: number of its sector. */
  PRESENT,
  /** It registers. Amount: number of its sector. */
  REGISTERED,
  /** It declares itself a tech SME. Amount: CNY of yearly revenue, as for all titles. */
  TECH_SME,
  /** It gains the innovative title. */
  INNOVATIVE_SME,
  /** It gains the municipal title. */
  SPECIALISED,
  /** It gains the national title. */
  LITTLE_GIANT,
  TECH_SME_LOST,
  INNOVATIVE_SME_LOST,
  SPECIALISED_LOST,
  LITTLE_GIANT_LOST,
  /** A funding round closes. Amount: private CNY; public amount: CNY of a government fund. */
  ROUND,
  /** It is written down. Amount: its value in CNY. */
  DOWN_ROUND,
  /** It enters the roll of unicorns. Amount: its value in CNY. */
  UNICORN,
  /** It leaves the roll. Amount: its value in CNY. */
  UNICORN_LOST,
  /** It is listed. Amount: its value in CNY. */
  LISTED,
  /** It is bought, and its life as a firm of its own ends. Amount: its value in CNY. */
  ACQUIRED,
  /** It leaves the register. */
  CLOSED,
  /** It moves out of the city. */
  RELOCATED
}
