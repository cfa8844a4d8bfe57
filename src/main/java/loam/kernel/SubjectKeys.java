package loam.kernel;

/** The key of a subject, which orders simultaneous events of one kind. */
@FunctionalInterface
public interface SubjectKeys {
  long keyOf(int subject);
}
