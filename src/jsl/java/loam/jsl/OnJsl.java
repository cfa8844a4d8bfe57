package loam.jsl;

import java.util.Optional;
import jsl.simulation.ModelElement;
import loam.kernel.EntityKeys;
import loam.kernel.EventCalendar;
import loam.kernel.JslCalendar;

/** Makes the calendar of an element, and keeps it for the element. */
final class OnJsl {
  private final ModelElement owner;
  private Optional<JslCalendar> made = Optional.empty();

  OnJsl(ModelElement owner) {
    this.owner = owner;
  }

  EventCalendar make(EntityKeys keys) {
    JslCalendar calendar = JslCalendar.within(keys, owner);
    made = Optional.of(calendar);
    return calendar;
  }

  JslCalendar made() {
    return made.orElseThrow();
  }
}
