package loam.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.Trajectory;
import loam.scenario.Scenario;

/**
 * An engine whose replications run at some backend, for work that makes its scenarios on the way.
 * Whoever asks for a replication waits for it, so that as many run at a time as there are threads
 * that ask. Scenarios come in the world of their parameter vector.
 */
public final class DistantEngine implements Engine {
  private final Engine engine;
  private final TaskExecutor<Job, Trajectory> executor;

  /** An engine at a place, which closes its executor with itself. */
  public DistantEngine(Engine engine, Backend place) {
    this.engine = engine;
    this.executor = place.executorFor(new RemoteReplications(engine));
  }

  /** One replication of any scenario. */
  record Job(Scenario scenario, OrdinaryPath path, int replication) {}

  /** Single replications as work for anybody. */
  record RemoteReplications(Engine engine) implements Work<Job, Trajectory> {
    private static final int MEGABYTES = 60;

    @Override
    public int megabytes() {
      return MEGABYTES;
    }

    @Override
    public Function<Job, Trajectory> prepared() {
      return this::run;
    }

    private Trajectory run(Job job) {
      Scenario scenario = job.scenario();
      Replicator replicator = engine.replicator(scenario, job.path());
      try {
        return replicator.run(job.replication());
      } catch (RuntimeException e) {
        throw new ReplicationFailedException(
            scenario.name(), scenario.plan().seed(), job.replication(), replicator.moment(), e);
      }
    }
  }

  @Override
  public String id() {
    return engine.id();
  }

  @Override
  public Replicator replicator(Scenario scenario, OrdinaryPath path) {
    return new Asking(scenario, path);
  }

  /** Asks for one replication after the other. */
  private final class Asking implements Replicator {
    private final Scenario scenario;
    private final OrdinaryPath path;
    private String moment = "";

    Asking(Scenario scenario, OrdinaryPath path) {
      this.scenario = scenario;
      this.path = path;
    }

    @Override
    public Trajectory run(int replication) {
      return await(executor.submit(new Job(scenario, path, replication)));
    }

    private Trajectory await(CompletableFuture<Trajectory> result) {
      try {
        return result.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof ReplicationFailedException failure) {
          moment = failure.moment();
          throw new CompletionException(failure.reason(), failure);
        }
        throw e.getCause() instanceof RuntimeException other ? other : new CompletionException(e);
      }
    }

    @Override
    public String moment() {
      return moment;
    }
  }
}
