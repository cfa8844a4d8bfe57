package loam.bench;

import java.util.List;
import jsl.calendar.CalendarIfc;
import jsl.calendar.PriorityQueueEventCalendar;
import jsl.calendar.SkewHeapEventCalendar;
import jsl.calendar.TreeSetEventCalendar;

/** JSL with each of its calendars that is no plain list. */
public final class JslLibrary implements Contestants.Library {
  @Override
  public String name() {
    return "JSL";
  }

  @Override
  public List<String> lists() {
    return List.of("PriorityQueue", "SkewHeap", "TreeSet");
  }

  @Override
  public Hold hold(String list, int pending) {
    return new JslHold(pending, calendar(list));
  }

  @Override
  public Contestant firms(String list) {
    return new JslFirms(calendar(list));
  }

  private static CalendarIfc calendar(String list) {
    return switch (list) {
      case "PriorityQueue" -> new PriorityQueueEventCalendar();
      case "SkewHeap" -> new SkewHeapEventCalendar();
      case "TreeSet" -> new TreeSetEventCalendar();
      default -> throw new IllegalArgumentException(list);
    };
  }
}
