package loam.ecosystem;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loam.city.Tier;
import loam.city.Timescale;

/** When titles are decided: those that have the same days, one after the other. */
final class TitleDays {
  /** In the middle of the day that carries the date. */
  private static final double NOON = 0.5;

  private final List<List<MonthDay>> days;
  private final List<List<Integer>> tiers;

  TitleDays(List<Tier> all) {
    Map<List<MonthDay>, List<Integer>> byDays = new LinkedHashMap<>();
    for (int tier = 0; tier < all.size(); tier++) {
      byDays
          .computeIfAbsent(all.get(tier).procedure().days(), first -> new ArrayList<>())
          .add(tier);
    }
    this.days = List.copyOf(byDays.keySet());
    this.tiers = List.copyOf(byDays.values());
  }

  /** How many sets of days there are. */
  int groups() {
    return days.size();
  }

  /** Places of the titles that are decided on the days of a set, in their order. */
  List<Integer> tiers(int group) {
    return tiers.get(group);
  }

  /** Noon of the next day of a set whose noon is after {@code time}. */
  double next(int group, double time) {
    LocalDate today = Timescale.dateOf(time);
    LocalDate best = LocalDate.MAX;
    for (MonthDay date : days.get(group)) {
      LocalDate candidate = date.atYear(today.getYear());
      if (Timescale.dayOf(candidate) + NOON <= time) {
        candidate = date.atYear(today.getYear() + 1);
      }
      best = candidate.isBefore(best) ? candidate : best;
    }
    return Timescale.dayOf(best) + NOON;
  }
}
