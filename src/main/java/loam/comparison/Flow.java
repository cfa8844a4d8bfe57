package loam.comparison;

/** What a policy did to one outcome of one firm, seen at a date (the ledger's lines). */
public enum Flow {
  /** The firm reached it by then; its twin without the policy did not. */
  ADDITIONAL("additional"),
  /** As above, by a firm that would never have registered without the policy. */
  INDUCED("additional, by firms that would not be there"),
  /** The twin without the policy reached it by then; the firm did not. */
  DISPLACED("displaced"),
  /** As above, by a firm that never registers under the policy. */
  DETERRED("displaced, by firms that are not there"),
  /** Both reached it, the firm more than 180 days earlier. */
  BROUGHT_FORWARD("brought forward"),
  /** Both reached it, the firm more than 180 days later. */
  DELAYED("delayed"),
  /** Both reached it at about the same time, and no public money went to the firm by then. */
  UNCHANGED("unchanged"),
  /** Both reached it at about the same time, and the firm got public money by then. */
  DEADWEIGHT("deadweight");

  private final String label;

  Flow(String label) {
    this.label = label;
  }

  /** The name used in files: lower case, words joined by hyphens. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** A few words. */
  public String label() {
    return label;
  }
}
