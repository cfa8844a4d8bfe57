package loam.random;

/** The 64-bit mixing step behind every draw. */
final class Mixer {
  private Mixer() {}

  /**
   * A bijection of the 64-bit words in which each input bit moves about half of the output bits.
   *
   * @see "D. Stafford, Better Bit Mixing (2011), variant 13, the finaliser of SplitMix64; G. L.
   *     Steele, D. Lea, C. H. Flood, Fast Splittable Pseudorandom Number Generators (2014)"
   */
  static long mix(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
