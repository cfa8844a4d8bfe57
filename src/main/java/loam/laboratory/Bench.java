package loam.laboratory;

import java.util.List;
import loam.experiment.Backend;
import loam.experiment.Checkpoint;
import loam.experiment.Engine;
import loam.experiment.ReplicationFailedException;
import loam.language.Language;
import loam.language.Phrase;
import loam.scenario.Scenario;
import loam.store.Journal;
import loam.store.TwinsJournal;

/** What a study works with. */
public interface Bench {
  /** The engine that simulates. */
  Engine engine();

  /** Where replications run. */
  Backend place();

  /** Where single simulations are kept, and those of earlier processes are. */
  Checkpoint kept();

  /** The file behind {@link #kept}, for those who read trajectories back from it. */
  Journal journal();

  /** Where pairings of twins are kept, and those of earlier processes are. */
  TwinsJournal twins();

  /** The language of whom it speaks to. */
  Language language();

  /** So many simulations there will be in all, if more is known than the subject says. */
  void expect(int simulations);

  /** So many simulations more have ended. */
  void ended(int simulations);

  /**
   * One replication has failed, and the others go on.
   *
   * @param scenarios all that are simulated, in the order in which a replay counts them
   */
  void failed(ReplicationFailedException failure, List<Scenario> scenarios);

  /**
   * One replication of several scenarios has failed, and the others go on.
   *
   * @param place of its scenario as a replay counts them, from 0
   */
  void failed(ReplicationFailedException failure, int place);

  /** The replications that have failed so far. */
  Missing missing();

  /** Says something at once, to people. */
  void say(List<String> lines);

  /** Warns at once. */
  void warn(Phrase phrase);
}
