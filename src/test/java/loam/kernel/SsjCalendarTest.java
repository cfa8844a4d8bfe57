package loam.kernel;

final class SsjCalendarTest extends EventCalendarContract {
  @Override
  EventCalendar calendar(EntityKeys keys, double bucketWidth) {
    return new SsjCalendar(keys);
  }
}
