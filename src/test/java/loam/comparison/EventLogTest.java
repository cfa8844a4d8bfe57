package loam.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import loam.comparison.EventLog.Entry;
import loam.comparison.EventLog.Parting;
import loam.ecosystem.LifeEvent;
import org.junit.jupiter.api.Test;

class EventLogTest {
  private static EventLog log(int entries) {
    EventLog log = new EventLog();
    for (int entry = 0; entry < entries; entry++) {
      log.happened(entry, entry * 11L, LifeEvent.ROUND, 100 + entry, entry);
    }
    return log;
  }

  @Test
  void equal_logs_do_not_part() {
    assertThat(log(100_000).partingFrom(log(100_000))).isEmpty();
  }

  @Test
  void the_first_difference_is_named_even_if_it_is_one_yuan() {
    EventLog ours = log(70_000);
    EventLog theirs = log(70_000);
    ours.happened(80_000, 5, LifeEvent.ROUND, 9, 0);
    theirs.happened(80_000, 5, LifeEvent.ROUND, 9, 1);
    ours.happened(80_001, 5, LifeEvent.CLOSED, 0, 0);

    assertThat(ours.partingFrom(theirs))
        .contains(
            new Parting(
                Optional.of(new Entry(80_000, 5, LifeEvent.ROUND, 9, 0)),
                Optional.of(new Entry(80_000, 5, LifeEvent.ROUND, 9, 1))));
  }

  @Test
  void a_log_that_goes_on_parts_where_the_other_ends() {
    Optional<Parting> parting = log(3).partingFrom(log(2));

    assertThat(parting)
        .contains(
            new Parting(Optional.of(new Entry(2, 22, LifeEvent.ROUND, 102, 2)), Optional.empty()));
    assertThat(parting.orElseThrow().time()).isEqualTo(2);
  }
}
