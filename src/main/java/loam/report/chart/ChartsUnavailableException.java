package loam.report.chart;

/**
 * This machine cannot draw: it lacks a font or a library. The message is one line and says what to
 * install; everything but charts can go on.
 */
public final class ChartsUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ChartsUnavailableException(String message) {
    super(message);
  }

  ChartsUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
