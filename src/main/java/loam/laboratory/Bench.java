package loam.laboratory;

import java.nio.file.Path;
import java.util.List;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.language.Language;

/** What a study works with. */
public interface Bench {
  /** The engine that simulates. */
  Engine engine();

  /** How many replications run at the same time. */
  int threads();

  /** Where single simulations are kept, and those of earlier processes are. */
  Checkpoint kept();

  /** Copies of the scenario files that nobody edits, in the order in which they were named. */
  List<Path> copies();

  /** The language of whom it speaks to. */
  Language language();

  /** So many simulations more have ended. */
  void ended(int simulations);

  /** Says something at once, to people. */
  void say(List<String> lines);
}
