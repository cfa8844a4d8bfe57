package loam.cli;

import java.io.PrintWriter;
import loam.city.Timescale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.FirmName;
import loam.ecosystem.LifeEvent;
import loam.ecosystem.Trajectory;
import loam.experiment.Engine;
import loam.experiment.Engines;
import loam.experiment.ReplicationFailedException;
import loam.scenario.Scenario;
import loam.store.file.Sha256;

/** One replication alone, with a log of what happens to firms. */
public final class Replay {
  private final Scenario scenario;
  private final Engine engine;
  private final Terminal terminal;
  private long lines;

  public Replay(Scenario scenario, Engine engine, Terminal terminal) {
    this.scenario = scenario;
    this.engine = engine;
    this.terminal = terminal;
  }

  /**
   * Runs it: the log is CSV on standard output, the rest goes to standard error.
   *
   * @param replication its number, from 1
   * @throws ReplicationFailedException if it fails, when all that happened before is printed
   */
  public int run(int replication) {
    if (replication < 1) {
      throw terminal.refusal("--replay is %s, but must be at least 1", replication);
    }
    if (engine != Engine.LOAM) {
      throw terminal.refusal("--replay runs on the engine loam only, whose results are the same");
    }
    PrintWriter out = terminal.out();
    out.println("day,date,firm,event,amount,public_amount");
    Ecosystem ecosystem =
        new Ecosystem(
                scenario.inReplication(replication), Engines::ownCalendar, OrdinaryPath.COUNTED)
            .tell(this::print);
    try {
      Trajectory trajectory = ecosystem.run(replication);
      out.flush();
      terminal.warn(
          "replication %s came to its end: %s events, %s of them printed; SHA-256 of its values %s",
          replication, trajectory.events(), lines, Sha256.of(trajectory.values()));
      return ExitCode.DONE;
    } catch (RuntimeException e) {
      out.flush();
      throw new ReplicationFailedException(
          scenario.name(), scenario.plan().seed(), replication, ecosystem.moment(), e);
    }
  }

  private void print(double time, long firm, LifeEvent event, long amount, long publicAmount) {
    lines++;
    PrintWriter out = terminal.out();
    out.print(time);
    out.print(',');
    out.print(Timescale.dateOf(time));
    out.print(',');
    out.print(FirmName.of(firm));
    out.print(',');
    out.print(event.name());
    out.print(',');
    out.print(amount);
    out.print(',');
    out.print(publicAmount);
    out.print('\n');
  }
}
