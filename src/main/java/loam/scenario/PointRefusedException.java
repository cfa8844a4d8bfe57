package loam.scenario;

/** A point of a sweep that makes no scenario; the message names the point and says why. */
public final class PointRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PointRefusedException(DesignPoint point, IllegalArgumentException cause) {
    super("at the point %s: %s".formatted(point.label(), cause.getMessage()), cause);
  }
}
