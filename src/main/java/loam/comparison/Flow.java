package loam.comparison;

import loam.language.English;

/** What a policy did to one outcome of one firm, seen at a date (the ledger's lines). */
public enum Flow {
  /** The firm reached it by then; its twin without the policy did not. */
  ADDITIONAL("additional", "additional"),
  /** As above, by a firm that would never have registered without the policy. */
  INDUCED("induced", "additional, by firms that would not be there"),
  /** The twin without the policy reached it by then; the firm did not. */
  DISPLACED("displaced", "displaced"),
  /** As above, by a firm that never registers under the policy. */
  DETERRED("deterred", "displaced, by firms that are not there"),
  /** Both reached it, the firm more than 180 days earlier. */
  BROUGHT_FORWARD("brought-forward", "brought forward"),
  /** Both reached it, the firm more than 180 days later. */
  DELAYED("delayed", "delayed"),
  /** Both reached it at about the same time, and no public money went to the firm by then. */
  UNCHANGED("unchanged", "unchanged"),
  /** Both reached it at about the same time, and the firm got public money by then. */
  DEADWEIGHT("deadweight", "deadweight");

  private final String id;
  private final String label;

  Flow(@English String id, @English String label) {
    this.id = id;
    this.label = label;
  }

  /** The name used in files and as a heading: lower case, words joined by hyphens. */
  public String id() {
    return id;
  }

  /** A few words. */
  public String label() {
    return label;
  }
}
