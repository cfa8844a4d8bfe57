package loam.laws;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loam.ecosystem.Ecosystem;
import loam.ecosystem.Metric;
import loam.ecosystem.Trajectory;
import loam.kernel.BucketCalendar;
import loam.scenario.Scenario;

/** What was observed of one replication of a town, by the names that files use. */
final class Past {
  private static final LocalDate START = LocalDate.of(2015, 1, 1);

  /**
   * Something that happened to a substantive firm.
   *
   * @param time days since 2015-01-01
   * @param what name of the event
   */
  record Event(double time, long firm, String what, long amount, long publicAmount) {
    LocalDate date() {
      return START.plusDays((long) Math.floor(time));
    }
  }

  private final Ecosystem ecosystem;
  private final Trajectory trajectory;
  private final List<Event> story;

  private Past(Ecosystem ecosystem, List<Event> story) {
    this.ecosystem = ecosystem;
    this.trajectory = ecosystem.run(1);
    this.story = story;
  }

  static Past of(Scenario scenario, Ecosystem.OrdinaryPath path) {
    List<Event> story = new ArrayList<>();
    Ecosystem ecosystem =
        new Ecosystem(scenario, keys -> new BucketCalendar(keys, 0.5), path)
            .tell(
                (time, firm, event, amount, publicAmount) ->
                    story.add(
                        new Event(
                            time,
                            firm,
                            event.name().toUpperCase(Locale.ROOT),
                            amount,
                            publicAmount)));
    return new Past(ecosystem, story);
  }

  /** The value of a metric in a month such as {@code 2019-09}: at its end, or over it. */
  double at(String metric, String month) {
    return trajectory.at(
        Metric.named(metric).orElseThrow(() -> new IllegalArgumentException(metric)),
        number(month));
  }

  /** The sum of a flow over months, both included. */
  double sum(String metric, String from, String until) {
    double sum = 0;
    YearMonth last = YearMonth.parse(until);
    for (YearMonth month = YearMonth.parse(from);
        !month.isAfter(last);
        month = month.plusMonths(1)) {
      sum += at(metric, month.toString());
    }
    return sum;
  }

  /** Whether the replication is the same after another, and both differ. */
  boolean isTheSameAfterOthers() {
    Trajectory other = ecosystem.run(2);
    return ecosystem.run(1).equals(trajectory) && !other.equals(trajectory);
  }

  /** Whether all metrics were the same in all months, to the bit. */
  boolean isTheSameAs(Past other) {
    return trajectory.equals(other.trajectory);
  }

  private static int number(String month) {
    return (int) ChronoUnit.MONTHS.between(YearMonth.from(START), YearMonth.parse(month));
  }

  /** What happened of one kind, in the order of the clock. */
  List<Event> story(String what) {
    return story.stream().filter(event -> event.what().equals(what)).toList();
  }

  /** Days from the start to a date. */
  static int day(String date) {
    return (int) ChronoUnit.DAYS.between(START, LocalDate.parse(date));
  }
}
