package loam.experiment;

import loam.language.Phrase;
import loam.language.Phrased;

/** A backend that cannot be had, or whose executors cannot do our work, and what would help. */
public final class BackendException extends RuntimeException implements Phrased {
  private static final long serialVersionUID = 1L;

  private final transient Phrase phrase;

  private BackendException(Phrase phrase) {
    super(phrase.toString());
    this.phrase = phrase;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }

  /** An address that is not written as it should be. */
  public static BackendException misspelt(String address) {
    return new BackendException(
        Phrase.of(
            "\"%s\" is no Spark master, but must be like spark://host:7077, local[4], yarn, k8s://…, or spark inside spark-submit",
            address));
  }

  /**
   * Nobody answers.
   *
   * @param why in the words of the system
   */
  public static BackendException silent(String address, String why) {
    return new BackendException(
        Phrase.of(
            "no Spark master answers at %s (%s); is it running, and is the port right?",
            address, why));
  }

  /**
   * Somebody answers, but in another language.
   *
   * @param version of Spark that we speak
   */
  public static BackendException strange(String address, String version) {
    return new BackendException(
        Phrase.of(
            "%s does not answer as a master of Spark %s does; the port may be that of something else, or the cluster of another version",
            address, version));
  }

  /** Spark itself does not begin. */
  public static BackendException closed(String address, String why) {
    return new BackendException(Phrase.of("Spark cannot begin at %s: %s", address, why));
  }

  /** Nobody has come to work. */
  public static BackendException empty(String address, long seconds) {
    return new BackendException(
        Phrase.of(
            "%s has given no executor for %s seconds; its workers may be busy, or have less memory or fewer cores than spark.executor.memory and spark.executor.cores ask for",
            address, seconds));
  }

  /** Executors run another Loam. */
  public static BackendException foreign(String host, String theirs, String ours) {
    return new BackendException(
        Phrase.of(
            "the executor on %s runs %s, but this is %s, whose numbers may be others; take the old jar out of the workers' class path",
            host, theirs, ours));
  }

  /** Executors have no Loam. */
  public static BackendException unknown(String what) {
    return new BackendException(
        Phrase.of(
            "executors lack %s; it comes with the jar that spark.jars or spark-submit names",
            what));
  }

  /** There is no jar to send. */
  public static BackendException unpacked(String folder) {
    return new BackendException(
        Phrase.of(
            "executors need Loam's jar, but this Loam runs from the folder %s; run ./loam, or target/loam.jar",
            folder));
  }

  /** Executors die of too little memory. */
  public static BackendException narrow() {
    return new BackendException(
        Phrase.of(
            "executors have too little memory; give them more by spark.executor.memory, or fewer cores by spark.executor.cores"));
  }

  /** Anything else that ends the work. */
  public static BackendException lost(String address, String why) {
    return new BackendException(Phrase.of("the work at %s came to no end: %s", address, why));
  }
}
