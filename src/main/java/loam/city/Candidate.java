package loam.city;

/** A firm as a reviewer of applications sees it. */
public interface Candidate {
  /** The attribute in its unit. */
  double value(Attribute attribute);

  /** Whether the firm has a title, by its place, at this moment. */
  boolean holds(int tier);
}
