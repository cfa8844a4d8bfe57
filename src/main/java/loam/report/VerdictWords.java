package loam.report;

import loam.stats.Judgement;

/** Verdicts in words that always mean the same. */
final class VerdictWords {
  private VerdictWords() {}

  static String of(Judgement judgement) {
    return switch (judgement.verdict()) {
      case HIGHER -> judgement.likelihood().words() + " higher";
      case LOWER -> judgement.likelihood().words() + " lower";
      case NO_DETECTABLE_DIFFERENCE -> "no detectable difference";
      case IDENTICAL -> "the same to the bit";
      case TOO_FEW_PAIRS -> "one replication: cannot tell";
    };
  }
}
