package loam.bench;

/** A way to simulate the reference model; it keeps what it can use again. */
interface Contestant {
  /** Simulates one replication and counts it. */
  void replicate(KeyedDraws draws, Census census);
}
