package loam.cluster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import loam.city.DatedSeries;
import loam.city.HolidayCalendar;
import loam.city.Numbers;
import loam.city.Timescale;
import loam.comparison.Ledger;

/** Values of Loam that are no records, each sent as a value that can be. */
enum Wrapper {
  SERIES(DatedSeries.class) {
    @Override
    Object wrap(Object value) {
      DatedSeries series = (DatedSeries) value;
      return List.of(
          series.interpolation(),
          IntStream.range(0, series.size()).map(series::day).toArray(),
          IntStream.range(0, series.size()).mapToDouble(series::value).toArray());
    }

    @Override
    Object unwrap(Object wrapped) {
      List<?> parts = (List<?>) wrapped;
      int[] days = (int[]) parts.get(1);
      double[] values = (double[]) parts.get(2);
      SortedMap<LocalDate, Double> knots = new TreeMap<>();
      for (int knot = 0; knot < days.length; knot++) {
        knots.put(Timescale.dateOf(days[knot]), values[knot]);
      }
      return new DatedSeries((DatedSeries.Interpolation) parts.get(0), knots);
    }
  },
  HOLIDAYS(HolidayCalendar.class) {
    @Override
    Object wrap(Object value) {
      return ((HolidayCalendar) value).exceptions();
    }

    @Override
    Object unwrap(Object wrapped) {
      Map<LocalDate, HolidayCalendar.DayKind> exceptions = new TreeMap<>();
      ((Map<?, ?>) wrapped)
          .forEach((day, kind) -> exceptions.put((LocalDate) day, (HolidayCalendar.DayKind) kind));
      return new HolidayCalendar(exceptions);
    }
  },
  NUMBERS(Numbers.class) {
    @Override
    Object wrap(Object value) {
      Numbers numbers = (Numbers) value;
      return IntStream.range(0, numbers.size()).mapToDouble(numbers::get).toArray();
    }

    @Override
    Object unwrap(Object wrapped) {
      return Numbers.of((double[]) wrapped);
    }
  },
  LEDGER(Ledger.class) {
    @Override
    Object wrap(Object value) {
      return ((Ledger) value).counts();
    }

    @Override
    Object unwrap(Object wrapped) {
      return Ledger.ofCounts((int[]) wrapped);
    }
  };

  private static final List<Wrapper> ALL = List.of(values());

  private final Class<?> type;

  Wrapper(Class<?> type) {
    this.type = type;
  }

  /** The one for a value, if it needs any. */
  static Optional<Wrapper> of(Object value) {
    return ALL.stream().filter(wrapper -> wrapper.type.isInstance(value)).findFirst();
  }

  /** The one with a number. */
  static Wrapper numbered(int number) {
    return ALL.get(number);
  }

  abstract Object wrap(Object value);

  abstract Object unwrap(Object wrapped);
}
