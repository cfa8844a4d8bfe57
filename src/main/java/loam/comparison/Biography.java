package loam.comparison;

import java.util.ArrayList;
import java.util.List;
import loam.comparison.EventLog.Entry;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Ecosystem.OrdinaryPath;
import loam.ecosystem.FirmListener;
import loam.ecosystem.LifeEvent;
import loam.experiment.Engines;
import loam.scenario.Scenario;

/** The life of one firm in one replication, event by event. */
public final class Biography implements FirmListener {
  private final long firm;
  private final List<Entry> entries = new ArrayList<>();

  private Biography(long firm) {
    this.firm = firm;
  }

  /**
   * The life of a firm under a scenario; empty if it never is there.
   *
   * @param firm key, the same in every scenario
   * @param replication from 1
   */
  public static List<Entry> of(long firm, Scenario scenario, int replication) {
    Biography biography = new Biography(firm);
    new Ecosystem(scenario.inReplication(replication), Engines::ownCalendar, OrdinaryPath.COUNTED)
        .tell(biography)
        .run(replication);
    return List.copyOf(biography.entries);
  }

  @Override
  public void happened(double time, long key, LifeEvent event, long amount, long publicAmount) {
    if (key == firm) {
      entries.add(new Entry(time, key, event, amount, publicAmount));
    }
  }
}
