package loam.kernel;

/**
 * The key of a subject, which orders simultaneous events of one kind. Two subjects that are pending
 * at once have different keys. A subject's key may change only while it is not pending (slots are
 * reused).
 */
@FunctionalInterface
public interface SubjectKeys {
  /**
   * The subject's key.
   *
   * @param subject a slot number that was scheduled
   */
  long keyOf(int subject);
}
