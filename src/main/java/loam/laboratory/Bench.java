package loam.laboratory;

import java.util.List;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.language.Language;

/** What a study works with. */
public interface Bench {
  /** The engine that simulates. */
  Engine engine();

  /** Where replications run. */
  Backend place();

  /** Where single simulations are kept, and those of earlier processes are. */
  Checkpoint kept();

  /** The language of whom it speaks to. */
  Language language();

  /** So many simulations more have ended. */
  void ended(int simulations);

  /** Says something at once, to people. */
  void say(List<String> lines);
}
