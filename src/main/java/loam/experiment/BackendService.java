package loam.experiment;

/** A kind of backend on other machines; one that comes with a build profile is a service. */
public interface BackendService {
  /** Whether an address, such as {@code spark://host:7077}, looks like one of this kind. */
  boolean knows(String address);

  /**
   * Sees within seconds whether anybody is there.
   *
   * @throws BackendException if nobody is, or the address makes no sense
   */
  void visit(String address);

  /**
   * A backend, which is held until it is closed. None but the same build of Loam works there.
   *
   * @throws BackendException if there is none to be had
   */
  Backend open(String address);
}
