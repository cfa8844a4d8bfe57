package loam.badhouse.attic;

/** Lives in no room, and behind no map. */
final class Lodger {
  private Lodger() {}
}
