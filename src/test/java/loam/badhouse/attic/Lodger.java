package loam.badhouse.attic;

/** FirmEvents in no room, and behind no map. */
final class Lodger {
  private Lodger() {}
}
