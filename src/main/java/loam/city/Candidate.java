package loam.city;

/** A firm as a reviewer of applications sees it. */
public interface Candidate {
  /** The attribute in its unit. */
  double value(Attribute attribute);

  /** Whether the firm has the title at this moment. */
  boolean holds(Tier tier);
}
