package loam.kernel;

/**
 * The key of an entity, which orders simultaneous events of one kind. Two entities that are pending
 * at once have different keys. An entity's key may change only while it is not pending (slots are
 * reused).
 */
@FunctionalInterface
public interface EntityKeys {
  /**
   * The entity's key.
   *
   * @param entity a slot number that was scheduled
   */
  long keyOf(int entity);
}
