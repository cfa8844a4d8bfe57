package loam.kernel;

final class SsjCalendarTest extends EventCalendarContract {
  @Override
  EventCalendar calendar(SubjectKeys keys, double bucketWidth) {
    return new SsjCalendar(keys);
  }
}
