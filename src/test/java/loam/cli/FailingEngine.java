package loam.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Replicator;
import loam.scenario.Scenario;

/**
 * Loam's own engine, some of whose replications fail. It is there for the threads of those tests
 * only that ask for it.
 */
public final class FailingEngine implements Engine {
  private static final ThreadLocal<List<Integer>> FAILING = ThreadLocal.withInitial(ArrayList::new);

  private static final ThreadLocal<Integer> STOPPING = ThreadLocal.withInitial(() -> 0);

  /** So long others have for keeping what has ended. */
  private static final long MILLIS = 300;

  private final List<Integer> failing;
  private final int stopping;
  private final Thread command = Thread.currentThread();

  /** Called by Java's service loader, which passes over a service that cannot be made. */
  public FailingEngine() {
    failing = List.copyOf(FAILING.get());
    stopping = STOPPING.get();
    if (failing.isEmpty() && stopping == 0) {
      throw new IllegalStateException("not asked for");
    }
  }

  /** Makes the engine {@code failing} known to this thread; no numbers make it unknown again. */
  static void fail(Integer... replications) {
    FAILING.set(List.of(replications));
  }

  /**
   * Makes the engine known to this thread; in it, the first replication of this number stops the
   * command, as Ctrl-C does. 0 makes it unknown again.
   */
  static void stopAt(int replication) {
    STOPPING.set(replication);
  }

  @Override
  public String id() {
    return "failing";
  }

  @Override
  public Function<Scenario, Replicator> replicators(OrdinaryPath path) {
    Function<Scenario, Replicator> all = Engine.LOAM.replicators(path);
    return scenario -> failing(all.apply(scenario));
  }

  private Replicator failing(Replicator ours) {
    return new Replicator() {
      @Override
      public Trajectory run(int replication) {
        if (replication == stopping) {
          stop();
        }
        Trajectory trajectory = ours.run(replication);
        if (failing.contains(replication)) {
          throw new IllegalStateException("a fund owes money");
        }
        return trajectory;
      }

      private void stop() {
        try {
          Thread.sleep(MILLIS);
          command.interrupt();
          Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      public String moment() {
        return ours.moment();
      }
    };
  }
}
